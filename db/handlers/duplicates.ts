import type { MergeWish } from '../process/duplicates/merge.ts';
import { newId } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { comparedFields, findAlike } from '../process/duplicates/alike.ts';
import { apartId, findGroups } from '../process/duplicates/groups.ts';
import { MERGEABLE, mergedFields, planMerge } from '../process/duplicates/merge.ts';
import { familyOf } from '../process/duplicates/parents.ts';
import { pointElsewhere } from '../process/duplicates/pointing.ts';
import { planUnmerge } from '../process/duplicates/unmerge.ts';
import { appError } from '../errors.ts';
import { readById, titlesOf } from '../store/read.ts';
import type { CoreContext } from './context.ts';

const MOST_TOLD = 100;
const MOST_OF_ONE = 3;
/** Members of a group that are shown beside each other. */
const MOST_SHOWN = 6;

/** Finding, joining and taking apart records that are the same. */
export function duplicateHandlers(context: CoreContext) {
  const { store, changes, desk } = context;
  const fresh = () => newId(desk.entropy);

  function check({ object, id, values, limit }: { object: string; id?: string | undefined; values: Record<string, Value>; limit: number }) {
    store.registry.object(object);
    return { alike: findAlike(store, object, [{ id, values }], limit)[0] ?? [] };
  }

  function ofRecords({ object, ids }: { object: string; ids: string[] }) {
    if (comparedFields(object).length === 0) return { found: [], count: 0 };
    const records = readById(store, store.registry.object(object), ids, context.now()).filter(({ values }) => values['deleted'] !== 1);
    const alike = findAlike(store, object, records, MOST_OF_ONE);
    const title = store.registry.object(object).title;
    const found = records.flatMap((record, index) => {
      const strong = (alike[index] ?? []).filter((each) => each.strong);
      return strong.length > 0 ? [{ id: record.id, title: String(record.values[title] ?? ''), alike: strong }] : [];
    });
    return { found: found.slice(0, MOST_TOLD), count: found.length };
  }

  function groups({ object, start, count }: { object: string; start: number; count: number }) {
    if (!MERGEABLE.includes(object)) throw appError('merge.invalid', `Records of '${object}' are not compared.`, { object });
    const all = findGroups(store, object);
    const shown = all.slice(start, start + count);
    const type = store.registry.object(object);
    const records = new Map(readById(store, type, shown.flatMap(({ ids }) => ids.slice(0, MOST_SHOWN)), context.now()).map((record) => [record.id, { ...record, object }]));
    return {
      groups: shown.map(({ ids, reasons }) => ({ reasons: reasons.slice(0, 8), records: ids.slice(0, MOST_SHOWN).flatMap((id) => records.get(id) ?? []), more: Math.max(0, ids.length - MOST_SHOWN) })),
      total: all.length,
    };
  }

  function preview({ object, ids }: { object: string; ids: string[] }) {
    const type = store.registry.object(object);
    if (!MERGEABLE.includes(object)) throw appError('merge.invalid', `Records of '${object}' are not merged.`, { object });
    const records = readById(store, type, ids, context.now()).map((record) => ({ ...record, object }));
    const fields = mergedFields(type).map(({ id }) => id).filter((field) => records.some(({ values }) => values[field] !== undefined));
    return { fields, records, belongings: records.map(({ id }) => listed(pointElsewhere(store, object, id, '').counts)) };
  }

  async function merge(wish: MergeWish) {
    const { batch, moved } = await context.work.commit('merge', 1, function* () {
      const plan = planMerge(store, wish, fresh);
      yield plan.writes.length;
      return { action: { kind: 'merge' as const, label: titlesOf(store, wish.object, [wish.kept]).get(wish.kept) ?? '', writes: plan.writes }, moved: plan.moved };
    });
    return { batch: batch?.id ?? null, moved: listed(new Map(Object.entries(moved))) };
  }

  function merges({ object, id }: { object: string; id: string }) {
    const rows = store.db.all<{ id: string; record: string; at: string | null; member: string | null }>(
      'SELECT id, record, created_at AS at, created_by AS member FROM merges WHERE kept = ? AND object = ? AND deleted IS NOT 1 ORDER BY rid DESC LIMIT 50', [id, object]);
    const titles = titlesOf(store, object, rows.map(({ record }) => record), true);
    const members = titlesOf(store, 'members', rows.flatMap(({ member }) => member ?? []));
    return { merges: rows.map((row) => ({ id: row.id, record: row.record, title: titles.get(row.record) ?? '', at: row.at ?? '', member: members.get(row.member ?? '') ?? '' })) };
  }

  function unmerge({ merge: id, preview: only }: { merge: string; preview: boolean }) {
    const plan = planUnmerge(store, changes, id);
    const object = String(store.db.pluck<string>('SELECT object FROM merges WHERE id = ?', [id])[0] ?? '');
    const titles = titlesOf(store, object, plan.returning, true);
    const batch = only ? null : changes.commit(plan.action);
    return { batch: batch?.id ?? null, returning: plan.returning.map((each) => titles.get(each) ?? ''), links: plan.links, kept: plan.kept.slice(0, 200).map(({ object: of, field }) => ({ object: of, field })) };
  }

  function apart({ object, ids }: { object: string; ids: string[] }) {
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
    const writes = pairs.map(([one, other]) => ({ object: 'not_duplicates', record: apartId(object, one, other), set: { object, record: one, other, deleted: null } }));
    return { batch: changes.commit({ kind: 'edit', writes })?.id ?? null };
  }

  return {
    'duplicates.check': check,
    'duplicates.ofRecords': ofRecords,
    'duplicates.groups': groups,
    'duplicates.preview': preview,
    'duplicates.merge': merge,
    'duplicates.merges': merges,
    'duplicates.unmerge': unmerge,
    'duplicates.apart': apart,
    'customers.family': ({ id }: { id: string }) => familyOf(store, id),
  };
}

function listed(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([object, count]) => ({ object, count })).sort((a, b) => b.count - a.count);
}
