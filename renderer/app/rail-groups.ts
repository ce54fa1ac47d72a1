import type { ObjectDescription } from '../../preload/contract/model.ts';
import { isRailPage, type RailPage } from './rail-pages.tsx';

/** Where the known lists and pages stand in the rail: along the seven stages, then what everything rests on. Objects that users make follow under "other". */
export const RAIL_GROUPS = [
  { id: 'clients', places: ['inbox', 'leads', 'customers', 'pool', 'watch', 'contacts', 'duplicates', 'handovers'] },
  { id: 'follow', places: ['follow_ups', 'tasks', 'need_changes'] },
  { id: 'selling', places: ['deals', 'quotes', 'approvals'] },
  { id: 'money', places: ['contracts', 'deliveries', 'payment_plans', 'payments', 'bank', 'receivables', 'invoices'] },
  { id: 'base', places: ['products', 'price_books', 'members', 'departments', 'tags'] },
] as const;

/** A list of the model, or a page of a subject's own. */
export type RailPlace = { readonly kind: 'list'; readonly object: ObjectDescription } | { readonly kind: 'page'; readonly page: RailPage };

export interface RailGroup {
  readonly id: (typeof RAIL_GROUPS)[number]['id'] | 'other';
  readonly places: readonly RailPlace[];
}

/** What the rail shows, in its order. */
export function groupForRail(objects: readonly ObjectDescription[]): readonly RailGroup[] {
  const shown = objects.filter((object) => object.system !== true && !ELSEWHERE.has(object.id));
  const placed = new Set<string>(RAIL_GROUPS.flatMap((group) => group.places));
  const placeOf = (id: string): readonly RailPlace[] => {
    if (isRailPage(id)) return [{ kind: 'page', page: id }];
    return shown.filter((object) => object.id === id).map((object) => ({ kind: 'list', object }));
  };
  const groups: RailGroup[] = RAIL_GROUPS.map((group) => ({ id: group.id, places: group.places.flatMap(placeOf) }));
  const rest = shown.filter((object) => !placed.has(object.id)).map((object): RailPlace => ({ kind: 'list', object }));
  return [...groups, { id: 'other' as const, places: rest }].filter((group) => group.places.length > 0);
}

/** Parts of another record, edited there, and lists that a page of their subject opens. */
const ELSEWHERE: ReadonlySet<string> = new Set(['quote_lines', 'price_lines', 'contract_lines', 'delivery_lines', 'bank_lines']);
