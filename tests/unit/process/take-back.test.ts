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
