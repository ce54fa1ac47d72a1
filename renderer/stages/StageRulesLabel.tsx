import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the section of the stages' rules. */
export function StageRulesLabel(): ReactNode {
  return useTranslation('deals').t('rules.title');
}
