import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { ViewQuery } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { ViewDisplay } from '../views/view-display.ts';
import { isCallError } from '../api/call-error.ts';
import { useEvent } from '../api/hooks.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { NO_SIGNS } from './cell-signs.ts';
import type { Checked } from './checked.ts';
import { layoutOf, sameLayout, stateOf } from './column-layout.ts';
import type { ColumnLayout } from './column-layout.ts';
import { columnIndex } from './column-index.ts';
import { columnsFor } from './columns.ts';
import type { SheetContext, SheetEvents, SortItem } from './context.ts';
import { BLOCK, createSheet } from './create-sheet.ts';
import type { Sheet } from './create-sheet.ts';
import { datasourceOf, refreshRows, tellCount } from './datasource.ts';
import { showDraft } from './draft.ts';
import { EditorOutletHost } from './EditorOutlet.tsx';
import type { EditorOutlet } from './EditorOutlet.tsx';
import { foldAll, unfoldTo } from './fold.ts';
import { createFolding } from './folding.ts';
import { useDisplay } from './use-display.ts';
import { useGroups } from './use-groups.ts';
import type { ColumnSummaries } from './summary-line.ts';
import { showSummaries } from './summary-row.ts';
import { rowsOnScreen } from './frame.ts';
import { single } from './selection.ts';
import { openView } from './view-source.ts';
import type { ViewSource } from './view-source.ts';
import { wholeColumns } from './whole-lines.ts';
import { useSheetWords } from './words.ts';
import './fill.css';
import './frozen.css';
import './grid.css';
import './display.css';
import './groups.css';
import './waiting.css';

/** What the page may ask of the grid. */
export interface SheetHandle {
  readonly sheet: () => Sheet | null;
  readonly context: SheetContext;
  /** Puts the focus on a cell. */
  focus(row: number, column: number): void;
  /** Puts the focus on a cell of a record, by its place among the records; opens the groups it is folded under. */
  focusRecord(record: number, column: number): void;
  /** Shows what the columns come to under the list; null takes that line away. */
  summarize(summaries: ColumnSummaries | null): void;
  /** Folds or opens every group. */
  fold(folded: boolean): void;
  /** Selects a whole column, whatever the length of the list. */
  selectColumn(field: string): void;
}

interface Props {
  readonly ref: Ref<SheetHandle>;
  readonly object: ObjectDescription;
  readonly query: ViewQuery;
  readonly sort: readonly SortItem[];
  readonly layout: ColumnLayout;
  readonly display: ViewDisplay;
  readonly checked: Checked;
  readonly readonly: boolean;
  /** New records may be typed into the line at the bottom. */
  readonly adding: boolean;
  readonly events: SheetEvents;
  /** The list that the grid shows now, and again when its count changed. */
  readonly onSource: (source: ViewSource, count: number) => void;
  readonly onError: (error: unknown) => void;
}

