import type { Store } from '../../store/open.ts';
import { add, compare, isDecimal, sub, type Decimal } from '../../values/decimal.ts';

/** How far a contract's goods are. A negative quantity is a return. */
export interface DeliveredState {
  /** Delivered (shipped or accepted) and planned quantities by contract line. */
  readonly delivered: ReadonlyMap<string, Decimal>;
  readonly planned: ReadonlyMap<string, Decimal>;
  /** Nothing of any line is lacking. False for a contract without lines and without a delivery. */
  readonly complete: boolean;
  /** The last day something went out, once all of it did. */
  readonly deliveredOn: string | null;
  /** The last day something was accepted, once all of it was. */
  readonly acceptedOn: string | null;
}

/** A delivery as it will be once it is written. Without `lines`, it keeps those it has. */
export interface PendingDelivery {
  readonly id: string;
  readonly status: string | null;
  readonly day: string | null;
  readonly deleted: boolean;
  readonly lines?: readonly { readonly line: string; readonly quantity: string }[];
}

interface LineRow {
  readonly line: string | null;
  readonly delivery: string;
  readonly status: string | null;
  readonly day: string | null;
  readonly quantity: string | null;
}

interface WantedRow {
  readonly id: string;
  readonly quantity: string | null;
}

/** Reads how far a contract is. `except` leaves one delivery out: the one that is being edited; `pending` are about to be written. */
export function deliveredState(store: Store, contract: string, { except = '', pending = [] }: { readonly except?: string; readonly pending?: readonly PendingDelivery[] } = {}): DeliveredState {
  return deliveredStates(store, [contract], { except, pendingOf: () => pending })(contract);
}

/** The same of many contracts, in two statements. */
export function deliveredStates(store: Store, contracts: readonly string[], { except = '', pendingOf }: { readonly except?: string; readonly pendingOf: (contract: string) => readonly PendingDelivery[] }): (contract: string) => DeliveredState {
  const asked = JSON.stringify(contracts);
  const delivered = Map.groupBy(store.db.all<LineRow & { contract: string }>(`
    SELECT d.contract, l.contract_line AS line, d.id AS delivery, d.status, d.delivered_on AS day, l.quantity FROM deliveries d
    LEFT JOIN delivery_lines l ON l.delivery = d.id AND l.deleted IS NOT 1
    WHERE d.contract IN (SELECT value FROM json_each(?)) AND d.deleted IS NOT 1 AND d.id <> ?`, [asked, except]), ({ contract }) => contract);
  const wanted = Map.groupBy(store.db.all<WantedRow & { contract: string }>('SELECT contract, id, quantity FROM contract_lines WHERE contract IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1', [asked]), ({ contract }) => contract);
  return (contract) => stateOf(pendingOf(contract).reduce(overlay, delivered.get(contract) ?? []), wanted.get(contract) ?? []);
}

function stateOf(rows: readonly LineRow[], wanted: readonly WantedRow[]): DeliveredState {
  const delivered = quantities(rows.filter(({ status }) => isOut(status)));
  const accepted = quantities(rows.filter(({ status }) => status === 'accepted'));
  const covers = (done: ReadonlyMap<string, Decimal>): boolean => wanted.every(({ id, quantity }) => compare(done.get(id) ?? '0', number(quantity)) >= 0);
  // A contract without lines is delivered by whatever delivery it has.
  const whole = (all: (status: string | null) => boolean): boolean => rows.length > 0 && rows.every(({ status }) => all(status));
  const complete = wanted.length > 0 ? covers(delivered) : whole(isOut);
  const isAccepted = wanted.length > 0 ? covers(accepted) : whole((status) => status === 'accepted');
  return {
    delivered, planned: quantities(rows.filter(({ status }) => !isOut(status))), complete,
    deliveredOn: complete ? lastDay(rows.filter(({ status }) => isOut(status))) : null, acceptedOn: isAccepted ? lastDay(rows.filter(({ status }) => status === 'accepted')) : null,
  };
}

function overlay(rows: readonly LineRow[], { id, status, day, deleted, lines }: PendingDelivery): readonly LineRow[] {
  const others = rows.filter(({ delivery }) => delivery !== id);
  if (deleted) return others;
  const kept = rows.filter(({ delivery }) => delivery === id).map(({ line, quantity }) => ({ line, quantity }));
  const own = lines ?? (kept.length > 0 ? kept : [{ line: null, quantity: null }]);
  return [...others, ...own.map(({ line, quantity }) => ({ line, quantity, delivery: id, status, day }))];
}

/** What is still to be delivered of a line; never below nothing. */
export function remaining(quantity: Decimal, delivered: Decimal): Decimal {
  const rest = sub(number(quantity), delivered);
  return compare(rest, '0') > 0 ? rest : '0';
}

function isOut(status: string | null): boolean {
  return status === 'shipped' || status === 'accepted';
}

function quantities(rows: readonly LineRow[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { line, quantity } of rows) if (line !== null) sums.set(line, add(sums.get(line) ?? '0', number(quantity)));
  return sums;
}

function lastDay(rows: readonly LineRow[]): string | null {
  return rows.reduce<string | null>((last, { day }) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** A cell that holds no number counts as nothing. */
function number(text: unknown): Decimal {
  return isDecimal(text) ? text : '0';
}
