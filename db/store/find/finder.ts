import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CellQuery, Wanted } from '../../../preload/contract/finds.ts';
import type { Locale } from '../../values/types.ts';
import type { Store } from '../open.ts';
import type { View } from '../view-query.ts';
import type { Views } from '../views.ts';
import { cellTest, isOpen } from './cell-test.ts';
import { collectMatches, type Matches } from './matches.ts';
import { firstCell, type Cell, type Scan } from './scan.ts';

/** A question about the cells of an open list, as parsed. */
export interface FindQuery extends Pick<CellQuery, 'view' | 'fields' | 'within'> {
  readonly wanted: Wanted;
  readonly language: Locale;
}

export interface Place {
  readonly row: number;
  readonly field: string;
}

export interface Found {
  readonly place: (Place & { readonly id: string }) | null;
  readonly wrapped: boolean;
  /** Counted from 1; null while the cells were not counted. */
  readonly rank: number | null;
  readonly count: number | null;
  readonly superseded: boolean;
}

export interface Counted {
  readonly count: number;
  readonly readonly: number;
  readonly rank: number | null;
  readonly capped: boolean;
  readonly superseded: boolean;
}

export interface Finder {
  find(query: FindQuery, from: Place | null, direction: 'next' | 'previous', inclusive: boolean): Promise<Found>;
  count(query: FindQuery, at: Place | null): Promise<Counted>;
  /** Every cell that fits; null when a newer question came or the list changed meanwhile. */
  all(query: FindQuery): Promise<Matches | null>;
  stop(view: string): void;
}

/** What was counted is kept for so many lists. */
const KEPT = 8;
const SUPERSEDED: Found = { place: null, wrapped: false, rank: null, count: null, superseded: true };

/** Answers questions about cells. One question of a kind is at work for a list; a newer one ends it. */
export function createFinder(store: Store, views: Views, now: () => number): Finder {
  const kept = new Map<string, Matches>();
  const running = new Map<string, symbol>();

  /** Answers a question that a newer one in its lane ends, from the moment it is asked: a long list may have to be waited for. */
  async function inTurn<T>(query: FindQuery, work: 'find' | 'count', answer: (view: View, goOn: Scan['goOn']) => Promise<T>): Promise<T> {
    const turn = Symbol(work);
    const lane = `${query.view} ${query.wanted.kind} ${work}`;
    running.set(lane, turn);
    const goOn = async (): Promise<boolean> => {
      await nextTurn();
      return running.get(lane) === turn;
    };
    try {
      return await answer(await views.get(query.view), goOn);
    } finally {
      if (running.get(lane) === turn) running.delete(lane);
    }
  }

  function scanOf(query: FindQuery, view: View, goOn: Scan['goOn']): Scan {
    const test = cellTest(store, store.registry.object(view.query.object), query.wanted, query.fields, query.language, now());
    const within = query.within?.map(({ start, end, fields }) => ({ start, end, places: new Set(fields.map((id) => query.fields.indexOf(id))) })) ?? null;
    return { view, test, within, goOn };
  }

  function counted(query: FindQuery, view: View): Matches | undefined {
    const matches = kept.get(keyOf(query));
    return matches?.version === view.version ? matches : undefined;
  }

  async function matchesOf(query: FindQuery, view: View, goOn: Scan['goOn']): Promise<Matches | null> {
    const known = counted(query, view);
    if (known) return known;
    const matches = await collectMatches(scanOf(query, view, goOn));
    if (matches === null) return null;
    kept.set(keyOf(query), matches);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return matches;
  }

  async function findIn(query: FindQuery, view: View, goOn: Scan['goOn'], from: Place | null, direction: 'next' | 'previous', inclusive: boolean): Promise<Found> {
    const step = direction === 'next' ? 1 : -1;
    const start = from === null ? null : { row: Math.min(from.row, view.rids.length), place: query.fields.indexOf(from.field) };
    const matches = counted(query, view);
    const found = matches === undefined || matches.capped
      ? await search(scanOf(query, view, goOn), start, step, inclusive)
      : among(matches, start, step, inclusive);
    if (found === 'stopped') return SUPERSEDED;
    if (found === null) return { place: null, wrapped: false, rank: null, count: matches?.count ?? null, superseded: false };
    const { cell, wrapped } = found;
    const [id] = views.ids(view, cell.row, cell.row + 1);
    const place = id === undefined ? null : { row: cell.row, field: query.fields[cell.place] ?? '', id };
    return { place, wrapped, rank: matches ? matches.before(cell) + 1 : null, count: matches?.count ?? null, superseded: false };
  }

  return {
    find: (query, from, direction, inclusive) => inTurn(query, 'find', (view, goOn) => findIn(query, view, goOn, from, direction, inclusive)),
    count: (query, at) => inTurn(query, 'count', async (view, goOn) => {
      const matches = await matchesOf(query, view, goOn);
      if (matches === null) return { count: 0, readonly: 0, rank: null, capped: false, superseded: true };
      return { count: matches.count, readonly: readonlyOf(store, view, query, matches), rank: rankOf(matches, query, at), capped: matches.capped, superseded: false };
    }),
    all: (query) => inTurn(query, 'count', (view, goOn) => matchesOf(query, view, goOn)),
    stop: (view) => {
      for (const lane of running.keys()) if (lane.startsWith(`${view} `)) running.delete(lane);
      for (const key of kept.keys()) if (key.startsWith(`${view} `)) kept.delete(key);
    },
  };
}

