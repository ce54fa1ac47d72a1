import type { ObjectDescription } from '../../preload/contract/model.ts';

/** Where the known objects stand in the rail; the process follows the seven stages. Others follow under "other". */
export const RAIL_GROUPS = [
  { id: 'process', objects: ['leads', 'customers', 'contacts', 'follow_ups', 'need_changes', 'tasks', 'deals', 'quotes', 'approvals', 'contracts', 'deliveries', 'payment_plans', 'payments', 'bank_lines', 'invoices'] },
  { id: 'base', objects: ['products', 'price_books', 'members', 'departments', 'tags'] },
] as const;

export interface RailGroup {
  readonly id: 'process' | 'base' | 'other';
  readonly objects: readonly ObjectDescription[];
}

/** The objects with a list of their own, in the rail's order. Objects that users make come last. */
export function groupForRail(objects: readonly ObjectDescription[]): readonly RailGroup[] {
  const shown = objects.filter((object) => object.system !== true && !LINES.has(object.id));
  const placed = new Set<string>(RAIL_GROUPS.flatMap((group) => group.objects));
  const groups: RailGroup[] = RAIL_GROUPS.map((group) => ({
    id: group.id,
    objects: group.objects.flatMap((id) => shown.filter((object) => object.id === id)),
  }));
  const rest = shown.filter((object) => !placed.has(object.id));
  return [...groups, { id: 'other' as const, objects: rest }].filter((group) => group.objects.length > 0);
}

/** Parts of another record: they are edited there. */
const LINES: ReadonlySet<string> = new Set(['quote_lines', 'price_lines', 'contract_lines', 'delivery_lines']);
