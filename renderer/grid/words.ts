import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/model.ts';
import { derivedText } from '../fields/derived-text.ts';
import { useLanguage } from '../i18n/hooks.ts';
import type { SheetWords } from './context.ts';
import { problemText } from './problem-text.ts';

/** The words that the grid's parts outside React need. */
export function useSheetWords(): SheetWords {
  const { t } = useTranslation(['grid', 'display']);
  const { t: grid } = useTranslation('grid');
  const { t: formula } = useTranslation('formula');
  const model = useModel();
  const language = useLanguage();
  return useMemo(
    () => ({
      problem: (code) => problemText(grid, code),
      derived: (object, field) => derivedText(formula, model, object, field, language),
      menu: t('header.menu'),
      open: t('openRecord'),
      openLink: t('openLink'),
      newRow: t('newRow'),
      all: t('tickAll'),
      fold: (folded) => t(folded ? 'display:group.unfold' : 'display:group.fold'),
      colon: t('display:group.colon'),
      summary: t('display:summary.label'),
      blank: t('display:group.blank'),
      notHere: t('display:group.missing'),
      mixed: t('display:group.mixed'),
      row: (index) => t('tickRow', { index }),
      fill: { handle: t('fill.handle'), options: t('fill.options'), copy: t('fill.copy'), series: t('fill.series') },
    }),
    [t, grid, formula, model, language],
  );
}
