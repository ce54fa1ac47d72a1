import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain, type Batch } from '../../../db/changes/index.ts';
import { changesOfBatch, findBatch } from '../../../db/changes/log.ts';
import { withEffects } from '../../../db/process/effects.ts';
import { takeActBack } from '../../../db/process/acts/take-back.ts';
import { listActs } from '../../../db/process/acts/list.ts';
import { runPasses } from '../../../db/process/passes/index.ts';
import { poolPass } from '../../../db/process/pool/pass.ts';
import { openBook, type Book } from '../../support/book.ts';

let book: Book;
/** Noon of a day at this desk. */
const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
const iso = (day: string) => new Date(at(day)).toISOString();

beforeEach(() => {
  book = openBook({ now: at('2026-01-10') });
  book.changes.commit({ kind: 'create', writes: [{ object: 'members', record: 'member-wang', set: { name: '王伟' } }] });
});
afterEach(() => book.close());

const rule = (set: Record<string, string | number | null>, record = 'rule-0001') =>
  book.changes.commit({ kind: 'edit', writes: [{ object: 'pool_rules', record, set: { name: record, active: 1, position: 1, contact_days: 30, notice_days: 0, ...set } }] });
const add = (record: string, set: Record<string, string | number | null> = {}) =>
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record, set: { name: record, owner: 'member-wang', created_at: iso('2025-12-01'), last_contact: '2025-12-11', ...set } }] });
const write = (object: string, record: string, set: Record<string, string | number | null>) => book.changes.commit({ kind: 'edit', writes: [{ object, record, set }] });
const runOn = (day: string) => {
  book.clock.now = at(day);
  const run = runPasses(book, [poolPass]);
  expect(run.failures).toEqual([]);
  return run.acts['pool'];
};
function batchOf({ store }: Book, id: string): Batch {
  const header = findBatch(store.db, id);
  if (!header) throw new Error(id);
  return { ...header, changes: changesOfBatch(store.db, header.num) };
}
const ownerOf = (id: string) => book.store.db.pluck('SELECT owner FROM customers WHERE id = ?', [id])[0];
const acts = () => listActs(book.store, { limit: 100 }).acts;

