import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';
import type { PendingDelivery } from './delivered.ts';
import { dueWrites, planEvents } from './plan-dues.ts';

/** Fields of a delivery that say whether and when it went out. */
const DELIVERY_FIELDS = ['status', 'delivered_on', 'deleted', 'contract'] as const;

/** Due days that move because a contract is signed or a delivery goes out by hand; a delivery that is written counts as it will be, not as it was. */
export function dueEffects(store: Store, writes: readonly RecordWrite[]): RecordWrite[] {
  const signed = writes.filter(({ object, set }) => object === 'contracts' && 'signed_on' in set);
  const delivered = writes.filter(({ object, set }) => object === 'deliveries' && DELIVERY_FIELDS.some((field) => field in set));
  if (signed.length === 0 && delivered.length === 0) return [];
  const signedOn = new Map(signed.map(({ record, set }) => [record, set['signed_on'] ?? null]));
  const deliveries = afterWrites(store, delivered);
  const concerned = new Set([...signedOn.keys(), ...deliveries.flatMap(({ contract }) => (contract === null ? [] : [contract]))]);
  return [...concerned].flatMap((contract) => {
    const day = signedOn.has(contract) ? (signedOn.get(contract) ?? null) : readSignedOn(store, contract);
    return dueWrites(store, contract, planEvents(store, contract, day, deliveries.filter((delivery) => delivery.contract === contract)));
  });
}

/** Deliveries as they are once written. */
function afterWrites(store: Store, writes: readonly RecordWrite[]): (PendingDelivery & { readonly contract: string | null })[] {
  const rows = writes.length === 0 ? new Map<string, Row>() : readRows(store.db, store.registry.object('deliveries'), writes.map(({ record }) => record));
  return writes.map(({ record, set }) => {
    const valueOf = (field: string): Value => (field in set ? set[field] : rows.get(record)?.values.get(field)) ?? null;
    const text = (field: string): string | null => (typeof valueOf(field) === 'string' ? String(valueOf(field)) : null);
    return { id: record, contract: text('contract'), status: text('status'), day: text('delivered_on'), deleted: valueOf('deleted') === 1 };
  });
}

/** The day a contract was signed, as it stands. */
export function readSignedOn(store: Store, contract: string): Value {
  return store.db.get<{ day: Value }>('SELECT signed_on AS day FROM contracts WHERE id = ?', [contract])?.day ?? null;
}
