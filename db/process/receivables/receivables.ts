import type { Batch, Changes } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import { readById } from '../../store/read.ts';
import type { RawValue } from '../../values/raw.ts';
import { readStatement, SHOWN_UNREAD, type BankLine, type BankStatement } from './bank/lines.ts';
import { asideWrites, newLines, postingWrites, suspenseLines, type Posting } from './bank/posting.ts';
import { createProposer, type Candidate, type Payer } from './bank/propose.ts';
import { matchesOf, matchWrites } from './matching.ts';
import { openItems, type Match, type OpenItem } from './open-items.ts';

/** What a statement brought. */
export interface StatementRead {
  readonly added: number;
  /** Lines that the book had already: the same statement once more, or overlapping ones. */
  readonly known: number;
  readonly outgoing: number;
  readonly unread: readonly string[];
  readonly unreadCount: number;
  readonly batch: string | null;
}

/** A line in suspense with whom it may come from. */
export interface Proposal {
  readonly line: BankLine;
  readonly candidates: readonly Candidate[];
}

export interface Receivables {
  /** Puts a statement's incoming lines into suspense; posts nothing. Throws `bank.noTable` when no sheet looks like a statement. */
  readStatement(file: string, sheets: readonly (readonly (readonly RawValue[])[])[]): StatementRead;
  proposals(): { readonly proposals: readonly Proposal[]; readonly items: readonly OpenItem[] };
  /** Throws `bank.notInSuspense` and `payment.overMatched`, and writes nothing then. */
  post(postings: readonly Posting[]): Batch | null;
  setAside(ids: readonly string[], aside: boolean): Batch | null;
  /** What would be open of a payment's customer without it, and what it settles now. Throws `record.notFound`. */
  matching(payment: string): { readonly items: readonly OpenItem[]; readonly matches: readonly Match[] };
  /** Throws `payment.overMatched`. */
  match(payment: string, matches: readonly Match[]): Batch | null;
}

/** A file with a sheet for every month, or every account, is one statement; a line that two sheets repeat is one. Null without any sheet. */
function asOne(sheets: readonly BankStatement[]): BankStatement | null {
  if (sheets.length === 0) return null;
  const lines = new Map(sheets.flatMap((sheet) => sheet.lines).map((line) => [line.id, line]));
  return {
    lines: [...lines.values()], outgoing: sum(sheets.map(({ outgoing }) => outgoing)), unreadCount: sum(sheets.map(({ unreadCount }) => unreadCount)),
    unread: sheets.flatMap(({ unread }) => unread).slice(0, SHOWN_UNREAD),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Without matching, no more lines than these are proposed at once: a page is for people. */
const MOST_PROPOSED = 500;

export function createReceivables({ store, changes }: { readonly store: Store; readonly changes: Changes }): Receivables {
  function payers(): Payer[] {
    return store.db.all<Payer>(`
      SELECT c.id, coalesce(c.name, '') AS name, coalesce(c.invoice_title, '') AS invoiceTitle, coalesce(c.bank_account, '') AS account FROM customers c
      WHERE c.deleted IS NOT 1 AND c.id IN (SELECT customer FROM contracts WHERE customer IS NOT NULL AND deleted IS NOT 1)`);
  }

  function paymentOf(id: string): { readonly amount: number; readonly currency: string; readonly customer: string | null } {
    const [payment] = readById(store, store.registry.object('payments'), [id]);
    if (!payment) throw appError('record.notFound', 'There is no such payment.', { object: 'payments', id });
    const { amount, currency, customer } = payment.values;
    return { amount: typeof amount === 'number' ? amount : 0, currency: typeof currency === 'string' ? currency : 'CNY', customer: typeof customer === 'string' ? customer : null };
  }

  return {
    readStatement: (file, sheets) => {
      const read = asOne(sheets.flatMap((sheet) => readStatement(sheet) ?? []));
      if (!read) throw appError('bank.noTable', 'No sheet of this file looks like a bank statement; nothing was written.', { file });
      const writes = newLines(store, read.lines, file);
      const batch = writes.length === 0 ? null : changes.commit({ kind: 'payment', label: file, writes });
      return { added: writes.length, known: read.lines.length - writes.length, outgoing: read.outgoing, unread: read.unread, unreadCount: read.unreadCount, batch: batch?.id ?? null };
    },

    proposals: () => {
      const items = openItems(store);
      const proposer = createProposer(payers(), items);
      const proposals = suspenseLines(store).slice(0, MOST_PROPOSED).map((line): Proposal => {
        const candidates = proposer.propose(line);
        const [best] = candidates;
        if (best?.sure === true) proposer.consume(best.matches);
        return { line, candidates };
      });
      const named = new Set(proposals.flatMap(({ candidates }) => candidates.map((candidate) => candidate.customer)));
      return { proposals, items: items.filter((item) => named.has(item.customer)) };
    },

    post: (postings) => changes.commit({ kind: 'payment', writes: postingWrites(store, postings) }),
    setAside: (ids, aside) => changes.commit({ kind: 'payment', writes: asideWrites(store, ids, aside) }),

    matching: (payment) => {
      const { customer, currency } = paymentOf(payment);
      const open = customer === null ? [] : openItems(store, { customer, except: [payment] });
      return { items: open.filter((item) => item.currency === currency), matches: matchesOf(store, payment) };
    },
    match: (payment, matches) => changes.commit({ kind: 'payment', writes: matchWrites(store, [{ payment, ...paymentOf(payment), matches }]) }),
  };
}
