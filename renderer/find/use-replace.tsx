import { useCallback, useState } from 'react';
import type { RefObject } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { replacedCell } from '../../db/values/replace-text.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';
import { isRecord } from '../grid/row.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { writeEdits } from '../grid/write-edits.ts';
import { useFlaggedNotice } from '../records/use-flagged-notice.tsx';
import { useRefusedNotice } from '../work/use-refused-notice.tsx';
import { deskOffset } from '../ui/format.ts';
import { findQuery } from './find-query.ts';
import { useFindWish } from './find-wish.ts';
import type { Finding } from './use-finding.ts';

export interface Replacing {
  readonly busy: boolean;
  /** The cell on which the search stands, and on to the next one. */
  one(): Promise<void>;
  /** Every cell that fits, after a question, as one batch. */
  all(): Promise<void>;
}

/** Replacing what was found. Texts are read by the core as if they were typed, and pass the same gates. */
export function useReplace(object: ObjectDescription, grid: RefObject<SheetHandle | null>, finding: Finding, fail: (error: unknown) => void): Replacing {
  const { t } = useTranslation('find');
  const { message, modal } = App.useApp();
  const flagged = useFlaggedNotice();
  const refused = useRefusedNotice();
  const { said } = useSaid();
  const [busy, setBusy] = useState(false);

  const one = useCallback(async () => {
    const handle = grid.current;
    const { here } = finding;
    const api = handle?.sheet()?.api;
    if (handle === null || api === undefined) return;
    if (here === null) return finding.step('next');
    const line = handle.context.source?.lineOf(here.row) ?? 0;
    const [row] = (await handle.context.source?.rows(line, line + 1)) ?? [];
    const field = object.fields.find((each) => each.id === here.field);
    if (row === undefined || field === undefined || !isRecord(row)) return finding.step('next');
    const replaced = replacedCell(row, field, useFindWish.getState(), handle.context.language, deskOffset());
    if (field.readonly === true) handle.context.events.notice('readonly', 1);
    else if (replaced !== null) {
      const entry = 'text' in replaced ? { kind: 'text' as const, text: replaced.text } : { kind: 'value' as const, value: replaced.value };
      flagged(object, await writeEdits(api, handle.context, [{ index: line, row, field, entry }]));
    }
    await finding.step('next');
  }, [grid, finding, object, flagged]);

  const all = useCallback(async () => {
    const handle = grid.current;
    const wish = useFindWish.getState();
    const query = handle === null ? null : findQuery(handle, wish, finding.scope);
    if (query === null) return;
    const planned = await call('view.replacements', { ...query, replacement: wish.replacement });
    if (planned.superseded) return void message.info(t('changedMeanwhile'));
    if (planned.cells === 0) return void message.info(t(planned.readonly > 0 ? 'onlyReadonly' : 'nothingToReplace', { count: planned.readonly }));
    const sure = await modal.confirm({
      title: t('replaceTitle', { count: planned.cells }),
      content: (
        <div>
          <div>{wish.replacement === '' ? t('replaceByNothing', { text: wish.text }) : t('replaceBy', { text: wish.text, replacement: wish.replacement })}</div>
          {planned.readonly > 0 && <div className="soft">{t('leftOut', { count: planned.readonly })}</div>}
          {planned.more && <div className="soft">{t('more', { count: planned.writes.length })}</div>}
        </div>
      ),
      okText: t('replaceAll'),
      autoFocusButton: 'ok',
    });
    if (!sure) return;
    const result = await call('records.write', { writes: planned.writes, label: t('batch', { text: wish.text, replacement: wish.replacement }).slice(0, 200) });
    flagged(object, result);
    refused(result, planned.writes.length - result.refusedCount);
    if (result.batch === null) return;
    said(t('replaced', { count: written(planned.writes, result.refused, planned.cells) }), result.batch);
  }, [grid, finding.scope, message, modal, t, object, flagged, refused, said]);

  const guarded = useCallback((work: () => Promise<void>) => async () => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  }, [fail]);
  return { busy, one: guarded(one), all: guarded(all) };
}

/** How many cells were written: those of refused records were not. */
function written(writes: Output<'view.replacements'>['writes'], refused: Output<'records.write'>['refused'], cells: number): number {
  const left = new Set(refused.map((record) => record.id));
  return writes.reduce((sum, { id, text, set }) => (id !== undefined && left.has(id) ? sum - Object.keys({ ...text, ...set }).length : sum), cells);
}