function keyOf(query: FindQuery): string {
  return `${query.view} ${JSON.stringify([query.wanted, query.fields, query.within, query.language])}`;
}

type Hit = { readonly cell: Cell; readonly wrapped: boolean };

/** Looks from a cell to the end of the list, then from its other end up to that cell again. */
async function search(scan: Scan, from: Cell | null, step: 1 | -1, inclusive: boolean): Promise<Hit | null | 'stopped'> {
  const rows = scan.view.rids.length;
  if (from === null) {
    const cell = await firstCell(scan, [0, rows], step, () => true);
    return cell === null || cell === 'stopped' ? cell : { cell, wrapped: false };
  }
  const ahead = (cell: Cell): boolean => {
    const distance = (cell.row - from.row || cell.place - from.place) * step;
    return distance > 0 || (inclusive && distance === 0);
  };
  const cell = await firstCell(scan, step === 1 ? [from.row, rows] : [0, Math.min(rows, from.row + 1)], step, ahead);
  if (cell === 'stopped') return cell;
  if (cell !== null) return { cell, wrapped: false };
  const again = await firstCell(scan, step === 1 ? [0, Math.min(rows, from.row + 1)] : [from.row, rows], step, (each) => !ahead(each));
  return again === null || again === 'stopped' ? again : { cell: again, wrapped: true };
}

/** The same among cells that were counted. */
function among(matches: Matches, from: Cell | null, step: 1 | -1, inclusive: boolean): Hit | null {
  if (matches.count === 0) return null;
  if (from === null) return { cell: matches.at(step === 1 ? 0 : matches.count - 1), wrapped: false };
  const before = matches.before(from);
  const here = before < matches.count && isSame(matches.at(before), from);
  const index = step === 1 ? before + (here && !inclusive ? 1 : 0) : before - (here && inclusive ? 0 : 1);
  const wrapped = index < 0 || index >= matches.count;
  return { cell: matches.at(wrapped ? (step === 1 ? 0 : matches.count - 1) : index), wrapped };
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.place === other.place;
}

function rankOf(matches: Matches, query: FindQuery, at: Place | null): number | null {
  if (at === null) return null;
  const cell = { row: at.row, place: query.fields.indexOf(at.field) };
  const before = matches.before(cell);
  return before < matches.count && isSame(matches.at(before), cell) ? before + 1 : null;
}

function readonlyOf(store: Store, view: View, query: FindQuery, matches: Matches): number {
  const open = query.fields.map((id) => id !== 'updated_at' && isOpen(store.registry.field(view.query.object, id)));
  if (open.every((each) => each)) return 0;
  let closed = 0;
  for (let index = 0; index < matches.count; index += 1) if (open[matches.at(index).place] !== true) closed += 1;
  return closed;
}
