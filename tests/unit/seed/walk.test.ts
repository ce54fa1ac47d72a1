import { afterEach, expect, test } from 'vitest';
import { readPeople } from '../../../db/process/approvals/people.ts';
import { readRequests } from '../../../db/process/approvals/requests.ts';
import { createContracts } from '../../../db/process/contracts/contracts.ts';
import { deliveredState, remaining } from '../../../db/process/contracts/delivered.ts';
import { seedBook } from '../../../db/seed/index.ts';
import { openBook, TEST_NOW } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

const books: Book[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

async function seeded(customers: number, now = TEST_NOW): Promise<Book> {
  const book = openBook({ now, member: '' });
  books.push(book);
  await seedBook({ changes: book.changes, now: () => book.clock.now }, { customers });
  return book;
}

const rows = <T>(book: Book, sql: string): T[] => book.store.db.all<T & Record<string, string | number | null>>(sql);
const count = (book: Book, sql: string): number => book.store.db.pluck<number>(sql)[0] ?? -1;

test('contracts are the sum of their lines, their quote and their instalments, and nothing goes out twice', async () => {
  const book = await seeded(60);
  const contracts = rows<{ id: string; amount: number; total: number }>(book, 'SELECT c.id, c.amount, q.total FROM contracts c JOIN quotes q ON q.id = c.quote');
  expect(contracts.length).toBeGreaterThan(5);
  for (const { id, amount, total } of contracts) {
    const view = createContracts({ store: book.store, changes: book.changes, desk: book.desk }).get(id);
    expect(amount).toBe(total);
    expect(view.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)).toBe(amount);
    expect(view.figures.planGap).toBe(0);
    const { delivered, planned } = deliveredState(book.store, id);
    for (const line of view.lines) expect(remaining(line.quantity, delivered.get(line.id ?? '') ?? '0')).toBe(planned.get(line.id ?? '') ?? '0');
  }
  expect(count(book, 'SELECT count(*) FROM contract_versions')).toBeGreaterThan(0);
});

test('every request stands where its acts leave it, and whoever is waited for works here', async () => {
  const book = await seeded(120);
  const people = readPeople(book.store, book.clock.now);
  const requests = readRequests(book.store, book.store.db.pluck<string>('SELECT id FROM approvals'));
  expect(requests.some(({ state }) => state.status === 'waiting')).toBe(true);
  for (const { state, values, askedBy } of requests) {
    expect(values['status']).toBe(state.status);
    expect(values['waiting_for']).toBe(state.pending[0] ?? null);
    if (state.status === 'waiting') expect(state.pending.every((member) => people.all.get(member)?.here && member !== askedBy)).toBe(true);
  }
});

test.each(['2026-11-23', '2027-02-28', '2028-01-01'])('on %s every page of the chain has something to show, and nothing of the future', async (today) => {
  const book = await seeded(120, Date.parse(`${today}T02:00:00Z`));
  const some: Record<string, string> = {
    pool: 'SELECT count(*) FROM customers WHERE owner IS NULL AND pooled_at IS NOT NULL AND pool_reason IS NOT NULL', inbox: 'SELECT count(*) FROM leads WHERE owner IS NULL AND customer IS NULL',
    suspense: "SELECT count(*) FROM bank_lines WHERE status = 'suspense' AND payment IS NULL", posted: "SELECT count(*) FROM bank_lines WHERE status = 'posted' AND payment IS NOT NULL",
    asked: "SELECT count(*) FROM invoices WHERE status = 'requested'", issued: "SELECT count(*) FROM invoices WHERE status = 'issued' AND number IS NOT NULL",
    pack: 'SELECT count(*) FROM handover_items', mentions: "SELECT count(*) FROM tasks WHERE reminder = 'mention' AND status = 'open'", needs: 'SELECT count(*) FROM need_changes', likes: 'SELECT count(*) FROM likes',
    away: `SELECT count(*) FROM members WHERE away_from <= '${today}' AND away_until >= '${today}' AND deputy IS NOT NULL`, left: 'SELECT count(*) FROM members WHERE active = 0',
    birthdays: `SELECT count(*) FROM contacts WHERE substr(birthday, 6) = '${today.slice(5)}'`, converted: 'SELECT count(*) FROM leads WHERE customer IS NOT NULL',
    rulesOff: 'SELECT count(*) FROM pool_rules WHERE active = 0', prices: 'SELECT count(*) FROM price_lines', over: 'SELECT count(*) FROM payments p JOIN payment_plans i ON i.id = p.plan WHERE p.amount > i.amount',
  };
  for (const [name, sql] of Object.entries(some)) expect({ name, found: count(book, sql) > 0 }).toEqual({ name, found: true });
  for (const each of ['owner_moves.at', 'comments.created_at', 'bank_lines.booked_on', 'invoices.issued_on', 'approval_acts.at', 'leads.converted_at', 'need_changes.happened_on']) {
    const [object, field] = each.split('.');
    expect({ each, later: count(book, `SELECT count(*) FROM ${object} WHERE substr(${field}, 1, 10) > '${today}'`) }).toEqual({ each, later: 0 });
  }
  expect(count(book, "SELECT count(*) FROM customers WHERE owner IS NULL AND last_owner IS NULL")).toBe(0);
});
