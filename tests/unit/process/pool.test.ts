import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain } from '../../../db/changes/index.ts';
import { prepareByHand } from '../../../db/process/by-hand.ts';
import { claim, giveBack } from '../../../db/process/pool/claim.ts';
import { POOL_TERMS } from '../../../preload/contract/values.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

const DAY = 86_400_000;
let book: Book;
beforeEach(() => {
  book = openBook({ member: 'member-wang' });
  terms({});
  book.changes.commit({ kind: 'create', writes: [
    ...['member-wang', 'member-lily'].map((record) => ({ object: 'members', record, set: { name: record, active: 1 } })),
    ...[1, 2, 3, 4, 5].map((n) => ({ object: 'customers', record: `customer-${n}`, set: { name: `公海客户${n}` } })),
    { object: 'customers', record: 'customer-owned', set: { name: '有主客户', owner: 'member-lily' } },
  ] });
});
afterEach(() => book.close());

const terms = (set: Record<string, number | null>) => book.changes.commit({ kind: 'edit', writes: [{ object: 'pool_terms', record: POOL_TERMS, set }] });
const customer = (id: string) => book.store.db.get<Record<string, unknown>>('SELECT owner, pooled_at, pool_reason, last_owner, claimed_at, protected_until FROM customers WHERE id = ?', [id]);
const moves = (id: string) => book.store.db.all('SELECT from_member, to_member, reason, remark FROM owner_moves WHERE customer = ? AND deleted IS NOT 1 ORDER BY at', [id]);
const claims = (ids: readonly string[], member = 'member-wang') => {
  const done = claim(book.store, ids, member, book.clock.now);
  book.changes.commit({ kind: 'pool', writes: done.writes });
  return done;
};
const byHand = (ids: readonly string[], owner: string | null) => {
  const { writes, refused } = drain(prepareByHand(book.store, ids.map((record) => ({ object: 'customers', record, set: { owner } })), book.clock.now, undefined, 'member-wang'));
  book.changes.commit({ kind: 'bulk', writes });
  return refused.map(({ record, code }) => [record, code]);
};

describe('claim and return', () => {
  it('a claim gives owner, time and protection, and one undo puts all of it back', () => {
    expect(claims(['customer-1']).moved).toEqual(['customer-1']);
    expect(customer('customer-1')).toEqual({ owner: 'member-wang', pooled_at: null, pool_reason: null, last_owner: null, claimed_at: '2026-11-23T02:00:00.000Z', protected_until: '2026-12-23' });
    expect(moves('customer-1')).toEqual([{ from_member: null, to_member: 'member-wang', reason: null, remark: null }]);
    book.changes.undo();
    expect(customer('customer-1')).toMatchObject({ owner: null, claimed_at: null, protected_until: null });
    expect(moves('customer-1')).toEqual([]);
  });

  it('a return keeps the reason, the remark and who had it', () => {
    const { writes } = giveBack(book.store, ['customer-owned'], 'no_need', '明年再说', book.clock.now);
    book.changes.commit({ kind: 'pool', writes });
    expect(customer('customer-owned')).toMatchObject({ owner: null, pooled_at: '2026-11-23T02:00:00.000Z', pool_reason: 'no_need', last_owner: 'member-lily', claimed_at: null });
    expect(moves('customer-owned')).toEqual([{ from_member: 'member-lily', to_member: null, reason: 'no_need', remark: '明年再说' }]);
  });

  it('what has an owner is not claimed, what is in the pool is not returned; of many they are left out with the reason', () => {
    expect(() => claims(['customer-owned'])).toThrow(expect.objectContaining({ code: 'pool.taken' }));
    expect(claims(['customer-owned', 'customer-2'])).toMatchObject({ moved: ['customer-2'], refused: [{ record: 'customer-owned', code: 'pool.taken' }] });
    expect(() => giveBack(book.store, ['customer-1'], 'other', null, book.clock.now)).toThrow(expect.objectContaining({ code: 'pool.empty' }));
    expect(() => claims(['customer-1'], '')).toThrow(expect.objectContaining({ code: 'pool.noMember' }));
  });
});

