import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { summedFields } from '../views/display-fields.ts';
import type { ViewDisplay } from '../views/view-display.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import type { Sheet } from './create-sheet.ts';
import { foldAll } from './fold.ts';
import { headingOf } from './heading-row.ts';

/** Sums are added up over the whole list: they wait until a row of edits has come to rest. */
const REST = 250;

/**
 * Keeps the headings of groups as the display says, and their sums fresh. Answers the function to call when the list was
 * opened or has changed.
 */
export function useGroups(sheet: RefObject<Sheet | null>, context: SheetContext, object: ObjectDescription, layout: ColumnLayout, display: ViewDisplay): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const fields = summedFields(object.fields).map((field) => field.id).filter((id) => layout.find((place) => place.id === id)?.hide !== true);
  const asked = fields.join();
  const wanted = useRef<readonly string[]>(fields);

  const ask = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    ask.current = () => {
      const source = context.source;
      // A list that is closed meanwhile has nobody left to tell.
      source?.grouping?.sum(wanted.current).then(
        (news) => news && source === context.source && sheet.current !== null && paintHeadings(sheet.current.api, context),
        () => undefined,
      );
    };
  });
  const sumLater = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask.current(), REST);
  }, []);

  useLayoutEffect(() => {
    wanted.current = asked === '' ? [] : asked.split(',');
    sumLater();
    return () => clearTimeout(timer.current);
  }, [asked, sumLater]);
  useEffect(() => {
    if (sheet.current !== null) foldAll(sheet.current.api, context, display.collapsed);
  }, [sheet, context, object, display.collapsed]);
  return sumLater;
}

/** Gives the headings on the screen what their groups add up to now. */
function paintHeadings(api: GridApi<GridRow>, context: SheetContext): void {
  const rowNodes: IRowNode<GridRow>[] = [];
  api.forEachNode((node) => {
    const row = node.rowIndex === null || headingOf(node.data) === null ? undefined : context.source?.row(node.rowIndex);
    if (row === undefined || row.id !== node.data?.id) return;
    node.updateData(row);
    rowNodes.push(node);
  });
  // Their own values stay empty: without force the grid would see nothing new.
  api.refreshCells({ rowNodes, force: true, suppressFlash: true });
}
