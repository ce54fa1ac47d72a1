import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a payment's tab. */
export function MatchTabLabel(): ReactNode {
  return useTranslation('receivables').t('match.tab');
}
