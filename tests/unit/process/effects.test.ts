import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { openCore, type TestCore } from '../../support/core.ts';

const NOBODY = '00000000-0000-7000-8000-0000000000ff';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

async function write(object: string, id: string, ...sets: Record<string, Value>[]): Promise<void> {
  await book.ask('records.write', { writes: sets.map((set) => ({ object, id, set })) });
}

const valuesOf = async (object: string, id: string) => (await book.ask('records.get', { object, id })).values;

describe('a closed deal', () => {
  it('keeps its date when it is said to be won once more', async () => {
    const id = await add('deals', { name: '甲', stage: 'won', closed_on: '2025-01-31' });
    await write('deals', id, { stage: 'won' });
    expect(await valuesOf('deals', id)).toMatchObject({ closed_on: '2025-01-31' });
  });

  it('gets its date when it closes and loses it when it opens again', async () => {
    const id = await add('deals', { name: '甲' });
    await write('deals', id, { stage: 'won', amount: 1_00, stage_note: '老客户' });
    expect((await valuesOf('deals', id))['closed_on']).toMatch(/^2026-11-2/);
    await write('deals', id, { stage: 'contact' });
    expect((await valuesOf('deals', id))['closed_on']).toBeUndefined();
  });

  it('is what the last of several writes says', async () => {
    const id = await add('deals', { name: '甲' });
    await write('deals', id, { stage: 'won', amount: 1_00, stage_note: '老客户' }, { stage: 'lost', lost_kind: 'price' });
    expect((await valuesOf('deals', id))['stage']).toBe('lost');
  });
});

it('a finished task keeps its time when it is ticked once more', async () => {
  const id = await add('tasks', { subject: '打电话', status: 'done' });
  const before = await valuesOf('tasks', id);
  await write('tasks', id, { status: 'done' });
  expect(before['done_at']).toBeDefined();
  expect((await valuesOf('tasks', id))['done_at']).toBe(before['done_at']);
});

describe('follow-ups', () => {
  it('in one paste leave the latest contact, whatever their order', async () => {
    const customer = await add('customers', { name: '甲公司' });
    await book.ask('records.write', { writes: [
      { object: 'follow_ups', set: { customer, content: '新', happened_at: '2026-11-20T04:00:00.000Z', next_contact: '2026-12-20' } },
      { object: 'follow_ups', set: { customer, content: '旧', happened_at: '2026-11-10T04:00:00.000Z', next_contact: '2026-11-15' } },
    ] });
    expect(await valuesOf('customers', customer)).toMatchObject({ last_contact: '2026-11-20', next_contact: '2026-12-20' });
  });

  it('clear the next contact when it is cleared there', async () => {
    const customer = await add('customers', { name: '甲公司' });
    const id = await add('follow_ups', { customer, content: '新', next_contact: '2026-12-20' });
    await write('follow_ups', id, { next_contact: null });
    expect((await valuesOf('customers', customer))['next_contact']).toBeUndefined();
  });
});

describe('deleting and restoring', () => {
  it('makes no record of an id that is not here', async () => {
    expect(await book.ask('records.delete', { object: 'customers', ids: [NOBODY] })).toEqual({ batch: null, refused: [], refusedCount: 0 });
    expect(await book.ask('records.restore', { object: 'customers', ids: [NOBODY] })).toEqual({ batch: null, refused: [], refusedCount: 0 });
    await expect(book.ask('records.get', { object: 'customers', id: NOBODY })).rejects.toMatchObject({ code: 'record.notFound' });
  });

  it('leaves records alone that have their own way of being written', async () => {
    await expect(book.ask('records.delete', { object: 'quote_lines', ids: [NOBODY] })).rejects.toMatchObject({ code: 'call.forbidden' });
  });
});
