import { appError, isAppError } from '../errors.ts';
import { affectedRids } from './derived/affected.ts';
import { changedFromOutside } from './derived/dependence.ts';
import { allRows } from './all-rows.ts';
import { localDay } from './local-days.ts';
import type { MakingApart } from './long-lists.ts';
import { createNews, type ByObject, type News } from './news.ts';
import type { Store } from './open.ts';
import { readByRid, type ReadRecord } from './read.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';
import { patchView } from './view-patch.ts';
import { askedFields, asksForDays, isIndifferentTo, isPlain, readsTitlesOf, selectSql, type View, type ViewQuery } from './view-query.ts';

export type { View, ViewQuery } from './view-query.ts';

export interface ViewState {
  readonly view: string;
  readonly version: number;
  readonly count: number;
}

/** Lists open in this process. More than this many are closed oldest first: a window that forgot one cannot leak. */
const MAX_OPEN = 60;
/** So many changed records are patched into a list of any length; of a long one it may be one in `PATCHED_SHARE`. Beyond, asking again is cheaper. */
const MAX_PATCH = 200;
const PATCHED_SHARE = 50;

/** A list that is being made apart: what changed since it was begun is put right when it is there. */
interface Making {
  readonly news: News;
  readonly over: Promise<void>;
}

/** A list is made apart so many times before the core makes it itself: something that moves all of it keeps happening. */
const MOST_APART = 3;

/** The open lists. Whoever asks for one finds it up to date, and waits for a long one; between two questions nothing is done. */
export interface Views {
  open(query: ViewQuery): Promise<View>;
  /** Throws `view.closed`. */
  get(id: string): Promise<View>;
  close(id: string): void;
  rows(view: View, start: number, end: number): ReadRecord[];
  ids(view: View, start: number, end: number): string[];
  position(view: View, id: string): number | null;
  /** Takes note of a durable change. Knowing which fields were set spares most lists the work: a new telephone number moves nothing in a list by name. */
  note(touched: ByObject, fields: ByObject): void;
  /** Brings every list up to date; answers the lists that changed since this was asked last. */
  refresh(): ViewState[];
  /** Called when a list that was made anew apart is there: `refresh` now tells of it. */
  onMade(listener: () => void): void;
}

