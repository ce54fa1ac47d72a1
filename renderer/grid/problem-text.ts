import type { TFunction } from 'i18next';

/** Why a cell is marked: its value was not understood and is kept, or its formula has no value here. */
export function problemText(t: TFunction<'grid'>, code: string): string {
  const reason = t(`problem.${code}` as 'problem.date.unreadable', { defaultValue: code });
  return code.startsWith('formula.') ? reason : t('notUnderstood', { reason });
}
