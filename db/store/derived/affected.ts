import { byId } from '../../formula/names.ts';
import type { Field } from '../../model/types.ts';
import type { Database } from '../connection.ts';
import type { LiveObject } from '../registry.ts';
import { quoted } from '../tables.ts';
import type { ColumnContext } from './columns.ts';
import { programFor } from './programs.ts';

/** Records by object, and the fields that were set, by object. */
type ByObject = ReadonlyMap<string, ReadonlySet<string>>;

/** A link over which a field reads other records: from here to them, or from them to here. */
interface Way {
  readonly object: string;
  readonly through: string;
  readonly to: 'them' | 'here';
}

/**
 * The rows whose derived fields `asked` may have changed because records of other objects were touched; null when that
 * cannot be told. A deal that was edited concerns one customer of a million: its row moves, the list is not asked again.
 */
export function affectedRids(db: Database, context: ColumnContext, touched: ByObject, fields: ByObject | undefined, asked: ReadonlySet<string>): number[] | null {
  const { object } = context;
  const found = new Set<number>();
  for (const id of asked) {
    const field = object.fieldsById.get(id);
    const ways = field?.derived ? waysOf(context, object, field, 0) : [];
    if (ways === null) return null;
    for (const way of ways) {
      const ids = touched.get(way.object);
      if (ids === undefined) continue;
      if (way.to === 'here' && mayHaveLeft(way, ids, fields?.get(way.object))) return null;
      for (const rid of db.pluck<number>(rowsSql(object, way), [JSON.stringify([...ids])])) found.add(rid);
    }
  }
  return [...found];
}

/** A record that pointed at one row and now points at another: the first one is not known any more. New ones pointed nowhere. */
function mayHaveLeft({ through }: Way, ids: ReadonlySet<string>, set: ReadonlySet<string> | undefined): boolean {
  if (set === undefined) return true;
  return set.has(through) && !(set.has('created_at') && ids.size === 1);
}

function rowsSql(object: LiveObject, way: Way): string {
  const table = quoted(object.id);
  const ids = 'SELECT value FROM json_each(?)';
  if (way.to === 'them') return `SELECT rid FROM ${table} WHERE ${quoted(way.through)} IN (${ids})`;
  return `SELECT rid FROM ${table} WHERE id IN (SELECT ${quoted(way.through)} FROM ${quoted(way.object)} WHERE id IN (${ids}))`;
}

/** The links that a field reads over; null when they lead further than one step. */
function waysOf(context: ColumnContext, object: LiveObject, field: Field, depth: number): Way[] | null {
  const { derived } = field;
  if (depth > 8 || !derived) return null;
  if (derived.kind === 'lookup') {
    const target = context.registry.find(object.storedById.get(derived.through)?.to ?? '');
    return target?.storedById.has(derived.field) ? [{ object: target.id, through: derived.through, to: 'them' }] : null;
  }
  if (derived.kind === 'rollup') {
    const other = context.registry.find(derived.object);
    const stored = derived.field === undefined || other?.storedById.has(derived.field);
    return other?.storedById.has(derived.through) && stored ? [{ object: other.id, through: derived.through, to: 'here' }] : null;
  }
  return waysOfFormula(context, object, derived.expression, field, depth);
}

function waysOfFormula(context: ColumnContext, object: LiveObject, expression: string, field: Field, depth: number): Way[] | null {
  try {
    const { program } = programFor(expression, field.type, byId(object.fieldsById));
    const ways = program.inputs.map((input): Way[] | null => {
      const read = object.fieldsById.get(input);
      // The title of a link that is looked up is one step further away than the link.
      if (read?.derived) return read.type === 'link' ? null : waysOf(context, object, read, depth + 1);
      return read?.type === 'link' && read.to ? [{ object: read.to, through: read.id, to: 'them' }] : [];
    });
    return ways.every((each) => each !== null) ? ways.flat() : null;
  } catch {
    // A broken formula has the same problem in every row, whatever was touched.
    return [];
  }
}
