import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../preload/contract/records.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

/** More records than a short write may have. */
const MANY = 5000;

async function add(count: number): Promise<string[]> {
  const { ids } = await book.ask('records.write', { writes: Array.from({ length: count }, (_, i) => ({ object: 'customers', set: { name: `公司${i}`, city: '上海' } })) });
  return ids;
}

const cities = async (): Promise<number> => (await book.ask('view.open', { object: 'customers', filter: { conditions: [{ field: 'city', op: 'eq', values: ['苏州'] }] } })).count;
const move = (ids: readonly string[]) => ids.map((id) => ({ object: 'customers', id, text: { city: '苏州' } }));
const progress = () => book.events.filter(({ name }) => name === 'progress').map(({ payload }) => payload as { task: string; phase: string; done: number; total: number });

/** Resolves with the id of the next long write, at its first step after `share` of the way. */
function started(share = 0): Promise<string> {
  return new Promise((resolve) => {
    const stop = book.core.onEvent((name, payload) => {
      const { task, phase, done, total } = payload as { task: string; phase: string; done: number; total: number };
      if (name !== 'progress' || phase === 'ended' || done < share * total) return;
      stop();
      resolve(task);
    });
  });
}

describe('a write of many records', () => {
  it('tells how far it is and that it ended; a short one says nothing', async () => {
    const ids = await add(MANY);
    expect(progress().map(({ phase }) => phase)).toContain('paste');
    expect(progress().at(-1)).toMatchObject({ phase: 'ended' });
    const before = progress().length;
    await book.ask('records.write', { writes: move(ids.slice(0, 10)) });
    expect(progress()).toHaveLength(before);
  });

  it('lets readers in meanwhile, who see what was there before and nothing half', async () => {
    const ids = await add(MANY);
    const write = book.ask('records.write', { writes: move(ids) });
    await started(0.75);
    expect(await cities()).toBe(0);
    const { view } = await book.ask('view.open', { object: 'customers' });
    expect((await book.ask('view.rows', { view, start: 0, end: 50 })).rows.every(({ values }) => values['city'] === '上海')).toBe(true);
    await write;
    expect(await cities()).toBe(MANY);
    expect((await book.ask('view.rows', { view, start: 0, end: 50 })).rows.every(({ values }) => values['city'] === '苏州')).toBe(true);
  });

  it('makes other writes wait, and none of them is lost or mixed in', async () => {
    const ids = await add(MANY);
    const write = book.ask('records.write', { writes: move(ids) });
    await started(0.75);
    const other = book.ask('records.write', { writes: [{ object: 'customers', set: { name: '另一家' } }] });
    const third = book.ask('records.write', { writes: move(ids).map((each) => ({ ...each, text: { city: '杭州' } })) });
    const [first, second] = await Promise.all([write, other, third]);
    expect(first.batch).not.toBe(second.batch);
    expect((await book.ask('history.batches', {})).batches.slice(0, 3).map(({ changes }) => changes)).toEqual([MANY, 1, MANY]);
  });

  it('is stopped without a trace, and the next write works', async () => {
    const ids = await add(MANY);
    const steps = (await book.ask('history.batches', {})).batches.length;
    for (const share of [0, 0.3, 0.6, 0.95]) {
      const write = book.ask('records.write', { writes: move(ids) });
      void started(share).then((id) => book.ask('work.cancel', { id }));
      await expect(write).rejects.toMatchObject({ code: 'work.cancelled' });
      expect(progress().at(-1)).toMatchObject({ phase: 'ended' });
    }
    expect(await cities()).toBe(0);
    expect((await book.ask('history.batches', {})).batches).toHaveLength(steps);
    expect((await book.ask('doctor.run', {})).healthy).toBe(true);
    await book.ask('records.write', { writes: move(ids.slice(0, 3)) });
    expect(await cities()).toBe(3);
  });

  it('an undo, a bulk edit and a deletion of many can be stopped, too', async () => {
    const ids = await add(MANY);
    const { view } = await book.ask('view.open', { object: 'customers' });
    const stopped = async (work: () => Promise<unknown>): Promise<void> => {
      void started(0.5).then((id) => book.ask('work.cancel', { id }));
      await expect(work()).rejects.toMatchObject({ code: 'work.cancelled' });
    };
    await stopped(() => book.ask('view.bulkSet', { view, field: 'city', text: '苏州' }));
    await stopped(() => book.ask('records.delete', { object: 'customers', ids }));
    await stopped(() => book.ask('history.undo', {}));
    expect((await book.ask('view.open', { object: 'customers' })).count).toBe(MANY);
    await book.ask('history.undo', {});
    expect((await book.ask('view.open', { object: 'customers' })).count).toBe(0);
    await book.ask('history.redo', {});
    expect((await book.ask('view.open', { object: 'customers' })).count).toBe(MANY);
  });

  it('closing the book waits for it', async () => {
    const ids = await add(MANY);
    const write = book.ask('records.write', { writes: move(ids) });
    await started(0.5);
    await book.core.close();
    expect((await write).batch).not.toBeNull();
  });
});

