import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { PasteReport } from '../grid/clipboard/paste-report.ts';
import { useLabel } from '../i18n/hooks.ts';

const NAMED = 3;

/** What was left out of a paste, and why, a line for each reason. */
export function usePasteLines(): (object: ObjectDescription, report: PasteReport) => readonly string[] {
  const { t } = useTranslation('paste');
  const read = useLabel();
  return useCallback(
    (object, report) => {
      const counted = (['shortened', 'yearless', 'cutOff', 'readonly', 'noRoom', 'hiddenRows'] as const).flatMap((reason) => (report[reason] > 0 ? [t(`told.${reason}`, { count: report[reason] })] : []));
      const long = report.tooLong.slice(0, NAMED).map(({ row, field }) => {
        const known = object.fields.find((each) => each.id === field);
        return t('told.tooLong', { row, field: known === undefined ? field : read(known.label) });
      });
      const more = report.tooLong.length - long.length;
      return [...long, ...(more > 0 ? [t('told.tooLongMore', { count: more })] : []), ...counted, ...(report.aside ? [t('told.aside')] : [])];
    },
    [t, read],
  );
}
