import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ruleProblems } from '../../../db/process/stages/problems.ts';
import type { StageRule } from '../../../db/process/stages/rules.ts';
import type { Field, Value } from '../../../db/model/types.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore({ passes: false })));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

const addDeal = (set: Record<string, Value> = {}) => add('deals', { name: '年度框架', stage: 'contact', amount: 100_000, ...set });
const write = (id: string, set: Record<string, Value>) => book.ask('records.write', { writes: [{ object: 'deals', id, set }] });
const valuesOf = async (id: string) => (await book.ask('records.get', { object: 'deals', id })).values;
const movesOf = async (deal: string) => (await book.ask('stages.deal', { deal })).moves.map(({ from, to, note }) => [from, to, note]);

async function saveRule(stage: string, part: Partial<StageRule>): Promise<void> {
  const { rules } = await book.ask('stages.rules', {});
  const rule = rules.find((each) => each.stage === stage);
  if (!rule) throw new Error(`no stage ${stage}`);
  await book.ask('stages.saveRule', { ...rule, ...part, required: [...(part.required ?? rule.required)], checklist: [...(part.checklist ?? rule.checklist)] });
}

describe('the gate of a stage', () => {
  it('asks for the fields of the stage, and lets the deal pass once they are filled', async () => {
    const id = await addDeal({ stage: 'need', amount: null });
    await expect(write(id, { stage: 'quote' })).rejects.toMatchObject({ code: 'stage.fieldsMissing', details: { stage: '报价', label: '预计金额' } });
    expect((await valuesOf(id))['stage']).toBe('need');
    await write(id, { stage: 'quote', amount: 5_00 });
    expect(await valuesOf(id)).toMatchObject({ stage: 'quote', amount: 5_00 });
  });

  it('asks for a written reason when a stage is passed over, unless the rule lets it be', async () => {
    const id = await addDeal();
    await expect(write(id, { stage: 'quote' })).rejects.toMatchObject({ code: 'stage.reasonMissing', details: { label: '需求确认' } });
    await expect(write(id, { stage: 'quote', stage_note: '   ' })).rejects.toMatchObject({ code: 'stage.reasonMissing' });
    await write(id, { stage: 'quote', stage_note: '老客户加单' });
    expect((await movesOf(id))[0]).toEqual(['contact', 'quote', '老客户加单']);
    const other = await addDeal();
    await saveRule('need', { maySkip: true });
    await write(other, { stage: 'quote' });
    expect((await valuesOf(other))['stage']).toBe('quote');
  });

  it('does not take the reason of an earlier move for one of this move', async () => {
    const id = await addDeal();
    await write(id, { stage: 'quote', stage_note: '老客户加单' });
    await write(id, { stage: 'contact' });
    await expect(write(id, { stage: 'quote' })).rejects.toMatchObject({ code: 'stage.reasonMissing' });
  });

  it('asks for ticks of the checklist', async () => {
    await saveRule('need', { checklist: ['已确认预算', '已见决策人'] });
    const id = await addDeal();
    await expect(write(id, { stage: 'need' })).rejects.toMatchObject({ code: 'stage.unchecked', details: { label: '已确认预算、已见决策人' } });
    await book.ask('stages.tick', { deal: id, stage: 'need', item: '已确认预算', done: true });
    await book.ask('stages.tick', { deal: id, stage: 'need', item: '已见决策人', done: true });
    await book.ask('stages.tick', { deal: id, stage: 'need', item: '已确认预算', done: false });
    await expect(write(id, { stage: 'need' })).rejects.toMatchObject({ code: 'stage.unchecked', details: { label: '已确认预算' } });
    await book.ask('stages.tick', { deal: id, stage: 'need', item: '已确认预算', done: true });
    await write(id, { stage: 'need' });
    expect((await valuesOf(id))['stage']).toBe('need');
  });

  it('wants the kind of a loss, and the story when the kind is "other"', async () => {
    const id = await addDeal();
    await expect(write(id, { stage: 'lost' })).rejects.toMatchObject({ code: 'stage.lostKind' });
    await expect(write(id, { stage: 'lost', lost_kind: 'other' })).rejects.toMatchObject({ code: 'stage.fieldsMissing', details: { label: '输单原因' } });
    await write(id, { stage: 'lost', lost_kind: 'price' });
    expect((await valuesOf(id))['stage']).toBe('lost');
  });

  it('lets a deal go back at any time and notes it; a lost deal that comes back stands where it was lost', async () => {
    const id = await addDeal();
    await write(id, { stage: 'need' });
    await write(id, { stage: 'lost', lost_kind: 'budget' });
    await expect(write(id, { stage: 'negotiate' })).rejects.toMatchObject({ code: 'stage.reasonMissing', details: { label: '报价' } });
    await write(id, { stage: 'contact' });
    expect((await movesOf(id)).map(([from, to]) => [from, to])).toEqual([['lost', 'contact'], ['need', 'lost'], ['contact', 'need'], [null, 'contact']]);
    await write(id, { stage: 'need' });
    expect((await valuesOf(id))['stage']).toBe('need');
  });

  it('takes a new deal over in whatever stage it is', async () => {
    const id = await add('deals', { name: '旧表里的', stage: 'won' });
    expect(await valuesOf(id)).toMatchObject({ stage: 'won', probability: '100' });
  });

  it('is the same for many at once: what fails stays whole and is told in one answer', async () => {
    const good = await addDeal({ stage: 'need' });
    const bad = await addDeal({ stage: 'need', amount: null });
    const answer = await book.ask('records.write', { writes: [good, bad].map((id) => ({ object: 'deals', id, set: { stage: 'quote', notes: '改' } })), label: '粘贴' });
    expect(answer.refused.map(({ id, code }) => [id, code])).toEqual([[bad, 'stage.fieldsMissing']]);
    expect((await valuesOf(good))['stage']).toBe('quote');
    expect(await valuesOf(bad)).not.toHaveProperty('notes');
    const { view } = await book.ask('view.open', { object: 'deals' });
    const bulk = await book.ask('view.bulkSet', { view, ids: [good, bad], field: 'stage', text: '谈判' });
    expect([bulk.changed, bulk.refusedCount]).toEqual([1, 1]);
  });

  it('ignores a required field that nobody can fill, and says so on the page of rules', async () => {
    await saveRule('need', { required: ['stage_since', 'no_such_field'] });
    const id = await addDeal();
    await write(id, { stage: 'need' });
    expect((await book.ask('stages.rules', {})).problems.map(({ code, about }) => [code, about])).toEqual([['required.program', 'stage_since'], ['required.gone', 'no_such_field']]);
  });
});

