import type { Value } from '../../model/types.ts';
import { titlesOf } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';

/** Which acts are wanted; all of what is given must hold. */
export interface ActsQuery {
  readonly object?: string | undefined;
  readonly record?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly undone?: boolean | undefined;
  /** Id of the last act already seen. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** One act as people see it. */
export interface ListedAct {
  readonly id: string;
  readonly kind: string;
  readonly object: string;
  readonly record: string;
  /** Title of the record, of a deleted one too; empty when it is not here. */
  readonly title: string;
  readonly rule: string;
  readonly reason: Readonly<Record<string, Value>>;
  readonly at: string;
  /** It changed the very record it is about, rather than something beside it. */
  readonly changed: boolean;
  /** A person took it back. */
  readonly undone: boolean;
}

type Raw = Readonly<Record<'id' | 'kind' | 'object' | 'record' | 'rule' | 'reason' | 'at' | 'touched', string | null>> & { readonly deleted: number | null };

/** Acts, newest first, and whether there are more. */
export function listActs(store: Store, query: ActsQuery): { readonly acts: readonly ListedAct[]; readonly more: boolean } {
  const { sql, bindings } = whereOf(query);
  const rows = store.db.all<Raw>(`SELECT id, kind, object, record, rule, reason, at, touched, deleted FROM acts WHERE ${sql} ORDER BY rid DESC LIMIT ?`, [...bindings, query.limit + 1]);
  const shown = rows.slice(0, query.limit);
  const titles = titlesByObject(store, shown);
  return { acts: shown.map((row) => present(row, titles)), more: rows.length > shown.length };
}

/** How many acts of each kind there are, those taken back included. */
export function countActs(store: Store, subject: Pick<ActsQuery, 'object' | 'record'>): Record<string, number> {
  const { sql, bindings } = whereOf(subject);
  const rows = store.db.all<{ kind: string; count: number }>(`SELECT kind, count(*) AS count FROM acts WHERE ${sql} GROUP BY kind ORDER BY kind`, bindings);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

function whereOf({ object, record, kinds, undone, before }: Omit<ActsQuery, 'limit'>): { readonly sql: string; readonly bindings: readonly Value[] } {
  const parts: (readonly [string, Value?])[] = [['kind IS NOT NULL']];
  if (record !== undefined) parts.push(['record = ?', record]);
  if (object !== undefined) parts.push(['object = ?', object]);
  if (kinds !== undefined) parts.push(['kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds)]);
  if (undone !== undefined) parts.push([undone ? 'deleted IS 1' : 'deleted IS NOT 1']);
  if (before !== undefined) parts.push(['rid < coalesce((SELECT rid FROM acts WHERE id = ?), 9e15)', before]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), bindings: parts.flatMap(([, binding]) => (binding === undefined ? [] : [binding])) };
}

function titlesByObject(store: Store, rows: readonly Raw[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const objects = new Set(rows.map(({ object }) => object ?? ''));
  return new Map([...objects].map((object) => [object, titlesOf(store, object, rows.flatMap((row) => (row.object === object && row.record !== null ? [row.record] : [])), true)]));
}

function present(row: Raw, titles: ReadonlyMap<string, ReadonlyMap<string, string>>): ListedAct {
  return {
    id: row.id ?? '', kind: row.kind ?? '', object: row.object ?? '', record: row.record ?? '', rule: row.rule ?? '', at: row.at ?? '',
    title: titles.get(row.object ?? '')?.get(row.record ?? '') ?? '',
    reason: factsOf(row.reason),
    changed: row.record !== null && (row.touched ?? '').includes(JSON.stringify([row.object, row.record])),
    undone: row.deleted === 1,
  };
}

/** Facts that came damaged are none. */
function factsOf(reason: string | null): Record<string, Value> {
  try {
    const facts: unknown = JSON.parse(reason ?? '{}');
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return {};
    return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, Value] => entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'number'));
  } catch {
    return {};
  }
}
