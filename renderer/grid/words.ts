import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetWords } from './context.ts';

/** The words that the grid's parts outside React need. */
export function useSheetWords(): SheetWords {
  const { t } = useTranslation(['grid', 'display']);
  return useMemo(
    () => ({
      problem: (code) => t('notUnderstood', { reason: t(`problem.${code}` as 'problem.date.unreadable', { defaultValue: code }) }),
      menu: t('header.menu'),
      open: t('openRecord'),
      openLink: t('openLink'),
      newRow: t('newRow'),
      all: t('tickAll'),
      fold: (folded) => t(folded ? 'display:group.unfold' : 'display:group.fold'),
      colon: t('display:group.colon'),
      blank: t('display:group.blank'),
      notHere: t('display:group.missing'),
      mixed: t('display:group.mixed'),
      row: (index) => t('tickRow', { index }),
      fill: { handle: t('fill.handle'), options: t('fill.options'), copy: t('fill.copy'), series: t('fill.series') },
    }),
    [t],
  );
}