describe('entering a stage', () => {
  it('brings probability, the moment and the note of the move, all taken back by one undo', async () => {
    const id = await addDeal();
    const before = await valuesOf(id);
    expect(before).toMatchObject({ probability: '10' });
    await write(id, { stage: 'need' });
    expect(await valuesOf(id)).toMatchObject({ probability: '30' });
    expect(String((await valuesOf(id))['stage_since']) > String(before['stage_since'])).toBe(true);
    await book.ask('history.undo', {});
    expect(await valuesOf(id)).toMatchObject({ probability: '10', stage: 'contact', stage_since: before['stage_since'] });
    expect(await movesOf(id)).toEqual([[null, 'contact', '']]);
  });

  it('leaves a probability alone that was typed along, and does nothing when the stage is said again', async () => {
    const id = await addDeal();
    await write(id, { stage: 'need', probability: '42' });
    await write(id, { stage: 'need' });
    expect((await valuesOf(id))['probability']).toBe('42');
    expect(await movesOf(id)).toHaveLength(2);
  });
});

describe('moving on the board', () => {
  it('tells beforehand what is lacking, and does all of it as one step', async () => {
    await saveRule('negotiate', { checklist: ['报价已发'], required: ['amount', 'close_date'] });
    const id = await addDeal({ stage: 'need', amount: null });
    expect(await book.ask('stages.needs', { deals: [id], stage: 'negotiate' })).toEqual({
      moving: 1, fields: [{ field: 'amount', count: 1 }, { field: 'close_date', count: 1 }], items: [{ item: '报价已发', count: 1 }], skipped: [{ key: 'quote', label: { zh: '报价', en: 'Quoted' } }],
    });
    await expect(book.ask('stages.move', { deals: [id], stage: 'negotiate' })).rejects.toMatchObject({ code: 'stage.fieldsMissing' });
    const { moved } = await book.ask('stages.move', { deals: [id], stage: 'negotiate', text: { amount: '1.2万', close_date: '2026-12-31' }, ticked: ['报价已发'], note: '电话里谈妥' });
    expect(moved).toBe(1);
    expect(await valuesOf(id)).toMatchObject({ stage: 'negotiate', amount: 1_200_000, close_date: '2026-12-31', probability: '75', stage_note: '电话里谈妥' });
    await book.ask('history.undo', {});
    expect(await valuesOf(id)).toMatchObject({ stage: 'need' });
    expect(await book.ask('stages.needs', { deals: [id], stage: 'negotiate' })).toMatchObject({ items: [{ item: '报价已发' }] });
  });

  it('asks nothing for a move back', async () => {
    const id = await addDeal({ stage: 'negotiate' });
    expect(await book.ask('stages.needs', { deals: [id], stage: 'contact' })).toEqual({ moving: 1, fields: [], items: [], skipped: [] });
  });

  it('of several deals leaves those as they are that still lack something', async () => {
    await saveRule('need', { checklist: ['已见面'] });
    const ready = await addDeal();
    const not = await addDeal();
    await book.ask('stages.tick', { deal: ready, stage: 'need', item: '已见面', done: true });
    const answer = await book.ask('stages.move', { deals: [ready, not], stage: 'need' });
    expect([answer.moved, answer.refused.map(({ id }) => id)]).toEqual([1, [not]]);
  });
});

