import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
let id: string;
let saved: string;

beforeEach(async () => {
  book = await openCore();
  const { ids: [customer = ''] } = await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '甲公司' } }] });
  const { header } = await book.ask('quotes.blank', { customer, deal: null });
  const line = { name: '伺服电机', quantity: '2', unitPrice: '100' };
  const answer = await book.ask('quotes.save', { header, lines: [line] });
  id = answer.id;
  saved = answer.batch ?? '';
});
afterEach(() => book.close());

const lines = async () => (await book.ask('quotes.get', { id })).lines.length;

it('taking back the step that wrote an issued quote is refused and changes nothing', async () => {
  await book.ask('quotes.issue', { id });
  await expect(book.ask('history.undoBatch', { batch: saved })).rejects.toMatchObject({ code: 'quote.locked' });
  expect(await lines()).toBe(1);
});

it('taking back the issue of a quote that was accepted since does not take its number away', async () => {
  const { batch } = await book.ask('quotes.issue', { id });
  await book.ask('records.write', { writes: [{ object: 'quotes', id, set: { status: 'accepted' } }] });
  await expect(book.ask('history.undoBatch', { batch })).rejects.toMatchObject({ code: 'quote.locked' });
});

it('taking back the issue and then the quote works step by step', async () => {
  await book.ask('quotes.issue', { id });
  await book.ask('history.undo', {});
  expect((await book.ask('quotes.get', { id })).locked).toBe(false);
  await book.ask('history.undo', {});
  expect(await lines()).toBe(0);
  await book.ask('history.redo', {});
  await book.ask('history.redo', {});
  expect(await book.ask('quotes.get', { id })).toMatchObject({ locked: true });
});

it('a merge of a customer with an issued quote is taken back and done again by the keys', async () => {
  await book.ask('quotes.issue', { id });
  const customer = async () => (await book.ask('quotes.get', { id })).quote.values['customer'];
  const other = String(await customer());
  const { ids: [kept = ''] } = await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  await book.ask('duplicates.merge', { object: 'customers', kept, others: [other] });
  await book.ask('history.undo', {});
  expect(await customer()).toBe(other);
  await book.ask('history.redo', {});
  expect(await customer()).toBe(kept);
});

it('the preview of a step that a rule protects says so before anybody agrees to it', async () => {
  await book.ask('quotes.issue', { id });
  await expect(book.ask('history.undoBatch', { batch: saved, preview: true })).rejects.toMatchObject({ code: 'quote.locked' });
});

it('undo and redo are called by the step that they move, however often', async () => {
  await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '乙公司' } }] });
  for (const route of ['history.undo', 'history.redo', 'history.undo'] as const) expect(await book.ask(route, {})).toMatchObject({ kind: 'create' });
});