/** The spreadsheet over one list. React draws it once; everything after goes through the grid's own api. */
export function SheetGrid({ ref, object, query, sort, layout, display, checked, readonly, adding, events, onSource, onError }: Props): ReactNode {
  const language = useLanguage();
  const words = useSheetWords();
  const host = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet | null>(null);
  const outlet = useRef<EditorOutlet>(null);
  const context = useRef<SheetContext | null>(null);
  context.current ??= { object, language, words, events, source: null, sort, checked, ranges: [], onSelected: new Set(), cut: null, outlet: null, readonly, draft: new Map(), adding, signs: NO_SIGNS, tab: null, writing: Promise.resolve(), startBy: null, onEntered: () => undefined, folding: createFolding(display.collapsed), display, painter: null, summaries: null };
  const shared = context.current;

  // The grid's parts read the newest of everything through the one context they were built with.
  useLayoutEffect(() => {
    Object.assign(shared, { object, language, words, events, sort, display, checked, readonly, adding, outlet: outlet.current });
  });

  useLayoutEffect(() => {
    if (host.current === null) return;
    sheet.current = createSheet(host.current, shared);
    return () => {
      sheet.current?.destroy();
      sheet.current = null;
      shared.source?.close();
      shared.source = null;
    };
  }, [shared, language]);

  useLayoutEffect(() => {
    sheet.current?.api.setGridOption('columnDefs', columnsFor(shared));
  }, [shared, object, language]);

  useLayoutEffect(() => {
    const api = sheet.current?.api;
    if (api !== undefined && !sameLayout(layoutOf(api.getColumnState()), layout)) api.applyColumnState({ state: stateOf(layout), applyOrder: true });
  }, [layout, object, language]);

  useLayoutEffect(() => {
    if (sheet.current !== null) showDraft(sheet.current.api, shared);
  }, [shared, adding, object, language]);

  useLayoutEffect(() => {
    sheet.current?.api.refreshHeader();
  }, [sort, checked]);
  useLayoutEffect(() => {
    sheet.current?.api.redrawRows();
    sheet.current?.frozen.update();
  }, [checked]);

  useDisplay(host, sheet, shared, object, display);
  const sumGroups = useGroups(sheet, shared, object, layout, display);
  const told = useRef({ onSource, onError });
  useLayoutEffect(() => {
    told.current = { onSource: (source, count) => { onSource(source, count); sumGroups(); }, onError };
  });

  const open = useCallback(async (asked: ViewQuery, stillWanted: () => boolean): Promise<void> => {
    try {
      const source = await openView(asked, BLOCK, shared.folding);
      const api = sheet.current?.api;
      if (!stillWanted() || api === undefined) return source.close();
      shared.source?.close();
      shared.source = source;
      const failed = (error: unknown): void => {
        // The core was restarted: its lists are gone, the data is not.
        if (isCallError(error) && error.code === 'view.closed') void open(asked, stillWanted);
        else told.current.onError(error);
      };
      api.setGridOption('datasource', datasourceOf(source, failed));
      // The grid begins with no rows, so that an empty list does not flash one; the true count makes it ask.
      tellCount(api, source);
      api.refreshHeader();
      sheet.current?.frozen.update();
      told.current.onSource(source, source.records());
    } catch (error) {
      if (stillWanted()) told.current.onError(error);
    }
  }, [shared]);

  const asked = JSON.stringify(query);
  useEffect(() => {
    let wanted = true;
    void open(JSON.parse(asked) as ViewQuery, () => wanted);
    return () => {
      wanted = false;
    };
  }, [asked, open, object, language]);

  useEvent('views.changed', ({ views }) => {
    const source = shared.source;
    const change = views.find((each) => each.view === source?.view);
    const api = sheet.current?.api;
    if (source === null || change === undefined || api === undefined) return;
    void source.changed(change.count).then(
      () => {
        if (shared.source !== source) return;
        refreshRows(api, source);
        sheet.current?.frozen.update();
        told.current.onSource(source, source.records());
      },
      (error: unknown) => told.current.onError(error),
    );
  });
  useEvent('core.state', ({ state }) => {
    if (state === 'restarted' || state === 'ready') void open(JSON.parse(asked) as ViewQuery, () => sheet.current !== null);
  });

  useImperativeHandle(ref, () => ({
    sheet: () => sheet.current,
    context: shared,
    focus: (row, column) => {
      sheet.current?.selection.reveal({ row, column });
      sheet.current?.selection.focus({ row, column });
    },
    selectColumn: (field) => {
      const { api, selection } = sheet.current ?? {};
      if (api === undefined || selection === undefined || host.current === null) return;
      const column = columnIndex(api.getAllDisplayedColumns(), field);
      const row = rowsOnScreen(host.current, api).top ?? 0;
      if (column < 0 || selection.size().rows === 0) return;
      selection.set(wholeColumns(single({ row, column }), selection.size()));
      // The menu gives the keyboard back when it has closed; the cell takes it after that.
      requestAnimationFrame(() => selection.refocus());
    },
    focusRecord: (record, column) => {
      if (sheet.current === null || shared.source === null) return;
      unfoldTo(sheet.current.api, shared, record);
      const place = { row: shared.source.lineOf(record), column };
      sheet.current.selection.reveal(place);
      sheet.current.selection.focus(place);
    },
    summarize: (summaries) => {
      if (sheet.current !== null) showSummaries(sheet.current.api, shared, summaries);
    },
    fold: (folded) => {
      if (sheet.current !== null) foldAll(sheet.current.api, shared, folded);
    },
  }), [shared]);

  return (
    <>
      <div ref={host} className="sheet" />
      <EditorOutletHost ref={outlet} />
    </>
  );
}