describe('days are counted by the calendar', () => {
  it.each([
    ['over the end of a year', '2025-12-11', '2026-01-09', '2026-01-10'],
    ['over 29 February of a leap year', '2028-02-01', '2028-03-01', '2028-03-02'],
    ['over February of a common year', '2027-02-01', '2027-03-02', '2027-03-03'],
    ['from 29 February on', '2028-02-29', '2028-03-29', '2028-03-30'],
    ['over a century that is no leap year', '2100-02-01', '2100-03-02', '2100-03-03'],
  ])('%s', (_, contact, dayBefore, day) => {
    rule({});
    add('customer-1', { last_contact: contact });
    expect(runOn(dayBefore)).toBe(0);
    expect(runOn(day)).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
    expect(acts()[0]).toMatchObject({ kind: 'pool.no_contact', rule: 'rule-0001', reason: { days: 30, since: contact, limit: 30, from: '王伟', on: day } });
    expect(runOn(day)).toBe(0);
  });

  it('from the day on which its owner got it, when that is later than the last contact', () => {
    rule({});
    add('customer-1', { last_contact: '2020-01-01', created_at: iso('2020-01-01'), claimed_at: iso('2025-12-12') });
    expect(runOn('2026-01-10')).toBe(0);
    expect(runOn('2026-01-11')).toBe(1);
  });

  it('from the last contact, also of a customer that was written down later; without any, from the day of that', () => {
    rule({});
    add('customer-1', { created_at: iso('2026-01-10') });
    add('customer-2', { created_at: iso('2026-01-10'), last_contact: null });
    expect(runOn('2026-01-10')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
    expect(runOn('2026-02-08')).toBe(0);
    expect(runOn('2026-02-09')).toBe(1);
  });

  it('from the last won deal, for days without a deal', () => {
    rule({ contact_days: null, deal_days: 30 });
    add('customer-1', { last_contact: '2026-01-09' });
    add('customer-2');
    write('deals', 'deal-0001', { name: '旧单', customer: 'customer-2', stage: 'won', closed_on: '2025-12-20' });
    expect(runOn('2026-01-10')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
    expect(acts()[0]).toMatchObject({ kind: 'pool.no_deal', reason: { since: '2025-12-01', days: 40 } });
    expect(runOn('2026-01-18')).toBe(0);
    expect(runOn('2026-01-19')).toBe(1);
    expect(ownerOf('customer-2')).toBe(null);
  });
});

describe('who stays', () => {
  it.each([
    ['under contract', 'contracts', { number: 'HT-1', customer: 'customer-1', status: 'active' }],
    ['with an open deal', 'deals', { name: '商机', customer: 'customer-1', stage: 'need' }],
    ['with a co-owner', 'co_owners', { customer: 'customer-1', member: 'member-li' }],
    ['in a hand-over that is not signed off', 'handover_items', { handover: 'handover-1', object: 'customers', record: 'customer-1', status: 'open' }],
  ])('%s', (_, object, set) => {
    rule({});
    add('customer-1');
    write(object, 'other-0001', set);
    expect(runOn('2026-01-10')).toBe(0);
    write(object, 'other-0001', { deleted: 1 });
    expect(runOn('2026-01-10')).toBe(1);
  });

  it('who is protected, until the day after; whose last contact is not understood; who is deleted, merged or in the pool already', () => {
    rule({});
    add('customer-1', { protected_until: '2026-01-12' });
    add('customer-2', { last_contact: '上周' });
    add('customer-3', { deleted: 1 });
    add('customer-4', { merged_into: 'customer-1' });
    add('customer-5', { owner: null });
    expect(runOn('2026-01-12')).toBe(0);
    expect(runOn('2026-01-13')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
  });

  it('who the condition does not match, an empty cell included', () => {
    rule({ condition: JSON.stringify({ match: 'all', conditions: [{ field: 'grade', op: 'eq', values: ['c'] }] }) });
    add('customer-1', { grade: 'a' });
    add('customer-2');
    add('customer-3', { grade: 'c' });
    expect(runOn('2026-01-10')).toBe(1);
    expect(['customer-1', 'customer-2', 'customer-3'].map(ownerOf)).toEqual(['member-wang', 'member-wang', null]);
  });
});

describe('notice', () => {
  it('a task tells the owner some days ahead; then the customer goes and the task is closed', () => {
    rule({ notice_days: 3 });
    add('customer-1');
    expect(runOn('2026-01-06')).toBe(0);
    expect(runOn('2026-01-07')).toBe(1);
    expect(book.store.db.all('SELECT subject, due, status, assignee, reminder FROM tasks')).toEqual([{ subject: '“customer-1”将于 2026-01-10 退回公海，请跟进', due: '2026-01-10', status: 'open', assignee: 'member-wang', reminder: 'pool_notice' }]);
    expect(runOn('2026-01-09')).toBe(0);
    expect(runOn('2026-01-10')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
    expect(book.store.db.pluck('SELECT status FROM tasks')).toEqual(['cancelled']);
  });

  it('a rule that is switched on late moves nobody on the spot: all days of notice are kept', () => {
    rule({ notice_days: 3 });
    add('customer-1', { last_contact: '2025-12-02' });
    expect(runOn('2026-02-01')).toBe(1);
    expect(ownerOf('customer-1')).toBe('member-wang');
    expect(runOn('2026-02-03')).toBe(0);
    expect(runOn('2026-02-04')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
  });

  it('a contact in time keeps the customer', () => {
    rule({ notice_days: 3 });
    add('customer-1');
    runOn('2026-01-08');
    write('customers', 'customer-1', { last_contact: '2026-01-09' });
    expect(runOn('2026-01-20')).toBe(1);
    expect(ownerOf('customer-1')).toBe('member-wang');
    // The notice has nothing to say any more, however the contact came into the book.
    expect(book.store.db.pluck('SELECT status FROM tasks')).toEqual(['done']);
    expect(runOn('2026-01-20')).toBe(0);
  });

  it('is over at once when somebody notes the contact', () => {
    rule({ notice_days: 3 });
    add('customer-1');
    runOn('2026-01-08');
    const noted = { object: 'follow_ups', record: 'follow-up-1', set: { content: '已联系', customer: 'customer-1', happened_at: iso('2026-01-08') } };
    book.changes.commit({ kind: 'create', writes: withEffects(book.store, [noted], book.clock.now) });
    expect(book.store.db.pluck('SELECT status FROM tasks')).toEqual(['done']);
  });

  it('two desks that return a customer apart tell of it once', () => {
    rule({});
    add('customer-1');
    const other = openBook({ seed: 2, now: at('2026-01-10') });
    for (const { id } of book.store.db.all<{ id: string }>('SELECT id FROM batches ORDER BY num')) other.changes.ingest(batchOf(book, id));
    expect(runOn('2026-01-10')).toBe(1);
    other.clock.now = at('2026-01-10') + 60_000;
    expect(runPasses(other, [poolPass]).acts).toEqual({ pool: 1 });
    const last = other.store.db.pluck<string>('SELECT id FROM batches ORDER BY num DESC LIMIT 1')[0] ?? '';
    book.changes.ingest(batchOf(other, last));
    other.close();
    expect(book.store.db.pluck('SELECT count(*) FROM owner_moves')).toEqual([1]);
  });

  it('a notice or a return that was taken back spares the customer until the next contact', () => {
    rule({ notice_days: 3 });
    add('customer-1');
    runOn('2026-01-07');
    book.changes.commit(drain(takeActBack(book.store, acts()[0]?.id ?? '')).action);
    expect(runOn('2026-06-01')).toBe(0);
    rule({ notice_days: 0 });
    expect(runOn('2026-06-01')).toBe(1);
    book.changes.commit(drain(takeActBack(book.store, acts()[0]?.id ?? '')).action);
    expect(ownerOf('customer-1')).toBe('member-wang');
    expect(runOn('2026-07-01')).toBe(0);
    write('customers', 'customer-1', { last_contact: '2026-07-01' });
    expect(runOn('2026-07-31')).toBe(1);
    expect(ownerOf('customer-1')).toBe(null);
  });

  it('a notice that is longer than the days begins on the first day', () => {
    rule({ notice_days: 90 });
    add('customer-1', { last_contact: '2026-01-10' });
    expect(runOn('2026-01-10')).toBe(0);
    expect(runOn('2026-01-11')).toBe(1);
    expect(runOn('2026-02-08')).toBe(0);
    expect(runOn('2026-02-09')).toBe(1);
  });
});

describe('contradictory rules have a defined outcome', () => {
  it('of two rules on the same customer the first by order counts, also when its days are longer', () => {
    rule({ position: 2, contact_days: 5 }, 'rule-0001');
    rule({ position: 1, contact_days: 30 }, 'rule-0002');
    add('customer-1');
    expect(runOn('2026-01-09')).toBe(0);
    expect(runOn('2026-01-10')).toBe(1);
    expect(acts()[0]?.rule).toBe('rule-0002');
  });

  it.each([
    ['no days', { contact_days: null, deal_days: null }],
    ['zero days', { contact_days: 0 }],
    ['negative days', { contact_days: -5 }],
    ['a condition that cannot be read', { condition: '{broken' }],
    ['a condition on a field that is gone', { condition: JSON.stringify({ match: 'all', conditions: [{ field: 'gone', op: 'empty', values: [] }] }) }],
    ['switched off', { active: 0 }],
  ])('a rule with %s moves nobody', (_, set) => {
    rule(set);
    add('customer-1');
    expect(runOn('2026-06-01')).toBe(0);
  });

  it('what goes back and is claimed again stays all the days of the rule: no loop within a day', () => {
    rule({ contact_days: 1 });
    add('customer-1', { last_contact: '2026-01-09' });
    expect(runOn('2026-01-10')).toBe(1);
    write('customers', 'customer-1', { owner: 'member-wang', claimed_at: iso('2026-01-10') });
    expect(runOn('2026-01-10')).toBe(0);
    expect(runOn('2026-01-11')).toBe(1);
  });
});