describe('the board', () => {
  it('counts and sums by stage, leaves other currencies out of the sum, and marks what stands still', async () => {
    const customer = await add('customers', { name: '苏州明远电子' });
    const old = new Date(Date.UTC(2026, 9, 1)).toISOString();
    await addDeal({ customer, amount: 300_00, close_date: '2026-11-01' });
    await addDeal({ amount: 99_00, currency: 'USD' });
    const { columns } = await book.ask('board.columns', {});
    expect(columns.find(({ stage }) => stage === 'contact')).toEqual({ stage: 'contact', count: 2, amount: 300_00, weighted: 30_00, stalled: 0, foreign: 1 });
    const still = await add('deals', { name: '停住的', stage: 'need', amount: 1_00, created_at: old }).catch(() => '');
    expect(still).toBe('');
    const { cards } = await book.ask('board.cards', { stage: 'contact', start: 0, end: 50 });
    expect(cards[0]).toMatchObject({ customer: '苏州明远电子', amount: 300_00, days: 0, late: true, stalled: false, next: null });
    expect((await book.ask('board.cards', { stage: 'contact', search: 'mydz', start: 0, end: 50 })).cards).toHaveLength(1);
    expect((await book.ask('board.columns', { search: '没有这个' })).columns.every(({ count }) => count === 0)).toBe(true);
  });

  it('shows the next task, else the next contact of the customer', async () => {
    const customer = await add('customers', { name: '甲公司', next_contact: '2026-12-01' });
    const id = await addDeal({ customer });
    const next = async () => (await book.ask('board.cards', { stage: 'contact', start: 0, end: 9 })).cards[0]?.next;
    expect(await next()).toEqual({ kind: 'contact', text: '', due: '2026-12-01' });
    await add('tasks', { subject: '发样品', due: '2026-11-25', deal: id });
    expect(await next()).toEqual({ kind: 'task', text: '发样品', due: '2026-11-25' });
  });
});

it('rules that contradict each other are told', () => {
  const rule = (stage: string, part: Partial<StageRule>): StageRule => ({ stage, probability: 0, required: [], checklist: [], maySkip: false, stalledDays: null, ...part });
  const fields = new Map<string, Field>([['lost_kind', { id: 'lost_kind', type: 'text', label: { zh: '', en: '' } }]]);
  const rules = [rule('contact', { probability: 40 }), rule('need', { probability: 30, checklist: ['甲', '甲'], required: ['lost_kind'] }), rule('won', { probability: 90 }), rule('lost', { probability: 5 })];
  expect(ruleProblems(rules, fields).map(({ stage, code, about }) => [stage, code, about])).toEqual([
    ['need', 'probability.falls', 'contact'], ['need', 'required.early', 'lost_kind'], ['need', 'checklist.twice', '甲'], ['won', 'probability.won', ''], ['lost', 'probability.lost', ''],
  ]);
});
