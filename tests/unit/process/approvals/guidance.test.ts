import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backTest } from '../../../../db/process/approvals/back-test.ts';
import { previewSheet } from '../../../../db/process/approvals/preview.ts';
import { priceFacts } from '../../../../db/process/approvals/price-facts.ts';
import { approvalStatistics } from '../../../../db/process/approvals/statistics.ts';
import { factsOfQuotes } from '../../../../db/process/approvals/stored-facts.ts';
import { approvalDesk, DIRECTOR, FINANCE, MANAGER, SALES, step, when, type ApprovalDesk } from './desk.ts';

const HOUR = 3_600_000;
let desk: ApprovalDesk;
beforeEach(() => {
  desk = approvalDesk();
});
afterEach(() => desk.book.close());

const sheet = (id: string) => {
  const { header, lines } = desk.quotes.get(id);
  return { header, lines };
};
const preview = (id: string) => previewSheet(desk.book.store, sheet(id), SALES, desk.book.clock.now);

describe('while typing', () => {
  test('who would have to approve, and from which rate on nobody', () => {
    desk.rule({ name: '八六五折以下', condition: when('fact_rate', 'lt', '86.5'), steps: [step()] });
    expect(preview(desk.quote('82'))).toMatchObject({ outcome: 'ask', rule: '八六五折以下', steps: [{ approvers: [{ name: '李晓雯' }] }], suggestion: { rate: '86.5', direction: 'up' } });
    expect(preview(desk.quote('90'))).toMatchObject({ outcome: 'pass', suggestion: null });
  });

  test('by margin and by amount: higher prices first, lower ones only where no higher price helps', () => {
    desk.rule({ condition: when('fact_margin', 'lt', '25'), steps: [step()] });
    expect(preview(desk.quote('70')).suggestion).toEqual({ rate: '80', direction: 'up' });
    const other = approvalDesk();
    other.rule({ condition: when('total', 'gt', 85_000), steps: [step()] });
    const { header, lines } = other.quotes.get(other.quote('90'));
    expect(previewSheet(other.book.store, { header, lines }, SALES, other.book.clock.now).suggestion).toEqual({ rate: '85', direction: 'down' });
    other.book.close();
  });

  test('no rate helps against a rule that does not ask for prices', () => {
    desk.rule({ condition: when('fact_grade', 'in', 'b'), steps: [step()] });
    expect(preview(desk.quote('90')).suggestion).toBeNull();
  });

  test('the preview is what really happens', () => {
    desk.rule({ condition: when('fact_rate', 'lt', '70'), steps: [step({ who: [{ kind: 'role', role: 'finance' }] }), step({ who: [{ kind: 'limit' }] })] });
    desk.rule({ condition: when('fact_margin', 'lt', '30'), steps: [step()] });
    desk.rule({ condition: when('fact_contracts', 'gt', 0), steps: [step({ who: [{ kind: 'head' }] })] });
    for (const rate of ['0', '59.99', '69.9', '70', '85', '85.71', '85.72', '99', '100', '120']) {
      const id = desk.quote(rate);
      const told = preview(id);
      const request = desk.submit(id);
      const flow = JSON.parse(String(desk.read('approvals', request).get('flow')));
      expect([rate, told.outcome === 'ask' ? told.steps.map((each) => each.approvers.map(({ member }) => member)) : []]).toEqual([rate, flow.steps.map((each: { approvers: { member: string }[] }) => each.approvers.map(({ member }) => member))]);
    }
  });

  test('the figures in the editor are those of the stored quote', () => {
    for (const [rate, quantity] of [['80', '10'], ['33.33', '7'], ['100', '1'], ['0', '3'], ['86.55', '12.5'], ['59.9', '9999999']] as const) {
      const id = desk.quote(rate, quantity);
      const { header, lines } = sheet(id);
      expect(factsOfQuotes(desk.book.store, [id]).get(id)).toMatchObject(priceFacts(header, lines, new Map([['product-0001', '60']])));
    }
  });
});

describe('from history', () => {
  function decided(hours: number, member = MANAGER): void {
    const id = desk.submit(desk.quote('80'));
    desk.book.clock.now += hours * HOUR;
    desk.act(id, member, { kind: 'approve' });
  }

  test('the usual wait is the median of the own decisions, and the slowest is marked', () => {
    desk.rule({ condition: when('fact_rate', 'lt', '85'), steps: [step()] });
    for (const hours of [2, 100, 4, 6]) decided(hours);
    expect(preview(desk.quote('80'))).toMatchObject({ usualHours: 5, samples: 4 });
    const figures = approvalStatistics(desk.book.store, 12, desk.book.clock.now);
    expect(figures.people).toMatchObject([{ name: '李晓雯', decided: 4, median: 5, longest: 100, slowest: false }]);
    expect(figures.totals).toMatchObject({ asked: 4, passed: 4, auto: 0, median: 5 });
  });

  test('several people: who is slowest by median, not by one holiday; who was never asked is not there', () => {
    desk.rule({ condition: when('fact_rate', 'lt', '70'), steps: [step({ name: '财务', who: [{ kind: 'role', role: 'finance' }] })] });
    desk.rule({ condition: when('fact_rate', 'lt', '85'), steps: [step({ name: '主管' })] });
    for (const hours of [1, 1, 200]) decided(hours);
    for (const hours of [9, 9, 9]) {
      const id = desk.submit(desk.quote('60'));
      desk.book.clock.now += hours * HOUR;
      desk.act(id, FINANCE, { kind: 'approve' });
    }
    const { people, steps } = approvalStatistics(desk.book.store, 12, desk.book.clock.now);
    expect(Object.fromEntries(people.map(({ name, slowest }) => [name, slowest]))).toEqual({ 李晓雯: false, 沈慧: true });
    expect(steps.find(({ slowest }) => slowest)?.name).toBe('财务');
  });
});

test('a new threshold on past quotes: how many would have needed whom', () => {
  const old = desk.rule({ name: '八折以下', condition: when('fact_rate', 'lt', '80'), steps: [step()] });
  const issued = (rate: string) => {
    const id = desk.quote(rate);
    if (Number(rate) < 80) desk.act(desk.submit(id), MANAGER, { kind: 'approve' });
    desk.quotes.issue(id);
    return id;
  };
  issued('75');
  const moved = issued('85');
  issued('95');
  const rule = { name: '九折以下', object: 'quotes' as const, active: true, condition: when('fact_rate', 'lt', '90'), outcome: 'ask' as const, steps: [step({ who: [{ kind: 'member', id: DIRECTOR }] })] };
  const result = backTest(desk.book.store, { id: old, rule, months: 12 }, desk.book.clock.now);
  expect(result).toMatchObject({ quotes: 3, now: { ask: 1, pass: 2, people: [{ name: '李晓雯', count: 1 }] }, then: { ask: 2, pass: 1, people: [{ name: '赵总', count: 2 }] } });
  expect(result.changed.map(({ id }) => id)).toContain(moved);
  expect(result.changedCount).toBe(2);
});
