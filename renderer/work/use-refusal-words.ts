import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/hooks.ts';

/** What a rule says against a record. */
export interface SaidNo {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** The short reason why a rule left a record as it is. */
export function useRefusalWords(): (refusal: SaidNo) => string {
  const { t } = useTranslation('work');
  const language = useLanguage();
  return useCallback(
    ({ code, details }) =>
      t(`reason.${code.replace('.', '_')}` as 'reason.record_required', {
        ...details, field: String((language === 'zh' ? details['label'] : details['labelEn']) ?? ''), stage: String((language === 'zh' ? details['stage'] : details['stageEn']) ?? ''),
      }),
    [t, language],
  );
}
