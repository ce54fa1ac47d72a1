import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { cellMatcher } from '../../db/values/find-text.ts';
import { call } from '../api/bridge.ts';
import { isCallError } from '../api/call-error.ts';
import { useEvent } from '../api/hooks.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import type { Range } from '../grid/selection.ts';
import { deskOffset } from '../ui/format.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { EVERYWHERE, findQuery, focusedPlace, selectedScope } from './find-query.ts';
import type { Scope } from './find-query.ts';
import { useFindWish } from './find-wish.ts';
import { goToCell, reveal } from './reveal.ts';
import type { CellPlace } from './reveal.ts';

/** Cell on which the search stands. */
export type Here = CellPlace & { readonly id: string };

/** How many cells fit; null while that is being counted. */
export interface Tally {
  readonly count: number;
  readonly rank: number | null;
  readonly capped: boolean;
}

export interface Finding {
  readonly mode: 'find' | 'replace' | null;
  readonly scope: Scope;
  readonly here: Here | null;
  readonly tally: Tally | null;
  /** Nothing in the list fits. */
  readonly none: boolean;
  show(mode: 'find' | 'replace'): void;
  close(): void;
  setScope(part: { readonly selection?: boolean; readonly column?: boolean }): void;
  /** To the next or the one before; also while the bar is closed. */
  step(direction: 'next' | 'previous'): Promise<void>;
  /** While an input method is composing, its letters are nothing to look for yet. */
  setComposing(composing: boolean): void;
}

/** Milliseconds that typing, and the list, have to rest. */
const TYPING = 140;
const RECOUNT = 400;

/** Finding in one list: asks the core, marks what fits, and stands on one of the cells. */
export function useFinding(gridRef: RefObject<SheetHandle | null>, view: string | null, ranges: readonly Range[], fail: (error: unknown) => void): Finding {
  const wish = useFindWish();
  const [mode, setMode] = useState<Finding['mode']>(null);
  const [scope, setScope] = useState<Scope>(EVERYWHERE);
  const [here, setHere] = useState<Here | null>(null);
  const [tally, setTally] = useState<Tally | null>(null);
  const [none, setNone] = useState(false);
  const [composing, setComposing] = useState(false);
  const [changes, setChanges] = useState(0);
  const state = useRef({ here, scope, mode });
  useEffect(() => {
    state.current = { here, scope, mode };
  });

  // Whoever presses Enter twice means two steps: the next one begins where the last has led.
  const steps = useRef(Promise.resolve());

  const stand = useCallback((place: Here | null) => {
    state.current = { ...state.current, here: place };
    setHere(place);
    gridRef.current?.sheet()?.sign({ here: place });
  }, [gridRef]);

  const look = useCallback(async (direction: 'next' | 'previous', inclusive: boolean): Promise<void> => {
    const handle = gridRef.current;
    const query = handle === null ? null : findQuery(handle, useFindWish.getState(), state.current.scope);
    if (handle === null || query === null) return;
    try {
      const from = state.current.here ?? focusedPlace(handle);
      const found = await call('view.find', { ...query, from: from === null ? null : { row: from.row, field: from.field }, direction, inclusive });
      if (found.superseded) return;
      setNone(found.place === null);
      stand(found.place);
      if (found.place !== null) (state.current.mode === null ? goToCell : reveal)(handle, found.place);
      if (found.count !== null) setTally((last) => ({ count: found.count ?? 0, rank: found.rank, capped: last?.capped ?? false }));
    } catch (error) {
      // The list was opened anew, and is looked through once it is there.
      if (!isCallError(error) || error.code !== 'view.closed') fail(error);
    }
  }, [gridRef, stand, fail]);

  // Words that rest are looked for from where the search stands; a list that rests is counted again.
  const text = useDebounced(wish.text, TYPING);
  const asked = JSON.stringify([text, wish.matchCase, wish.wholeCell, scope, view]);
  const open = mode !== null && !composing && text === wish.text;
  useEffect(() => {
    const handle = gridRef.current;
    if (!open || handle === null) return;
    const { text: wanted, matchCase, wholeCell } = useFindWish.getState();
    const { language } = handle.context;
    const column = state.current.scope.column;
    const fits = cellMatcher(wanted, { matchCase, wholeCell }, language, deskOffset());
    handle.sheet()?.sign({ found: wanted === '' ? null : (row, field) => (column === null || column === field.id) && fits(row, field) });
    setTally(null);
    setNone(false);
    stand(state.current.here);
    if (wanted === '') stand(null);
    else void look('next', true);
  }, [asked, open, gridRef, look, stand]);

  const rested = useDebounced(changes, RECOUNT);
  const place = here === null ? '' : `${here.row} ${here.field}`;
  useEffect(() => {
    const handle = gridRef.current;
    const query = handle === null ? null : findQuery(handle, useFindWish.getState(), state.current.scope);
    if (!open || query === null || view === null) return;
    const at = state.current.here;
    let wanted = true;
    call('view.findCount', { ...query, at: at === null ? null : { row: at.row, field: at.field } }).then(
      (counted) => {
        if (!wanted || counted.superseded) return;
        setTally({ count: counted.count, rank: counted.rank, capped: counted.capped });
        // A cell that was changed in the meantime keeps the place of the search, and no mark.
        handle?.sheet()?.sign({ here: counted.rank === null ? null : at });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [asked, open, rested, place, view, gridRef]);
  useEvent('views.changed', ({ views }) => {
    if (state.current.mode !== null && views.some((each) => each.view === view)) setChanges((last) => last + 1);
  });

  // Whoever clicks a cell goes on from there.
  useEffect(() => {
    const handle = gridRef.current;
    const focused = handle === null || ranges.length === 0 ? null : focusedPlace(handle);
    const last = state.current.here;
    if (last !== null && focused !== null && (focused.row !== last.row || focused.field !== last.field)) stand(null);
  }, [ranges, gridRef, stand]);

  const close = useCallback(() => {
    const handle = gridRef.current;
    const last = state.current.here;
    setMode(null);
    setTally(null);
    stand(null);
    handle?.sheet()?.sign({ found: null });
    if (view !== null) void call('view.findStop', { view }).catch(() => undefined);
    if (handle === null) return;
    if (last !== null) goToCell(handle, last);
    else if (handle.context.ranges.length > 0) handle.sheet()?.selection.refocus();
  }, [gridRef, stand, view]);

  return {
    mode, scope, here, tally, none, close, setComposing,
    show: (next) => {
      if (state.current.mode === null) setScope(EVERYWHERE);
      setMode(next);
    },
    setScope: ({ selection, column }) => {
      const handle = gridRef.current;
      if (handle === null) return;
      setScope((last) => ({
        within: selection === undefined ? last.within : selection ? selectedScope(handle) : null,
        column: column === undefined ? last.column : column ? focusedPlace(handle)?.field ?? null : null,
      }));
    },
    step: (direction) => (steps.current = steps.current.then(() => look(direction, false))),
  };
}
