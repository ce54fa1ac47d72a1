import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the section of assignment rules. */
export function AssignRulesLabel(): ReactNode {
  return useTranslation('leads').t('rules.title');
}
