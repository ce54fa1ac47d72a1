import { useCallback, useEffect, useRef } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { WriteResult } from '../../preload/contract/records.ts';
import { isUneventful } from '../grid/clipboard/paste-report.ts';
import type { PasteReport } from '../grid/clipboard/paste-report.ts';
import { useLabel } from '../i18n/hooks.ts';
import { usePasteLines } from './use-paste-lines.ts';

const SHOWN = 5;

/** Says what came of an edit of many cells: one summary, however many cells. */
export type FlaggedNotice = (object: ObjectDescription, result: Pick<WriteResult, 'flagged' | 'flaggedCount'>, report?: PasteReport) => void;

/**
 * Lists what was kept although it was not understood and, after a paste, what was left out. `onShow` brings the records
 * with such cells before the eyes.
 */
export function useFlaggedNotice(onShow?: (fields: readonly string[]) => void): FlaggedNotice {
  const { notification } = App.useApp();
  const { t } = useTranslation(['grid', 'paste']);
  const read = useLabel();
  const linesOf = usePasteLines();
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  return useCallback(
    (object, { flagged, flaggedCount }, report) => {
      if (flagged.length === 0 && (report === undefined || isUneventful(report))) return;
      const lines = flagged.map((cell) => {
        const field = object.fields.find((each) => each.id === cell.field);
        return t('grid:flagged.cell', { field: field === undefined ? cell.field : read(field.label), text: cell.text.slice(0, 60) });
      });
      // The same text in many cells is one line.
      const counted = new Map<string, number>();
      for (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1);
      const more = flaggedCount - [...counted.values()].slice(0, SHOWN).reduce((sum, times) => sum + times, 0);
      const fields = [...new Set(flagged.map((cell) => cell.field))];
      notification.warning({
        key: 'flagged',
        placement: 'bottomRight',
        duration: 12,
        title: titleOf(),
        description: (
          <div>
            {flagged.length > 0 && <div>{t('grid:flagged.text')}</div>}
            {[...counted].slice(0, SHOWN).map(([line, times]) => <div key={line} className="selectable">{times > 1 ? `${line} ×${times}` : line}</div>)}
            {more > 0 && <div>{t('grid:flagged.more', { count: more })}</div>}
            {report !== undefined && linesOf(object, report).map((line, index) => <div key={`told ${index}`}>{line}</div>)}
            {flagged.length > 0 && show.current !== undefined && <Button type="link" size="small" className="notice-action" onClick={() => { notification.destroy('flagged'); show.current?.(fields); }}>{t('paste:show')}</Button>}
          </div>
        ),
      });

      function titleOf(): string {
        if (report === undefined || report.cells <= 1) return flagged.length > 0 ? t('grid:flagged.title', { count: flaggedCount }) : t(report?.cells === 1 ? 'paste:done' : 'paste:nothing', { count: 1 });
        return flagged.length > 0 ? t('paste:doneFlagged', { count: report.cells, flagged: flaggedCount }) : t('paste:done', { count: report.cells });
      }
    },
    [notification, t, read, linesOf],
  );
}
