import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';
import { useRemembered } from '../api/settings.ts';
import { focusedPlace } from '../find/find-query.ts';
import { goToCell } from '../find/reveal.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import type { Range } from '../grid/selection.ts';
import { useDebounced } from '../ui/use-debounced.ts';

export interface Completion {
  readonly on: boolean;
  /** The columns whose empty cells are visited, from left to right. */
  readonly fields: readonly string[];
  /** Missing cells, and the how-manieth the focus is on; null while they are being counted. */
  readonly tally: { readonly count: number; readonly rank: number | null } | null;
  toggle(): void;
  /** Whether a column counts because somebody chose it. */
  isPicked(field: string): boolean;
  /** Only columns that people fill in and that do not count anyway can be picked. */
  canPick(field: FieldDescription): boolean;
  pick(field: string, picked: boolean): void;
}

const RECOUNT = 250;
const NONE_PICKED: readonly string[] = [];

/** Completion mode of one list: Tab goes from one missing cell to the next, whatever lies between. */
export function useCompletion(object: ObjectDescription, gridRef: RefObject<SheetHandle | null>, view: string | null, layout: ColumnLayout, ranges: readonly Range[], writable: boolean, fail: (error: unknown) => void): Completion {
  const [wanted, setWanted] = useState(false);
  const [picked, setPicked] = useRemembered<readonly string[]>(`complete.${object.id}`, NONE_PICKED);
  const [tally, setTally] = useState<Completion['tally']>(null);
  const [changes, setChanges] = useState(0);
  const on = wanted && writable;
  const fields = useMemo(() => {
    const counts = new Set(object.fields.filter((field) => field.readonly !== true && (field.required === true || picked.includes(field.id))).map((field) => field.id));
    return layout.filter((place) => place.hide !== true && counts.has(place.id)).map((place) => place.id);
  }, [object, picked, layout]);
  const latest = useRef({ fields, view });
  useEffect(() => {
    latest.current = { fields, view };
  });

  const step = useCallback(async (direction: 1 | -1 | 0): Promise<void> => {
    const handle = gridRef.current;
    if (handle === null) return;
    try {
      // An edit that has just ended is handed over a moment later, and may take its row out of the list.
      await new Promise((resolve) => setTimeout(resolve));
      await handle.context.writing;
      const { fields: asked } = latest.current;
      const current = handle.context.source?.view;
      if (current === undefined || asked.length === 0) return;
      const found = await call('view.find', { view: current, wanted: { kind: 'missing' }, fields: [...asked], from: focusedPlace(handle), direction: direction === -1 ? 'previous' : 'next', inclusive: direction === 0 });
      if (found.place !== null) goToCell(handle, found.place);
      else if (!found.superseded) handle.sheet()?.selection.refocus();
    } catch (error) {
      fail(error);
    }
  }, [gridRef, fail]);

  const asked = JSON.stringify([fields, view]);
  useEffect(() => {
    const handle = gridRef.current;
    if (handle === null) return;
    handle.sheet()?.sign({ missing: on ? new Set(latest.current.fields) : null });
    handle.context.tab = on && latest.current.fields.length > 0 ? (direction) => void step(direction) : null;
    setTally(null);
    if (!on && latest.current.view !== null) void call('view.findStop', { view: latest.current.view }).catch(() => undefined);
  }, [on, asked, gridRef, step]);
  useEffect(() => {
    if (on) void step(0);
  }, [on, step]);

  useEvent('views.changed', ({ views }) => {
    if (on && views.some((each) => each.view === view)) setChanges((last) => last + 1);
  });
  const rested = useDebounced(JSON.stringify([changes, ranges.at(-1) ?? null]), RECOUNT);
  useEffect(() => {
    const handle = gridRef.current;
    if (!on || view === null || handle === null || latest.current.fields.length === 0) return;
    let current = true;
    call('view.findCount', { view, wanted: { kind: 'missing' }, fields: [...latest.current.fields], at: focusedPlace(handle) }).then(
      (counted) => current && !counted.superseded && setTally({ count: counted.count, rank: counted.rank }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [on, asked, rested, view, gridRef]);

  return {
    on, fields, tally,
    toggle: () => setWanted((last) => !last),
    isPicked: (field) => picked.includes(field),
    canPick: (field) => field.readonly !== true && field.required !== true,
    pick: (field, add) => setPicked(add ? [...picked, field] : picked.filter((each) => each !== field)),
  };
}
