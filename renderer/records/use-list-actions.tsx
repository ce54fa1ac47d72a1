import { useMemo } from 'react';
import type { RefObject } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { useSaid } from '../app/use-said.tsx';
import type { Checked } from '../grid/checked.ts';
import type { CellEdit, Pasted } from '../grid/context.ts';
import { listIds } from '../grid/list-ids.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useAlikeNotice } from '../duplicates/use-alike-notice.tsx';
import { madeBy, writeEdits, writesOf } from '../grid/write-edits.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { askStage } from '../stages/ask-stage.ts';
import { useRefusedNotice, type RefusedAnswer } from '../work/use-refused-notice.tsx';
import { useFlaggedNotice } from './use-flagged-notice.tsx';

/** Records that are deleted or restored in one step. */
const MOST_AT_ONCE = 100_000;

export interface ListActions {
  write(edits: readonly CellEdit[], label?: string, pasted?: Pasted, kind?: 'fill'): void;
  /** One new record, typed into the list; answers whether it was taken. */
  create(edits: readonly CellEdit[]): Promise<boolean>;
  /** Answers whether anything went; what a rule keeps stays, and says why. */
  remove(ids: readonly string[]): Promise<boolean>;
  restore(ids: readonly string[]): Promise<void>;
  /** Puts records away as done, or back to hand. */
  archive(ids: readonly string[], archived: boolean): Promise<void>;
  /** Ids of the ticked rows, whatever of them was ever on the screen. */
  ids(checked: Checked): Promise<readonly string[]>;
  exportWorkbook(fields: readonly string[]): Promise<void>;
  open(object: string, id: string): void;
  fail(error: unknown): void;
}

/** What can be done with the records of a list, each with its word afterwards and its way back. */
export function useListActions(object: ObjectDescription, grid: RefObject<SheetHandle | null>, onShowFlagged?: (fields: readonly string[]) => void): ListActions {
  const { message } = App.useApp();
  const { t } = useTranslation(['records', 'grid', 'history']);
  const { said, failed } = useSaid();
  const read = useLabel();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const flagged = useFlaggedNotice(onShowFlagged);
  const refused = useRefusedNotice();
  const alike = useAlikeNotice();

  return useMemo(() => {
    const refusesSoMany = (count: number): boolean => {
      if (count <= MOST_AT_ONCE) return false;
      void message.open({ type: 'info', content: t('records:tooMany', { count, most: MOST_AT_ONCE }), duration: 6 });
      return true;
    };
    /** What a step is called that makes the record it links to. */
    const linkedName = ([first]: ReturnType<typeof madeBy>): string | undefined => (first === undefined ? undefined : t('records:linkedMade', { name: Object.values(first.text ?? {})[0] ?? '' }));
    const binned = (result: RefusedAnswer & { readonly batch: string | null }, text: 'records:deleted' | 'records:restored', asked: number): boolean => {
      const count = asked - result.refusedCount;
      refused(result, count);
      if (result.batch !== null) said(t(text, { count }), result.batch);
      return result.batch !== null;
    };
    return {
      fail: failed,
      write: (edits, label, pasted, kind) => {
        const handle = grid.current;
        const api = handle?.sheet()?.api;
        if (handle === null || handle === undefined || api === undefined) return;
        if (edits.length === 0) return flagged(object, { flagged: [], flaggedCount: 0 }, pasted?.report);
        const made = madeBy(edits);
        writeEdits(api, handle.context, edits, label ?? (pasted === undefined ? linkedName(made) : t('history:pasted')), pasted?.made, kind).then(
          (result) => {
            if (edits.length > 1 || edits[0]?.row === null || pasted !== undefined) flagged(object, result, pasted?.report);
            const writes = writesOf(object.id, edits);
            refused(result, writes.length - result.refusedCount);
            if (edits.some(({ field }) => TELLING.has(field.type))) alike(object.id, result.ids);
            for (const { object: target, id } of made) alike(target, [id]);
            if (result.added === 0) return;
            said(t('grid:added', { count: result.added }), result.batch);
            const place = edits.find((edit) => edit.row === null);
            const left = new Set(result.refused.map(({ id }) => id));
            const fresh = writes.findLastIndex((write, index) => write.id === undefined && !left.has(result.ids[index] ?? ''));
            void showRecord(handle, result.ids[fresh], place?.field.id);
          },
          (error: unknown) => {
            if (!askStage(object.id, edits, error)) failed(error);
          },
        );
      },
      create: async (edits) => {
        const handle = grid.current;
        const api = handle?.sheet()?.api;
        if (handle === null || handle === undefined || api === undefined) return false;
        try {
          const made = madeBy(edits);
          const result = await writeEdits(api, handle.context, edits, linkedName(made));
          flagged(object, result);
          said(t('grid:added', { count: 1 }), result.batch);
          alike(object.id, result.ids);
          for (const { object: target, id } of made) alike(target, [id]);
          return true;
        } catch (error) {
          failed(error);
          return false;
        }
      },
      remove: async (ids) => {
        if (ids.length === 0 || refusesSoMany(ids.length)) return false;
        try {
          return binned(await call('records.delete', { object: object.id, ids: [...ids] }), 'records:deleted', ids.length);
        } catch (error) {
          failed(error);
          return false;
        }
      },
      restore: async (ids) => {
        if (ids.length === 0 || refusesSoMany(ids.length)) return;
        try {
          binned(await call('records.restore', { object: object.id, ids: [...ids] }), 'records:restored', ids.length);
        } catch (error) {
          failed(error);
        }
      },
      archive: async (ids, archived) => {
        if (ids.length === 0 || refusesSoMany(ids.length)) return;
        try {
          const { batch } = await call('records.archive', { object: object.id, ids: [...ids], archived });
          said(t(archived ? 'records:archived' : 'records:unarchived', { count: ids.length }), batch);
        } catch (error) {
          failed(error);
        }
      },
      ids: async (checked) => {
        const source = grid.current?.context.source;
        if (!checked.all) return [...checked.ids];
        if (source == null) return [];
        return listIds(source.view, 0, source.records());
      },
      exportWorkbook: async (fields) => {
        const source = grid.current?.context.source;
        if (source == null) return;
        try {
          const { file } = await call('files.pickSave', { kind: 'xlsx', suggested: `${read(object.label)}.xlsx` });
          if (file === null) return;
          const { rows } = await call('export.workbook', { view: source.view, fields: [...fields], language, files: [file.token] });
          said(t('records:exported', { count: rows, name: file.name }), null, { label: t('records:reveal'), act: () => void call('files.reveal', { files: [file.token] }).catch(failed) });
        } catch (error) {
          failed(error);
        }
      },
      open: (target, id) => navigate(paths.record(target, id)),
    };
  }, [object, grid, message, t, said, failed, read, language, navigate, flagged, refused, alike]);
}

/** Types of fields that say who a record is. */
const TELLING: ReadonlySet<string> = new Set(['text', 'phone', 'email']);

/** Puts the focus on a record that was just added, wherever the list's order has put it. */
async function showRecord(handle: SheetHandle, id: string | undefined, field: string | undefined): Promise<void> {
  const { source } = handle.context;
  if (source === null || id === undefined) return;
  const { position } = await call('view.position', { view: source.view, id });
  const column = handle.sheet()?.selection.fields().findIndex((each) => each.id === field) ?? 0;
  if (position !== null) handle.focusRecord(position, Math.max(0, column));
}
