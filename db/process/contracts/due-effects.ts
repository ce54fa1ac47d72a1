import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { deliveredStates, type PendingDelivery } from './delivered.ts';
import { dueWrites, eventsOf, waitingPlans } from './plan-dues.ts';

/** Fields of a delivery that say whether and when it went out. */
const DELIVERY_FIELDS = ['status', 'delivered_on', 'deleted', 'contract'] as const;

/** What happens to contracts that their instalments may wait for. */
export interface ContractEvents {
  /** The day of signing that is written to a contract. */
  readonly signedOn: Map<string, Value>;
  /** Deliveries as they will be, by contract. */
  readonly deliveries: Map<string, PendingDelivery[]>;
}

/** Notes the contracts among these that are signed. */
export function noteSignings({ signedOn }: ContractEvents, contracts: readonly RecordWrite[]): void {
  for (const { record, set } of contracts) if ('signed_on' in set) signedOn.set(record, set['signed_on'] ?? null);
}

/** Whether a write to a delivery says anything that instalments wait for. */
export function movesDues({ set }: RecordWrite): boolean {
  return DELIVERY_FIELDS.some((field) => field in set);
}

/** Notes deliveries as they are once written; `rows` are those as they were. */
export function noteDeliveries({ deliveries }: ContractEvents, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>): void {
  for (const { record, set } of writes) {
    const valueOf = (field: string): Value => (field in set ? set[field] : rows.get(record)?.values.get(field)) ?? null;
    const text = (field: string): string | null => (typeof valueOf(field) === 'string' ? String(valueOf(field)) : null);
    const contract = text('contract');
    if (contract === null) continue;
    const known = deliveries.get(contract) ?? [];
    deliveries.set(contract, known);
    known.push({ id: record, status: text('status'), day: text('delivered_on'), deleted: valueOf('deleted') === 1 });
  }
}

/** Due days of these contracts that move because they are signed or a delivery goes out, in a few statements. */
export function dueEffects(store: Store, contracts: readonly string[], { signedOn, deliveries }: ContractEvents): RecordWrite[] {
  const plans = Map.groupBy(waitingPlans(store, contracts), ({ contract }) => contract);
  if (plans.size === 0) return [];
  const waiting = [...plans.keys()];
  const signed = signedDays(store, waiting.filter((contract) => !signedOn.has(contract)));
  const stateOf = deliveredStates(store, waiting, { pendingOf: (contract) => deliveries.get(contract) ?? [] });
  return [...plans].flatMap(([contract, own]) => dueWrites(own, eventsOf(signedOn.get(contract) ?? signed.get(contract) ?? null, stateOf(contract))));
}

/** The days these contracts were signed, as they stand. */
function signedDays(store: Store, contracts: readonly string[]): Map<string, Value> {
  if (contracts.length === 0) return new Map();
  return new Map(store.db.all<{ id: string; day: Value }>('SELECT id, signed_on AS day FROM contracts WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(contracts)]).map(({ id, day }) => [id, day]));
}
