import { derivedId, type RecordWrite } from '../../../changes/index.ts';
import { appError } from '../../../errors.ts';
import type { Store } from '../../../store/open.ts';
import type { Minor } from '../../../values/money.ts';
import { matchWrites } from '../matching.ts';
import type { Match } from '../open-items.ts';
import type { BankLine } from './lines.ts';

/** What somebody decided about a line in suspense. */
export interface Posting {
  readonly line: string;
  readonly customer: string;
  readonly matches: readonly Match[];
}

interface SuspenseRow {
  readonly id: string;
  readonly bookedOn: string | null;
  readonly payer: string | null;
  readonly account: string | null;
  readonly amount: Minor;
  readonly currency: string;
  readonly memo: string | null;
  readonly reference: string | null;
  readonly status: string | null;
}

/** Lines of statements that belong to nobody yet, newest first. */
export function suspenseLines(store: Store): BankLine[] {
  return readLines(store, "coalesce(l.status, 'suspense') = 'suspense'", []).map(({ status: _status, ...line }) => ({
    ...line, bookedOn: line.bookedOn ?? '', payer: line.payer ?? '', account: line.account ?? '', memo: line.memo ?? '', reference: line.reference ?? '',
  }));
}

/** Lines of a file that the book does not have yet, as records in suspense. One that lies in the bin (a statement that was taken back) comes out of it, as it was. */
export function newLines(store: Store, lines: readonly BankLine[], file: string): RecordWrite[] {
  const known = new Map(store.db.all<{ id: string; deleted: number | null }>('SELECT id, deleted FROM bank_lines WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(lines.map((line) => line.id))])
    .map(({ id, deleted }) => [id, deleted === 1]));
  return lines.filter(({ id }) => known.get(id) !== false).map(({ id, bookedOn, ...line }): RecordWrite => ({
    object: 'bank_lines', record: id,
    set: known.has(id) ? { deleted: null } : {
      booked_on: bookedOn, payer: line.payer || null, account: line.account || null, amount: line.amount, currency: line.currency, memo: line.memo || null, reference: line.reference || null, status: 'suspense', file,
    },
  }));
}

/**
 * Lines become payments, matched as was decided. A payment's id is made from its line's, so two desks that post the same line
 * make one payment. Throws `bank.notInSuspense` for a line that somebody posted meanwhile, and `payment.overMatched`.
 */
export function postingWrites(store: Store, postings: readonly Posting[]): RecordWrite[] {
  const lines = new Map(readLines(store, 'l.id IN (SELECT value FROM json_each(?))', [JSON.stringify(postings.map(({ line }) => line))]).map((line) => [line.id, line]));
  const contracts = contractsOf(store, postings.flatMap(({ matches }) => matches.map((match) => match.plan)));
  const payments = postings.map((posting, at) => {
    const line = postings.findIndex((other) => other.line === posting.line) === at ? lines.get(posting.line) : undefined;
    if (!line || line.status !== 'suspense') throw appError('bank.notInSuspense', 'A line was dealt with already; nothing was written.', { line: posting.line, payer: line?.payer ?? '' });
    return { posting, line, payment: derivedId('bank_payments', line.id) };
  });
  return [
    ...payments.flatMap(({ posting, line, payment }): RecordWrite[] => {
      const named = [...new Set(posting.matches.map(({ plan }) => contracts.get(plan) ?? ''))];
      return [
        {
          object: 'payments', record: payment,
          set: {
            number: line.reference, customer: posting.customer, contract: named.length === 1 && named[0] !== '' ? named[0] ?? null : null, paid_on: line.bookedOn, amount: line.amount,
            currency: line.currency, way: 'transfer', notes: line.memo, deleted: null,
          },
        },
        { object: 'bank_lines', record: line.id, set: { status: 'posted', payment } },
      ];
    }),
    ...matchWrites(store, payments.map(({ posting, line, payment }) => ({ payment, amount: line.amount, currency: line.currency, matches: posting.matches }))),
  ];
}

/** Lines that are no payment of a customer (interest, a transfer of one's own), or are one after all. Throws `bank.notInSuspense` for a posted one. */
export function asideWrites(store: Store, ids: readonly string[], aside: boolean): RecordWrite[] {
  return readLines(store, 'l.id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]).map((line) => {
    if (line.status === 'posted') throw appError('bank.notInSuspense', 'A line was posted already; nothing was written.', { line: line.id, payer: line.payer ?? '' });
    return { object: 'bank_lines', record: line.id, set: { status: aside ? 'ignored' : 'suspense' } };
  });
}

/** When payments go to the recycle bin their lines are in suspense again, and back when they are restored. */
export function lineEffects(store: Store, payments: readonly RecordWrite[]): RecordWrite[] {
  const changed = new Map(payments.flatMap(({ record, set }) => ('deleted' in set ? [[record, set['deleted'] === 1] as const] : [])));
  if (changed.size === 0) return [];
  const lines = store.db.all<{ id: string; payment: string }>('SELECT id, payment FROM bank_lines WHERE payment IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1', [JSON.stringify([...changed.keys()])]);
  return lines.map(({ id, payment }) => ({ object: 'bank_lines', record: id, set: { status: changed.get(payment) === true ? 'suspense' : 'posted' } }));
}

function readLines(store: Store, where: string, bindings: readonly string[]): SuspenseRow[] {
  return store.db.all<SuspenseRow>(`
    SELECT l.id, l.booked_on AS bookedOn, l.payer, l.account, l.amount, coalesce(l.currency, 'CNY') AS currency, l.memo, l.reference, coalesce(l.status, 'suspense') AS status
    FROM bank_lines l WHERE ${where} AND l.deleted IS NOT 1 AND typeof(l.amount) = 'integer' ORDER BY l.booked_on DESC, l.rid`, [...bindings]);
}

function contractsOf(store: Store, plans: readonly string[]): Map<string, string> {
  const rows = store.db.all<{ id: string; contract: string | null }>('SELECT id, contract FROM payment_plans WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(plans)]);
  return new Map(rows.map(({ id, contract }) => [id, contract ?? '']));
}
