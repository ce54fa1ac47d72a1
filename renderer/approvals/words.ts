import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/hooks.ts';

/** Hours as people say them: "20 分钟", "5 小时", "3 天". */
export function useDuration(): (hours: number) => string {
  const { t } = useTranslation('approvals');
  return useCallback((hours) => {
    if (hours < 1) return t('time.minutes', { count: Math.max(1, Math.round(hours * 60)) });
    if (hours < 48) return t('time.hours', { count: Number(hours.toFixed(hours < 10 ? 1 : 0)) });
    return t('time.days', { count: Number((hours / 24).toFixed(hours < 240 ? 1 : 0)) });
  }, [t]);
}

/** A rate to pay as people say it: 86.5 is "8.65 折" in Chinese and "86.5%" in English. */
export function useRate(): (rate: string | number | null | undefined) => string {
  const { t } = useTranslation('approvals');
  const language = useLanguage();
  return useCallback((rate) => {
    if (rate === null || rate === undefined || rate === '') return '—';
    const percent = Number(rate);
    if (percent === 100) return t('full');
    return t('zhe', { rate: language === 'zh' ? String(Number((percent / 10).toFixed(3))) : String(percent) });
  }, [t, language]);
}

/** Hours between two instants; until now without an end. */
export function hoursSince(from: string, until: number = Date.now()): number {
  return Math.max(0, (until - Date.parse(from)) / 3_600_000);
}
