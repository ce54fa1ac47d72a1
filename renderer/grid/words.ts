import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetWords } from './context.ts';

/** The words that the grid's parts outside React need. */
export function useSheetWords(): SheetWords {
  const { t } = useTranslation('grid');
  return useMemo(
    () => ({
      problem: (code) => t('notUnderstood', { reason: t(`problem.${code}` as 'problem.date.unreadable', { defaultValue: code }) }),
      menu: t('header.menu'),
      open: t('openRecord'),
      openLink: t('openLink'),
      newRow: t('newRow'),
      all: t('tickAll'),
      row: (index) => t('tickRow', { index }),
    }),
    [t],
  );
}
