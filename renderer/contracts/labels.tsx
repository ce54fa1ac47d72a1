import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the contract's tab. */
export function ContractTabLabel(): ReactNode {
  return useTranslation('contracts').t('tab');
}
