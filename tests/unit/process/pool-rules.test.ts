import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestCore } from '../../support/core.ts';
import { dryRun } from '../../../db/process/pool/dry-run.ts';
import { toRule, type RawRule } from '../../../db/process/pool/rules.ts';
import { openBook } from '../../support/book.ts';
import { openCore } from '../../support/core.ts';

let book: TestCore;
let member: string;
beforeEach(async () => {
  book = await openCore({ passes: false });
  [member = ''] = (await book.ask('records.write', { writes: [{ object: 'members', set: { name: '王伟', active: 1 } }] })).ids;
  await book.ask('records.write', { writes: [
    { object: 'customers', set: { name: '久未联系', owner: member, grade: 'c', last_contact: '2026-01-01' } },
    { object: 'customers', set: { name: '快到期', owner: member, grade: 'c', last_contact: '2026-10-30' } },
    { object: 'customers', set: { name: '刚联系', owner: member, grade: 'a', last_contact: '2026-11-20' } },
  ] });
});
afterEach(() => book.close());

const draft = (set: object = {}) => ({
  id: 'rule-0001', name: '三十天', active: 0 as const, position: 1, condition: null, contact_days: 30, deal_days: null, notice_days: 3, spare_contract: 1, spare_open_deal: 1, spare_co_owned: 1, ...set,
});
const store = (id: string, set: object) => book.ask('records.write', { writes: [{ object: 'pool_rules', id, fresh: true, set: set as Record<string, string | number | null> }] });

it('nothing of a dry run is written', async () => {
  const run = await book.ask('pool.dryRun', { draft: draft() });
  expect(run.counts).toMatchObject({ today: 0, week: 2 });
  expect((await book.ask('acts.list', {})).acts).toEqual([]);
  expect((await book.ask('pool.rules', {})).rules).toEqual([]);
});

it.each([
  ['noticeTooLong', { notice_days: 30 }, { notice: 30, days: 30, kept: 29 }],
  ['zeroDays', { contact_days: 0 }, { days: 0 }],
  ['noDays', { contact_days: null }, {}],
  ['unreadable', { condition: '{' }, {}],
])('a rule with %s is told', async (code, set, facts) => {
  expect((await book.ask('pool.dryRun', { draft: draft(set) })).problems).toEqual([{ code, rule: 'rule-0001', facts }]);
});

it('two rules on the same customers with other days are told, and which one counts', async () => {
  await store('rule-0002', { name: '全部客户', active: 1, position: 0, contact_days: 60, notice_days: 3 });
  const { problems } = await book.ask('pool.dryRun', { draft: draft({ condition: JSON.stringify({ conditions: [{ field: 'grade', op: 'eq', values: ['c'] }] }) }) });
  expect(problems).toEqual([{ code: 'overlap', rule: 'rule-0001', facts: { other: '全部客户', count: 2 } }]);
});

it('a rule that gives back what an assignment rule hands out again is told as a loop', async () => {
  await book.ask('records.write', { writes: [{ object: 'assignment_rules', set: { name: '轮流分配', object: 'customers', active: 1 } }] });
  expect((await book.ask('pool.dryRun', { draft: draft() })).problems).toEqual([{ code: 'loop', rule: 'rule-0001', facts: { other: '轮流分配', count: 3, days: 30 } }]);
});

it('claims that nobody can make are told', async () => {
  await book.ask('records.write', { writes: [{ object: 'pool_terms', id: '00000000-0000-7000-8000-00000000a001', fresh: true, set: { claims_per_day: 0 } }] });
  expect((await book.ask('pool.rules', {})).problems).toEqual([{ code: 'noClaims', rule: '', facts: {} }]);
});

it('a dry run lists who would go when, with the notice, and who is spared and why', () => {
  const desk = openBook();
  const at = '2026-01-01T00:00:00.000Z';
  desk.changes.commit({ kind: 'create', writes: [
    { object: 'members', record: 'member-wang', set: { name: '王伟' } },
    ...[['overdue', '2026-10-01'], ['soon', '2026-10-30'], ['later', '2026-11-22'], ['contract', '2026-10-01']].map(([name = '', last = '']) => ({ object: 'customers', record: `customer-${name}`, set: { name, owner: 'member-wang', created_at: at, last_contact: last } })),
    { object: 'contracts', record: 'contract-1', set: { number: 'HT', customer: 'customer-contract', status: 'active' } },
  ] });
  const run = dryRun(desk.store, [toRule(desk.store, { ...draft(), active: 1 } as unknown as RawRule, desk.clock.now)], desk.clock.now, 10);
  expect(run.entries.map(({ name, noticeOn, on, spared }) => [name, noticeOn, on, spared])).toEqual([
    ['overdue', '2026-11-23', '2026-11-26', null],
    ['soon', '2026-11-26', '2026-11-29', null],
    ['later', '2026-12-19', '2026-12-22', null],
    ['contract', '2026-11-23', '2026-11-26', 'contract'],
  ]);
  expect(run).toMatchObject({ counts: { today: 0, week: 2, month: 3, spared: { contract: 1 } }, owners: [{ name: '王伟', count: 3 }], more: false });
  desk.close();
});