describe('the terms of the team', () => {
  it('claims per day are counted over calls, within one call, and begin anew the next local day', () => {
    terms({ claims_per_day: 2 });
    claims(['customer-1']);
    expect(claims(['customer-2', 'customer-3'])).toMatchObject({ moved: ['customer-2'], refused: [{ record: 'customer-3', code: 'pool.dailyLimit', details: { limit: 2 } }] });
    book.clock.now += DAY;
    expect(claims(['customer-3']).moved).toEqual(['customer-3']);
  });

  it('capacity holds for a claim, a bulk edit and an assignment to somebody else alike, and a return makes room', () => {
    terms({ capacity: 2 });
    expect(byHand(['customer-1', 'customer-2', 'customer-3'], 'member-wang')).toEqual([['customer-3', 'pool.capacity']]);
    expect(() => claims(['customer-3'])).toThrow(expect.objectContaining({ code: 'pool.capacity' }));
    expect(byHand(['customer-3', 'customer-4'], 'member-lily')).toEqual([['customer-4', 'pool.capacity']]);
    byHand(['customer-1'], null);
    expect(claims(['customer-4']).moved).toEqual(['customer-4']);
  });

  it('the last owner waits the days of cooling down; others and the day after do not', () => {
    terms({ cool_down_days: 7 });
    claims(['customer-1']);
    byHand(['customer-1'], null);
    expect(() => claims(['customer-1'])).toThrow(expect.objectContaining({ code: 'pool.coolDown', details: { until: '2026-11-30' } }));
    expect(() => byHand(['customer-1'], 'member-wang')).toThrow(expect.objectContaining({ code: 'pool.coolDown' }));
    book.clock.now = TEST_NOW + 7 * DAY;
    expect(claims(['customer-1']).moved).toEqual(['customer-1']);
  });

  it('nothing agreed means no limits; damaged terms count as not agreed', () => {
    terms({ capacity: -3, claims_per_day: null });
    expect(claims([1, 2, 3, 4, 5].map((n) => `customer-${n}`)).moved).toHaveLength(5);
  });
});

describe('any way of changing the owner leaves the same traces', () => {
  it('an owner typed over, emptied and given again', () => {
    byHand(['customer-owned'], 'member-wang');
    expect(customer('customer-owned')).toMatchObject({ owner: 'member-wang', last_owner: 'member-lily', claimed_at: '2026-11-23T02:00:00.000Z', protected_until: null });
    book.clock.now += 1000;
    byHand(['customer-owned'], null);
    expect(customer('customer-owned')).toMatchObject({ owner: null, pool_reason: 'other', last_owner: 'member-wang', pooled_at: '2026-11-23T02:00:01.000Z' });
    book.clock.now += 1000;
    byHand(['customer-owned'], 'member-lily');
    expect(customer('customer-owned')).toMatchObject({ owner: 'member-lily', pooled_at: null, pool_reason: null, protected_until: '2026-12-23' });
    expect(moves('customer-owned').map((move) => Object.values(move as object).slice(0, 2))).toEqual([['member-lily', 'member-wang'], ['member-wang', null], [null, 'member-lily']]);
  });

  it('a new customer’s first owner is no move, and neither is the same owner again', () => {
    const { writes } = drain(prepareByHand(book.store, [{ object: 'customers', record: 'customer-new', set: { name: '新客户', owner: 'member-wang' } }], book.clock.now, undefined, 'member-wang'));
    book.changes.commit({ kind: 'create', writes });
    byHand(['customer-new', 'customer-owned'], 'member-lily');
    byHand(['customer-owned'], 'member-lily');
    expect(moves('customer-new')).toHaveLength(1);
    expect(moves('customer-owned')).toEqual([]);
  });
});
