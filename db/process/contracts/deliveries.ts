import { newId, type Changes, type Desk, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readById, type ReadRecord } from '../../store/read.ts';
import { compare, isDecimal, sub } from '../../values/decimal.ts';
import { deliveredState } from './delivered.ts';
import { dueWrites, planEvents, waitingPlans } from './plan-dues.ts';

/** How much of one contract line a delivery brings; decimal text. A negative quantity is a return. */
export interface DeliveryLine {
  readonly line: string;
  readonly quantity: string;
}

export interface DeliveryInput {
  readonly id?: string | undefined;
  readonly contract: string;
  readonly number: string;
  readonly status: 'planned' | 'shipped' | 'accepted';
  readonly plannedOn: string | null;
  readonly deliveredOn: string | null;
  readonly tracking: string;
  readonly notes: string;
  readonly lines: readonly DeliveryLine[];
}

/** A contract line as a delivery of it sees it. */
export interface DeliverableLine {
  readonly line: string;
  readonly description: string;
  readonly spec: string;
  readonly unit: string;
  readonly quantity: string;
  /** By other deliveries. */
  readonly delivered: string;
  readonly planned: string;
  /** What this delivery brings. */
  readonly here: string;
}

export interface Deliveries {
  /** A delivery with its contract's lines; with a contract instead of an id, a new one that brings all that is left. Throws `record.notFound`. */
  get(wish: { readonly id: string } | { readonly contract: string }): { readonly delivery: ReadRecord | null; readonly contract: string; readonly lines: readonly DeliverableLine[] };
  /**
   * Writes a delivery with its lines and the due days that it moves. Throws `delivery.noLines` and, for more than the contract still
   * lacks (planned ones count) or a return of more than was delivered, `delivery.tooMuch`.
   */
  save(input: DeliveryInput): { readonly id: string; readonly batch: string | null };
}

interface LineRow {
  readonly id: string;
  readonly description: Value;
  readonly spec: Value;
  readonly unit: Value;
  readonly quantity: Value;
}

export function createDeliveries({ store, changes, desk }: { readonly store: Store; readonly changes: Changes; readonly desk: Desk }): Deliveries {
  const contractLines = (contract: string): LineRow[] =>
    store.db.all<LineRow>('SELECT id, description, spec, unit, quantity FROM contract_lines WHERE contract = ? AND deleted IS NOT 1 ORDER BY position, rid', [contract]);

  const ownLines = (delivery: string): { id: string; line: string; quantity: string | null }[] =>
    store.db.all('SELECT id, contract_line AS line, quantity FROM delivery_lines WHERE delivery = ? AND deleted IS NOT 1', [delivery]);

  function get(wish: { readonly id: string } | { readonly contract: string }): ReturnType<Deliveries['get']> {
    const delivery = 'id' in wish ? readById(store, store.registry.object('deliveries'), [wish.id])[0] ?? null : null;
    if ('id' in wish && !delivery) throw appError('record.notFound', 'There is no such delivery.', { object: 'deliveries', id: wish.id });
    const contract = 'contract' in wish ? wish.contract : String(delivery?.values['contract'] ?? '');
    const others = deliveredState(store, contract, { except: delivery?.id ?? '' });
    const own = new Map(delivery ? ownLines(delivery.id).map((row) => [row.line, row.quantity ?? '0']) : []);
    const lines = contractLines(contract).map((row): DeliverableLine => {
      const quantity = isDecimal(row.quantity) ? row.quantity : '0';
      const delivered = others.delivered.get(row.id) ?? '0';
      const planned = others.planned.get(row.id) ?? '0';
      const left = sub(sub(quantity, delivered), planned);
      return {
        line: row.id, description: String(row.description ?? ''), spec: String(row.spec ?? ''), unit: String(row.unit ?? ''), quantity, delivered, planned,
        here: delivery ? (own.get(row.id) ?? '0') : compare(left, '0') > 0 ? left : '0',
      };
    });
    return { delivery, contract, lines };
  }

  function check(lines: readonly DeliverableLine[], wanted: readonly DeliveryLine[]): void {
    const known = new Map(lines.map((line) => [line.line, line]));
    for (const { line, quantity } of wanted) {
      const row = known.get(line);
      if (!row || !isDecimal(quantity)) throw appError('delivery.noLines', 'A line of the delivery cannot be read; nothing was written.', { line });
      const left = sub(sub(row.quantity, row.delivered), row.planned);
      const tooMuch = compare(quantity, '0') > 0 ? compare(quantity, left) > 0 : compare(sub('0', quantity), row.delivered) > 0;
      if (tooMuch) throw appError('delivery.tooMuch', 'More would be delivered or returned than there is; nothing was written.', { description: row.description, left, quantity });
    }
  }

  return {
    get,
    save: (input) => {
      const brought = input.lines.filter(({ quantity }) => quantity.trim() !== '' && quantity !== '0');
      const { lines, delivery } = get(input.id === undefined ? { contract: input.contract } : { id: input.id });
      if (brought.length === 0 && lines.length > 0) throw appError('delivery.noLines', 'The delivery has no quantities; nothing was written.');
      check(lines, brought);
      const id = input.id ?? newId(desk.entropy);
      const [contract] = readById(store, store.registry.object('contracts'), [input.contract]);
      if (!contract) throw appError('record.notFound', 'There is no such contract.', { object: 'contracts', id: input.contract });
      const known = new Map(ownLines(id).map((row) => [row.line, row.id]));
      const named = new Map(lines.map((line) => [line.line, line]));
      const header: RecordWrite = {
        object: 'deliveries', record: id,
        set: {
          number: input.number || null, contract: input.contract, customer: contract.values['customer'] ?? null, status: input.status, planned_on: input.plannedOn,
          delivered_on: input.deliveredOn, tracking: input.tracking || null, notes: input.notes || null,
          content: brought.map(({ line, quantity }) => `${named.get(line)?.description ?? ''} × ${quantity}`).join('；') || (delivery?.values['content'] ?? null),
          ...(delivery ? {} : { owner: contract.values['owner'] ?? (desk.member || null) }),
        },
      };
      const rows = brought.map(({ line, quantity }, at): RecordWrite => ({
        object: 'delivery_lines', record: known.get(line) ?? newId(desk.entropy),
        set: { delivery: id, contract_line: line, position: at + 1, description: named.get(line)?.description ?? null, unit: named.get(line)?.unit || null, quantity },
      }));
      const gone = [...known].filter(([line]) => !brought.some((each) => each.line === line)).map(([, record]): RecordWrite => ({ object: 'delivery_lines', record, set: { deleted: 1 } }));
      const pending = { id, status: input.status, day: input.deliveredOn, deleted: false, lines: brought };
      const dues = dueWrites(waitingPlans(store, [input.contract]), planEvents(store, input.contract, contract.values['signed_on'] ?? null, [pending]));
      const written = changes.commit({ kind: 'contract', label: input.number, writes: [header, ...rows, ...gone, ...dues] });
      return { id, batch: written?.id ?? null };
    },
  };
}
