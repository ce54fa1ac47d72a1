import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Field, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { pointElsewhere } from './pointing.ts';

/** Objects whose records can be made one. */
export const MERGEABLE: readonly string[] = ['customers', 'contacts', 'leads'];

/** Which record is kept, which go into it, and whose value counts, field by field. */
export interface MergeWish {
  readonly object: string;
  readonly kept: string;
  readonly others: readonly string[];
  /** Field → the record whose value is kept, or `both` for long texts. What is not named: the kept one's, or where that is empty the first there is. */
  readonly take?: Readonly<Record<string, string>> | undefined;
}

/** What a merge would write. */
export interface MergePlan {
  readonly writes: readonly RecordWrite[];
  /** How many records of each object would belong to the kept one. */
  readonly moved: Readonly<Record<string, number>>;
}

/** The long texts of several records, one after the other. */
const BOTH = 'both';

/**
 * Makes several records one: the kept one takes the chosen values, everything that points at the others points at it, the
 * others go to the recycle bin and say into which they went. Reads only. Throws `record.notFound` and `merge.invalid`.
 */
export function planMerge(store: Store, { object: id, kept, others, take = {} }: MergeWish, newId: () => string): MergePlan {
  const object = store.registry.object(id);
  const rows = mergeable(store, object, [kept, ...others]);
  const values = valuesTaken(object, rows, take);
  const writes: RecordWrite[] = [];
  const moved: Record<string, number> = {};
  for (const other of others) {
    const pointing = pointElsewhere(store, id, other, kept);
    writes.push(...pointing.writes.filter(({ record }) => record !== kept && !others.includes(record)));
    for (const [target, count] of pointing.counts) moved[target] = (moved[target] ?? 0) + count;
    writes.push({ object: id, record: other, set: { deleted: 1, merged_into: kept } });
    writes.push({ object: 'merges', record: newId(), set: { object: id, kept, record: other, moved: JSON.stringify(Object.fromEntries(pointing.counts)), taken: JSON.stringify(values.from) } });
  }
  const set = { ...values.set, ...parentOf(object, rows, values.set) };
  if (Object.keys(set).length > 0) writes.push({ object: id, record: kept, set });
  return { writes, moved };
}

/** The rows in the order asked for, the kept one first. */
function mergeable(store: Store, object: LiveObject, ids: readonly string[]): Row[] {
  if (!MERGEABLE.includes(object.id)) throw appError('merge.invalid', `Records of '${object.id}' are not merged.`, { object: object.id });
  if (new Set(ids).size !== ids.length || ids.length < 2) throw appError('merge.invalid', 'A record cannot be merged into itself.', { object: object.id });
  const rows = readRows(store.db, object, ids);
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row || row.values.get('deleted') === 1) throw appError('record.notFound', 'The record is not here.', { object: object.id, id });
    return row;
  });
}

/** The fields that people fill in, and the way back to a lead. */
export function mergedFields(object: LiveObject): Field[] {
  return object.storedFields.filter((field) => field.id === 'lead' || (field.readonly !== true && field.hidden !== true));
}

function valuesTaken(object: LiveObject, rows: readonly Row[], take: Readonly<Record<string, string>>): { readonly set: Record<string, Value>; readonly from: Record<string, string> } {
  const set: Record<string, Value> = {};
  const from: Record<string, string> = {};
  const [kept] = rows;
  for (const field of mergedFields(object)) {
    const wish = take[field.id];
    if (wish === BOTH && field.type === 'longtext') {
      set[field.id] = joined(rows.map((row) => row.values.get(field.id) ?? null));
      from[field.id] = BOTH;
      continue;
    }
    const chosen = wish === undefined ? rows.find((row) => row.values.has(field.id)) : rows.find((row) => row.id === wish);
    if (!chosen || chosen === kept) continue;
    set[field.id] = chosen.values.get(field.id) ?? null;
    from[field.id] = chosen.id;
  }
  return { set, from };
}

function joined(texts: readonly Value[]): Value {
  const parts = [...new Set(texts.filter((text) => text !== null && text !== '').map(String))];
  return parts.length > 0 ? parts.join('\n') : null;
}

/** A kept company is not its own parent: where its parent goes into it, it gets none. */
function parentOf(object: LiveObject, rows: readonly Row[], set: Readonly<Record<string, Value>>): Record<string, Value> {
  if (!object.storedById.has('parent')) return {};
  const parent = ('parent' in set ? set['parent'] : rows[0]?.values.get('parent')) ?? null;
  return rows.some(({ id }) => id === parent) ? { parent: null } : {};
}