describe('gates for several records', () => {
  it('leave refused records as they were, write the others as one step, and say which and why', async () => {
    const ids = await add(4);
    const [a = '', b = '', c = '', d = ''] = ids;
    const result = await book.ask('records.write', { writes: [
      { object: 'customers', id: a, text: { name: '甲', city: '苏州' } },
      { object: 'customers', id: b, text: { name: '', city: '苏州' } },
      { object: 'customers', id: c, text: { city: '苏州' } },
      { object: 'customers', id: c, set: { created_at: '2020-01-01T00:00:00.000Z' } },
      { object: 'customers', id: d, text: { city: '苏州' } },
      { object: 'customers', text: { city: '苏州' } },
    ] });
    expect(result.refusedCount).toBe(3);
    expect(result.refused.map(({ id, title, code }) => [id, title, code])).toEqual([
      [b, '公司1', 'record.required'], [c, '公司2', 'record.readonlyField'], [result.ids[5], '', 'record.required'],
    ]);
    expect(await cities()).toBe(2);
    expect((await book.ask('records.get', { object: 'customers', id: b })).values).toMatchObject({ name: '公司1', city: '上海' });
    expect((await book.ask('history.undo', {})).restored).toBe(3);
    expect(await cities()).toBe(0);
  });

  it('follow one rule for a required field: what is filled is not emptied, by one cell or by many', async () => {
    const ids = await add(3);
    await expect(book.ask('records.write', { writes: [{ object: 'customers', id: ids[0] ?? '', text: { name: ' ' } }] })).rejects.toMatchObject({ code: 'record.required' });
    const { view } = await book.ask('view.open', { object: 'customers' });
    expect(await book.ask('view.bulkSet', { view, field: 'name', text: '' })).toMatchObject({ batch: null, changed: 0, refusedCount: 3 });
    await expect(book.ask('view.bulkSet', { view, field: 'created_at', text: '' })).rejects.toMatchObject({ code: 'record.readonlyField' });
  });

  it('of several writes to one cell the last counts', async () => {
    const [id = ''] = await add(1);
    const { batch } = await book.ask('records.write', { writes: ['甲', '乙', '丙'].map((city) => ({ object: 'customers', id, text: { city } })) });
    expect((await book.ask('records.get', { object: 'customers', id })).values['city']).toBe('丙');
    expect((await book.ask('history.changes', { batch: batch ?? '' })).records).toMatchObject([{ id, title: '公司0', cells: [{ field: 'city', from: '上海', to: '丙' }] }]);
  });

  it('an unknown field or object in the middle refuses the whole call', async () => {
    const ids = await add(3);
    const bads: Write[] = [{ object: 'customers', id: ids[1] ?? '', text: { nothing: '1' } }, { object: 'nothing', text: { name: '1' } }, { object: 'fields', set: { name: 'x' } }];
    for (const bad of bads) {
      await expect(book.ask('records.write', { writes: [...move(ids), bad] })).rejects.toMatchObject({ code: expect.stringMatching(/^record.unknown|^call.forbidden/) });
    }
    expect(await cities()).toBe(0);
  });

  it('an id that nobody knows and no name make no record', async () => {
    const ids = await add(2);
    const ghost = '01a20621-0000-7000-8000-00000000dead';
    const result = await book.ask('records.write', { writes: move([...ids, ghost]) });
    expect(result).toMatchObject({ refusedCount: 1, refused: [{ id: ghost, code: 'record.required' }] });
    expect((await book.ask('view.open', { object: 'customers' })).count).toBe(2);
  });
});

describe('input beyond measure', () => {
  it('100,001 writes are refused before anything is read', async () => {
    const write = { object: 'customers', set: { name: '甲' } };
    expect(await book.core.call('records.write', { writes: Array.from({ length: 100_001 }, () => write) })).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
    expect((await book.ask('view.open', { object: 'customers' })).count).toBe(0);
  });

  it('however many new records a rule refuses, those that were written are counted', async () => {
    const writes = Array.from({ length: 1202 }, (_, index) => ({ object: 'customers', text: { city: '北京', ...(index < 2 ? { name: `甲${index}` } : {}) } }));
    expect(await book.ask('records.write', { writes })).toMatchObject({ added: 2, refusedCount: 1200 });
  });

  it('texts longer than a cell holds are refused, never cut; those that fit are kept whole', async () => {
    const ids = await add(100);
    const write = (length: number) => book.ask('records.write', { writes: ids.map((id) => ({ object: 'customers', id, text: { notes: '长'.repeat(length) } })) });
    expect(await write(1_000_000)).toMatchObject({ batch: null, flaggedCount: 0, refusedCount: 100, refused: expect.arrayContaining([expect.objectContaining({ code: 'record.tooLarge' })]) });
    expect((await book.ask('records.get', { object: 'customers', id: ids[99] ?? '' })).values['notes']).toBeUndefined();
    expect(await write(100_000)).toMatchObject({ refusedCount: 0 });
    expect(String((await book.ask('records.get', { object: 'customers', id: ids[99] ?? '' })).values['notes'])).toHaveLength(100_000);
  });
});
