import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApprovalRule } from '../../../../preload/contract/approvals.ts';
import { testableFields } from '../../../../db/process/approvals/condition.ts';
import { decide, readDocument } from '../../../../db/process/approvals/decide.ts';
import { readPeople } from '../../../../db/process/approvals/people.ts';
import { ruleProblems } from '../../../../db/process/approvals/rule-problems.ts';
import { readRules } from '../../../../db/process/approvals/rules.ts';
import { approvalDesk, FINANCE, MANAGER, PEER, SALES, step, when, type ApprovalDesk } from './desk.ts';

let desk: ApprovalDesk;
beforeEach(() => {
  desk = approvalDesk();
});
afterEach(() => desk.book.close());

function problems(over: Partial<ApprovalRule>, id: string | null = null) {
  const { store, clock } = desk.book;
  const rule: ApprovalRule = { name: '新', object: 'quotes', active: true, condition: when('fact_rate', 'lt', '85'), outcome: 'ask', steps: [step()], ...over };
  return ruleProblems(rule, { id, fields: testableFields(store.registry, 'quotes'), people: readPeople(store, clock.now), rules: readRules(store) }).map(({ code, blocking }) => `${code}${blocking ? '!' : ''}`);
}
const all = (...conditions: ApprovalRule['condition']['conditions']): ApprovalRule['condition'] => ({ match: 'all', conditions, groups: [] });

describe('what is told when a rule is saved', () => {
  test('a good one has no problem', () => expect(problems({})).toEqual([]));

  test.each([
    ['a span that is empty', all({ field: 'total', op: 'gt', values: [100] }, { field: 'total', op: 'lt', values: [50] })],
    ['a bound that excludes itself', all({ field: 'fact_rate', op: 'gte', values: ['85'] }, { field: 'fact_rate', op: 'lt', values: ['85.0'] })],
    ['two sets without a common value', all({ field: 'fact_grade', op: 'in', values: ['key'] }, { field: 'fact_grade', op: 'in', values: ['c'] })],
    ['empty and filled', all({ field: 'payment_days', op: 'empty', values: [] }, { field: 'payment_days', op: 'gt', values: [30] })],
    ['a value and not that value', all({ field: 'fact_below_cost', op: 'eq', values: [1] }, { field: 'fact_below_cost', op: 'notIn', values: [1] })],
  ])('a rule that can never match: %s', (_, condition) => expect(problems({ condition })).toEqual(['neverMatches!']));

  test('the same two tests, one of which is enough, may well match', () => {
    expect(problems({ condition: { ...all({ field: 'total', op: 'gt', values: [100] }, { field: 'total', op: 'lt', values: [50] }), match: 'any' } })).toEqual([]);
  });

  test('nobody to ask, a field that is gone, a time limit that runs backwards', () => {
    expect(problems({ steps: [] })).toEqual(['noSteps!']);
    expect(problems({ steps: [step({ who: [] })] })).toEqual(['emptyStep!']);
    expect(problems({ condition: when('f_gone', 'gt', 1) })).toEqual(['unknownField!']);
    expect(problems({ steps: [step({ time: { counted: 'plain', remind: 8, escalate: 4, then: 'pass', after: 24 } })] })).toEqual(['timeOrder!']);
  });

  test('two rules of the same condition, however it is written, and one behind a wider one', () => {
    const first = desk.rule({ name: '旧', condition: all({ field: 'fact_rate', op: 'lt', values: ['85'] }, { field: 'total', op: 'gt', values: [100] }), steps: [step()] });
    expect(problems({ condition: all({ field: 'total', op: 'gt', values: [100] }, { field: 'fact_rate', op: 'lt', values: ['85'] }) })).toEqual(['sameCondition']);
    expect(problems({ condition: all({ field: 'total', op: 'gt', values: [500] }, { field: 'fact_rate', op: 'lte', values: ['80'] }) })).toEqual(['shadowed']);
    expect(problems({ condition: all({ field: 'fact_rate', op: 'lte', values: ['80'] }) })).toEqual([]);
    expect(problems({ active: false, condition: all({ field: 'total', op: 'gt', values: [500] }, { field: 'fact_rate', op: 'lte', values: ['80'] }) })).toEqual([]);
    expect(problems({ condition: readRules(desk.book.store)[0]?.condition ?? all() }, first)).toEqual([]);
  });

  test('deputies or managers in a ring, and an approver who left', () => {
    desk.set('members', PEER, { deputy: FINANCE });
    desk.set('members', FINANCE, { deputy: PEER });
    expect(problems({})).toEqual(['deputyRing']);
    desk.set('members', FINANCE, { deputy: null, active: 0 });
    expect(problems({ steps: [step({ who: [{ kind: 'member', id: FINANCE }] })] })).toEqual(['approverLeft']);
    desk.set('members', MANAGER, { manager: SALES });
    expect(problems({})).toEqual(['managerRing']);
  });
});

describe('which rule counts', () => {
  const outcome = (id: string) => decide(desk.book.store, readDocument(desk.book.store, 'quotes', id, SALES), desk.book.clock.now).outcome;
  const byRule = (condition: ApprovalRule['condition']) => desk.rule({ name: JSON.stringify(condition.conditions), condition, steps: [step()] });

  test.each([
    ['amount', when('total', 'gt', 50_000), '80', true], ['amount', when('total', 'gt', 90_000), '80', false],
    ['discount', when('fact_rate', 'lt', '85'), '80', true], ['margin', when('fact_margin', 'lt', '30'), '80', true], ['margin', when('fact_margin', 'lt', '30'), '95', false],
    ['a line below cost', when('fact_below_cost', 'eq', 1), '59', true], ['a line below cost', when('fact_below_cost', 'eq', 1), '60', false],
    ['customer class', when('fact_grade', 'in', 'b', 'c'), '100', true], ['payment terms', when('payment_days', 'gt', 60), '100', false],
    ['a new customer', when('fact_contracts', 'eq', 0), '100', true], ['the limit of its owner', when('fact_over_limit', 'eq', 1), '100', false],
  ] as const)('by %s %j at %s: %s', (_, condition, rate, asks) => {
    byRule(condition);
    expect(outcome(desk.quote(rate)).kind).toBe(asks ? 'ask' : 'pass');
  });

  test('the first that matches; one that is off does not count; a field that is gone never matches', () => {
    desk.rule({ name: 'off', active: false, steps: [step()] });
    desk.rule({ name: 'gone', condition: when('f_gone', 'empty'), steps: [step()] });
    desk.rule({ name: 'first', condition: when('fact_rate', 'lt', '90'), steps: [step()] });
    desk.rule({ name: 'second', steps: [step()] });
    expect(outcome(desk.quote('80'))).toMatchObject({ kind: 'ask', rule: { name: 'first' } });
    expect(outcome(desk.quote('95'))).toMatchObject({ kind: 'ask', rule: { name: 'second' } });
  });

  test('a rule that this version cannot read lets nothing through unseen', () => {
    desk.set('approval_rules', 'rule-from-tomorrow', { name: '?', object: 'quotes', active: 1, condition: '{"match":"most"}', steps: '{}' });
    expect(() => outcome(desk.quote('80'))).toThrow(expect.objectContaining({ code: 'approval.ruleUnreadable' }));
  });

  test('free goods and gifts: 0 % is below every line, 100 % above none', () => {
    byRule(when('fact_rate', 'lt', '85'));
    expect(outcome(desk.quote('0')).kind).toBe('ask');
    expect(outcome(desk.quote('100')).kind).toBe('pass');
  });
});
