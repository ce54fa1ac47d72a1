import { derivedId, type RecordWrite } from '../changes/index.ts';
import type { Filter } from '../../preload/contract/grids.ts';
import type { Label } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { readRows } from '../store/rows.ts';

/** A saved view that every book has from the start; a team changes or deletes it like any other. */
interface Segment {
  readonly key: string;
  readonly object: string;
  readonly name: Label;
  readonly conditions: Filter['conditions'];
  readonly sort?: readonly { readonly field: string; readonly dir: 'asc' | 'desc' }[];
}

/** 意向、签约、老客户、重点客户, and the two lists of leads that are looked at every day. */
const SEGMENTS: readonly Segment[] = [
  { key: 'prospects', object: 'customers', name: { zh: '意向客户', en: 'Prospects' }, conditions: [{ field: 'status', op: 'in', values: ['potential', 'active'] }] },
  { key: 'signed', object: 'customers', name: { zh: '签约客户', en: 'Signed customers' }, conditions: [{ field: 'status', op: 'in', values: ['signed'] }] },
  { key: 'regulars', object: 'customers', name: { zh: '老客户', en: 'Returning customers' }, conditions: [{ field: 'contract_count', op: 'gte', values: [2] }], sort: [{ field: 'contract_count', dir: 'desc' }] },
  { key: 'key', object: 'customers', name: { zh: '重点客户', en: 'Key customers' }, conditions: [{ field: 'grade', op: 'in', values: ['key'] }] },
  { key: 'unassigned', object: 'leads', name: { zh: '待分配线索', en: 'Unassigned leads' }, conditions: [{ field: 'owner', op: 'empty', values: [] }, { field: 'status', op: 'notIn', values: ['converted', 'invalid'] }] },
  { key: 'promising', object: 'leads', name: { zh: '高评分线索', en: 'Promising leads' }, conditions: [{ field: 'score', op: 'gte', values: [50] }, { field: 'status', op: 'notIn', values: ['converted', 'invalid'] }], sort: [{ field: 'score', dir: 'desc' }] },
];

/** What is written for segments that this book never had. One that was deleted was had: it does not come again. */
export function missingSegments(store: Store, language: 'zh' | 'en'): RecordWrite[] {
  const ids = SEGMENTS.map(({ key }) => derivedId('segment', key));
  const known = readRows(store.db, store.registry.object('views'), ids);
  return SEGMENTS.flatMap(({ object, name, conditions, sort }, position) => {
    const record = ids[position] ?? '';
    if (known.has(record)) return [];
    // Of nobody in particular, so that changing one is no change to a colleague's view.
    return [{ object: 'views', record, set: { object, name: name[language], filter: JSON.stringify({ match: 'all', conditions }), sort: JSON.stringify(sort ?? []), shared: 1, position, created_by: null } }];
  });
}
