import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the section on the page of rules. */
export function PoolRulesLabel(): ReactNode {
  return useTranslation('pool').t('rules.section');
}