/** Lists of one book. Without `apart` the core makes all of them itself. */
export function createViews(store: Store, now: () => number, apart: MakingApart | null = null): Views {
  const open = new Map<string, View>();
  const making = new Map<string, Making>();
  const news = createNews();
  const madeListeners = new Set<() => void>();
  /** Ids of lists that were brought up to date and not yet told of. */
  const changed = new Set<string>();
  let counter = 0;

  function run(query: ViewQuery): Pick<View, 'rids' | 'lastRid'> {
    const object = store.registry.object(query.object);
    const all = isPlain(query) ? allRows(store.db, object) : null;
    if (all !== null) return { rids: all, lastRid: lastRid(object) };
    const { sql, bindings } = selectSql(store, object, query, now());
    return { rids: Uint32Array.from(store.db.pluck<number>(sql, bindings)), lastRid: lastRid(object) };
  }

  /** Makes a list at once, or begins to make it apart. */
  function make(view: View, attempt: number): void {
    if (apart === null || attempt > MOST_APART || !apart.isLong(view.query)) {
      Object.assign(view, run(view.query), { day: localDay(now()) });
      return;
    }
    const since = createNews();
    making.set(view.id, { news: since, over: makeApart(apart, view, since, attempt) });
  }

  /** Never rejects: a list that cannot be made is closed. */
  async function makeApart({ make: madeApart }: MakingApart, view: View, since: News, attempt: number): Promise<void> {
    // Taken before the list is: a row that comes meanwhile is then new to it.
    const begun = { lastRid: lastRid(store.registry.object(view.query.object)), day: localDay(now()) };
    const rids = await madeApart(view.query).catch((error: unknown) => (isAppError(error) && error.code === 'core.unavailable' ? null : undefined));
    // News of other lists must not be told twice to this one.
    catchUp();
    making.delete(view.id);
    if (open.get(view.id) !== view) return;
    if (rids === null) open.delete(view.id);
    else orClose(view, () => {
      Object.assign(view, rids === undefined ? run(view.query) : { rids, ...begun });
      const told = since.take();
      if (told !== null && rids !== undefined && isConcerned(view, told.touched)) bringUpToDate(view, told.touched, told.fields, attempt + 1);
    });
    // Whoever opened it is answered; who had it before is told.
    if (making.has(view.id) || view.version === 1) return;
    changed.add(view.id);
    for (const listener of madeListeners) listener();
  }

  /** Rather closed than out of date: the window asks anew. Most often a field is gone with its definition. */
  function orClose(view: View, work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      open.delete(view.id);
      if (!isAppError(error) || error.code !== 'record.unknownField') process.stderr.write(`views: a list was closed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return false;
    }
  }

  function lastRid({ id }: LiveObject): number {
    return store.db.pluck<number | null>(`SELECT max(rid) FROM ${quoted(id)}`)[0] ?? 0;
  }

  function isConcerned(view: View, touched: ByObject): boolean {
    const object = store.registry.object(view.query.object);
    const nextDay = view.day !== localDay(now()) && asksForDays(view.query);
    return touched.has(object.id) || touched.has('fields') || nextDay || object.fields.some((field) => field.type === 'link' && touched.has(field.to ?? ''))
      || changedFromOutside({ registry: store.registry, object, now: now() }, touched, view.day);
  }

  /** Patches the records that changed into the list, unless something changed that may move all the others. */
  function bringUpToDate(view: View, touched: ByObject, fields: ByObject, attempt = 1): void {
    const object = store.registry.object(view.query.object);
    const ids = touched.get(object.id) ?? new Set<string>();
    const today = localDay(now());
    const moved = touched.has('fields') || (view.day !== today && asksForDays(view.query))
      || [...touched.keys()].some((target) => mayRename(target, fields) && readsTitlesOf(target, object, view.query));
    const affected = moved ? null : affectedBy(view, object, touched, fields);
    if (affected === null || ids.size + affected.length > Math.max(MAX_PATCH, view.rids.length / PATCHED_SHARE)) make(view, attempt);
    else if (ids.size + affected.length > 0) patch(view, object, [...ids], affected, fields.get(object.id));
    view.day = today;
  }

  /** Rows that nobody touched, but whose place depends on records of other objects that were; null when that cannot be told. */
  function affectedBy(view: View, object: LiveObject, touched: ByObject, fields: ByObject): number[] | null {
    const [context, asked] = [{ registry: store.registry, object, now: now() }, askedFields(view.query)];
    if (!changedFromOutside(context, touched, view.day, asked)) return [];
    return view.day === localDay(now()) ? affectedRids(store.db, context, touched, fields, asked) : null;
  }

  function mayRename(target: string, fields: ByObject): boolean {
    const set = fields.get(target);
    return set === undefined || set.has(store.registry.object(target).title) || set.has('deleted');
  }

  function patch(view: View, object: LiveObject, ids: readonly string[], affected: readonly number[], fields: ReadonlySet<string> | undefined): void {
    const last = lastRid(object);
    if (fields !== undefined && last === view.lastRid && isIndifferentTo(fields, object, view.query)) return;
    const own = store.db.pluck<number>(`SELECT rid FROM ${quoted(object.id)} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
    view.rids = patchView(store, object, view, [...new Set([...own, ...affected])], now());
    view.lastRid = last;
  }

  function catchUp(): void {
    const told = news.take();
    if (told === null) return;
    for (const view of open.values()) {
      // One that is being made has news of its own.
      if (making.has(view.id) || !isConcerned(view, told.touched)) continue;
      if (!orClose(view, () => bringUpToDate(view, told.touched, told.fields))) continue;
      view.version++;
      if (!making.has(view.id)) changed.add(view.id);
    }
  }

  async function get(id: string): Promise<View> {
    for (;;) {
      catchUp();
      const view = open.get(id);
      if (!view) throw appError('view.closed', 'This list is no longer open.', { view: id });
      const made = making.get(id);
      if (!made) return view;
      await made.over;
    }
  }

  return {
    open: async (query) => {
      catchUp();
      const view: View = { id: `view_${++counter}`, query, rids: new Uint32Array(), lastRid: 0, version: 1, day: localDay(now()) };
      make(view, 1);
      open.set(view.id, view);
      if (open.size > MAX_OPEN) open.delete(open.keys().next().value ?? '');
      return get(view.id);
    },
    get,
    close: (id) => void open.delete(id),
    rows: (view, start, end) => readByRid(store, store.registry.object(view.query.object), [...view.rids.subarray(start, end)], now()),
    ids: (view, start, end) => {
      const rids = [...view.rids.subarray(start, end)];
      const found = store.db.all<{ rid: number; id: string }>(`SELECT rid, id FROM ${quoted(view.query.object)} WHERE rid IN (SELECT value FROM json_each(?))`, [JSON.stringify(rids)]);
      const byRid = new Map(found.map((row) => [row.rid, row.id]));
      return rids.flatMap((rid) => byRid.get(rid) ?? []);
    },
    position: (view, id) => {
      const row = store.db.get<{ rid: number }>(`SELECT rid FROM ${quoted(view.query.object)} WHERE id = ?`, [id]);
      const at = row ? view.rids.indexOf(row.rid) : -1;
      return at < 0 ? null : at;
    },
    note: (touched, fields) => {
      news.add(touched, fields);
      for (const made of making.values()) made.news.add(touched, fields);
    },
    refresh: () => {
      catchUp();
      const states = [...changed].flatMap((id) => {
        const view = open.get(id);
        return view ? [{ view: id, version: view.version, count: view.rids.length }] : [];
      });
      changed.clear();
      return states;
    },
    onMade: (listener) => void madeListeners.add(listener),
  };
}
