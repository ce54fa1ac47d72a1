import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activity } from '../../../db/reports/charts/activity.ts';
import { cycleTimes } from '../../../db/reports/charts/cycle.ts';
import { forecast } from '../../../db/reports/charts/forecast.ts';
import { funnelBy } from '../../../db/reports/charts/funnel.ts';
import { leadSources } from '../../../db/reports/charts/leads.ts';
import { lastDays } from '../../../db/reports/charts/span.ts';
import { spread } from '../../../db/reports/charts/spread.ts';
import { NOW, openWriter, type Writer } from './book.ts';

let w: Writer;
beforeEach(() => void (w = openWriter()));
afterEach(() => w.book.close());

const YEAR = lastDays(NOW, 365);
const at = (month: number, day: number) => new Date(2026, month - 1, day, 10).toISOString();

describe('the funnel', () => {
  it('counts how far deals ever came, whatever became of them', () => {
    const lost = w.add('deals', { name: '甲', stage: 'lost', source: 'website' });
    w.add('stage_moves', { deal: lost, from_stage: 'contact', to_stage: 'quote', at: at(10, 1) });
    w.add('stage_moves', { deal: lost, from_stage: 'quote', to_stage: 'lost', at: at(10, 9) });
    const back = w.add('deals', { name: '乙', stage: 'contact', source: 'website' });
    w.add('stage_moves', { deal: back, from_stage: 'negotiate', to_stage: 'contact', at: at(10, 9) });
    w.add('deals', { name: '丙', stage: 'won', amount: 500_00, source: 'referral' });
    w.add('deals', { name: '丁', stage: 'need', source: 'referral' });
    const gone = w.add('deals', { name: '戊', stage: 'won', source: 'referral' });
    w.edit('deals', gone, { deleted: 1 });
    expect(funnelBy(w.book.store, 'all', YEAR)).toEqual([{ key: null, title: '', reached: [4, 4, 3, 2, 1], lost: 1, open: 2, wonAmount: 500_00 }]);
    expect(funnelBy(w.book.store, 'source', YEAR).map(({ key, reached }) => [key, reached])).toEqual(expect.arrayContaining([['website', [2, 2, 2, 1, 0]], ['referral', [2, 2, 1, 1, 1]]]));
  });

  it('does not count a move that was taken back', () => {
    const deal = w.add('deals', { name: '甲', stage: 'contact' });
    const move = w.add('stage_moves', { deal, from_stage: 'contact', to_stage: 'negotiate', at: at(10, 1) });
    w.edit('stage_moves', move, { deleted: 1 });
    expect(funnelBy(w.book.store, 'all', YEAR)[0]?.reached).toEqual([1, 0, 0, 0, 0]);
  });

  it('names owners, also those that are gone', () => {
    const owner = w.add('members', { name: '李晓雯' });
    w.add('deals', { name: '甲', stage: 'contact', owner });
    expect(funnelBy(w.book.store, 'owner', YEAR)).toMatchObject([{ key: owner, title: '李晓雯' }]);
  });
});

describe('the forecast', () => {
  it('puts open deals by month and by what is promised; amounts up to 10^12 stay exact', () => {
    w.add('deals', { name: '甲', stage: 'negotiate', amount: 1_000_000_000_001, probability: '75', close_date: '2026-12-31' });
    w.add('deals', { name: '乙', stage: 'contact', amount: 100_00, probability: '10', close_date: '2026-12-01', forecast: 'best' });
    w.add('deals', { name: '丙', stage: 'contact', amount: 200_00, probability: '10', close_date: '2026-10-31' });
    w.add('deals', { name: '丁', stage: 'contact', amount: 300_00, probability: '50' });
    w.add('deals', { name: '戊', stage: 'contact', amount: 400_00, forecast: 'omitted', close_date: '2026-12-01' });
    w.add('deals', { name: '己', stage: 'won', amount: 500_00, close_date: '2026-12-01' });
    w.add('deals', { name: '庚', stage: 'contact', amount: 600_00, currency: 'USD', probability: '10', close_date: '2026-12-01' });
    w.add('deals', { name: '辛', stage: 'contact', amount: 700_00, probability: '10', close_date: '2028-02-29' });
    const cells = forecast(w.book.store, NOW, 3, null);
    expect(cells.find(({ month }) => month === '2026-12')).toMatchObject({ commit: 1_000_000_000_001, best: 100_00, pipeline: 0, count: 3, weighted: 750_000_001_001 });
    expect(cells.map(({ month, pipeline, best }) => [month, pipeline, best])).toEqual([['2026-12', 0, 100_00], ['late', 200_00, 0], ['later', 700_00, 0], ['none', 0, 300_00]]);
  });
});

describe('cycle times', () => {
  it('are medians of days, parted at a day, over a year end and a leap day', () => {
    const won = (from: string, to: string) => w.add('deals', { name: '甲', stage: 'won', created_at: `${from}T02:00:00.000Z`, closed_on: to });
    won('2026-01-01', '2026-01-11');
    won('2025-12-30', '2026-01-19');
    won('2026-08-01', '2026-08-05');
    const deal = won('2025-12-30', '2026-01-29');
    w.add('stage_moves', { deal, from_stage: 'contact', to_stage: 'need', at: at(9, 1), days: 7 });
    const cycle = cycleTimes(w.book.store, YEAR, '2026-06-01');
    expect(cycle).toMatchObject({ before: { count: 3, median: 20, average: 20 }, after: { count: 1, median: 4 } });
    expect(cycle.stages[0]).toEqual({ stage: 'contact', before: null, after: { count: 1, median: 7, average: 7 } });
  });
});

it('activity counts conversations per day and person, visits apart', () => {
  const member = w.add('members', { name: '周文博' });
  for (const way of ['call', 'visit', 'meeting']) w.add('follow_ups', { content: '谈', way, member, happened_at: at(11, 20) });
  w.add('follow_ups', { content: '谈', way: 'call', happened_at: at(1, 2) });
  expect(activity(w.book.store, lastDays(NOW, 30))).toEqual([{ day: '2026-11-20', member, name: '周文博', count: 3, visits: 2 }]);
});

it('leads are counted by source with what became of them', () => {
  for (const status of ['new', 'converted', 'invalid']) w.add('leads', { company: '甲', source: 'website', status });
  w.add('leads', { company: '乙', status: 'new' });
  expect(leadSources(w.book.store, YEAR)).toEqual([{ source: 'website', total: 3, converted: 1, invalid: 1 }, { source: null, total: 1, converted: 0, invalid: 0 }]);
});

it('customers spread over any of their fields, the empty ones told apart', () => {
  for (const grade of ['a', 'a', null]) w.add('customers', { name: '甲', grade });
  expect(spread(w.book.store, 'grade')).toEqual([{ key: 'a', title: 'a', count: 2 }, { key: null, title: '', count: 1 }]);
});
