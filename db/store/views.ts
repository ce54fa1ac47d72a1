import { appError, isAppError } from '../errors.ts';
import { affectedRids } from './derived/affected.ts';
import { changedFromOutside } from './derived/dependence.ts';
import { allRows } from './all-rows.ts';
import { localDay } from './local-days.ts';
import { createNews, type ByObject } from './news.ts';
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

/** The open lists. Whoever asks for one finds it up to date; between two questions nothing is done. */
export interface Views {
  open(query: ViewQuery): View;
  /** Throws `view.closed`. */
  get(id: string): View;
  close(id: string): void;
  rows(view: View, start: number, end: number): ReadRecord[];
  ids(view: View, start: number, end: number): string[];
  position(view: View, id: string): number | null;
  /** Takes note of a durable change. Knowing which fields were set spares most lists the work: a new telephone number moves nothing in a list by name. */
  note(touched: ByObject, fields: ByObject): void;
  /** Brings every list up to date; answers the lists that changed since this was asked last. */
  refresh(): ViewState[];
}

export function createViews(store: Store, now: () => number): Views {
  const open = new Map<string, View>();
  const news = createNews();
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
  function bringUpToDate(view: View, touched: ByObject, fields: ByObject): void {
    const object = store.registry.object(view.query.object);
    const ids = touched.get(object.id) ?? new Set<string>();
    const today = localDay(now());
    const moved = touched.has('fields') || (view.day !== today && asksForDays(view.query))
      || [...touched.keys()].some((target) => mayRename(target, fields) && readsTitlesOf(target, object, view.query));
    const affected = moved ? null : affectedBy(view, object, touched, fields);
    if (affected === null || ids.size + affected.length > Math.max(MAX_PATCH, view.rids.length / PATCHED_SHARE)) Object.assign(view, run(view.query));
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
      if (!isConcerned(view, told.touched)) continue;
      try {
        bringUpToDate(view, told.touched, told.fields);
      } catch (error) {
        // Rather closed than out of date: the window asks anew. Most often a field is gone with its definition.
        open.delete(view.id);
        if (!isAppError(error) || error.code !== 'record.unknownField') process.stderr.write(`views: a list was closed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        continue;
      }
      view.version++;
      changed.add(view.id);
    }
  }

  return {
    open: (query) => {
      catchUp();
      const view: View = { id: `view_${++counter}`, query, ...run(query), version: 1, day: localDay(now()) };
      open.set(view.id, view);
      if (open.size > MAX_OPEN) open.delete(open.keys().next().value ?? '');
      return view;
    },
    get: (id) => {
      catchUp();
      const view = open.get(id);
      if (!view) throw appError('view.closed', 'This list is no longer open.', { view: id });
      return view;
    },
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
    note: (touched, fields) => news.add(touched, fields),
    refresh: () => {
      catchUp();
      const states = [...changed].flatMap((id) => {
        const view = open.get(id);
        return view ? [{ view: id, version: view.version, count: view.rids.length }] : [];
      });
      changed.clear();
      return states;
    },
  };
}
