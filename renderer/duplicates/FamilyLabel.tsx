import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the tab of a company's group. */
export function FamilyLabel(): ReactNode {
  return useTranslation('duplicates').t('family');
}
