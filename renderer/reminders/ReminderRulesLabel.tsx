import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of this section of the rules. */
export function ReminderRulesLabel(): ReactNode {
  return useTranslation('reminders').t('section');
}
