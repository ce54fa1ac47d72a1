import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../preload/contract/errors.ts';
import { Failure } from '../../preload/contract/errors.ts';
import { events, type EventName } from '../../preload/contract/events.ts';
import { routes, type Input, type Output, type RouteName } from '../../preload/contract/index.ts';
import { behindPort, inProcess, type Transport } from './transports.ts';

/** The same cases on every way to a core: what a page sees must not depend on where the core runs. */
describe.each([['in this process', inProcess], ['behind the port', behindPort]])('a core %s', (_where, open) => {
  let core: Transport;
  beforeEach(async () => {
    core = await open();
  });
  afterEach(() => core.close());

  const ask = async <R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> => {
    const answer = await core.call(route, input);
    if (!answer.ok) throw new Error(`${route}: ${answer.error.code} ${answer.error.message}`);
    return routes[route].output.parse(answer.data) as Output<R>;
  };
  const code = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

  test('says what it is', async () => {
    const info = await ask('app.info', {});
    expect(info).toMatchObject({ version: '0.0.0-test', demo: false });
  });

  test('writes, reads, lists, searches and takes back', async () => {
    const { ids, batch } = await ask('records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司' } }, { object: 'customers', text: { name: '王伟五金店' } }] });
    expect(ids).toHaveLength(2);
    expect((await ask('records.get', { object: 'customers', id: ids[0] ?? '' })).values.name).toBe('上海鑫源贸易有限公司');
    const { view, count } = await ask('view.open', { object: 'customers', search: '王伟' });
    expect(count).toBe(1);
    expect((await ask('view.rows', { view, start: 0, end: 10 })).rows.map((row) => row.id)).toEqual([ids[1]]);
    expect((await ask('history.undo', {})).undone).toBe(batch);
    expect((await ask('view.open', { object: 'customers' })).count).toBe(0);
  });

  test('tells of changes in words that the contract knows', async () => {
    await ask('records.write', { writes: [{ object: 'customers', set: { name: '甲' } }] });
    await expect.poll(() => core.events.map((event) => event.name)).toEqual(expect.arrayContaining(['records.changed', 'history.changed']));
    for (const { name, payload } of core.events) expect({ name, payload: events[name as EventName].parse(payload) }).toEqual({ name, payload });
  });

  test('refuses what the contract does not know, without a stack or an exception', async () => {
    expect(code(await core.call('records.destroy', {}))).toBe('call.unknownRoute');
    expect(code(await core.call('__proto__', {}))).toBe('call.unknownRoute');
    expect(code(await core.call('toString', {}))).toBe('call.unknownRoute');
    expect(code(await core.call('records.get', { object: 'customers' }))).toBe('call.invalidInput');
    expect(code(await core.call('records.get', null))).toBe('call.invalidInput');
    expect(code(await core.call('records.get', { object: 'nothings', id: '0190a1b2-c3d4-7000-8000-000000000000' }))).toBe('record.unknownObject');
    expect(code(await core.call('records.get', { object: 'customers', id: '0190a1b2-c3d4-7000-8000-000000000000' }))).toBe('record.notFound');
    expect(code(await core.call('view.rows', { view: 'view_999', start: 0, end: 1 }))).toBe('view.closed');
    expect(code(await core.call('history.undo', {}))).toBe('history.nothingToUndo');
    expect(code(await core.call('import.plan', { session: 'none' }))).toBe('import.unknownSession');
  });

  test('writes nothing of a call that fails half-way', async () => {
    const answer = await core.call('records.write', { writes: [{ object: 'customers', set: { name: '甲' } }, { object: 'customers', set: { nonsense_field: 1 } }] });
    expect(code(answer)).toBe('record.unknownField');
    expect((await ask('view.open', { object: 'customers' })).count).toBe(0);
  });

  test('gets files as paths beside the input', async () => {
    const file = path.join(core.folder, '客户.csv');
    writeFileSync(file, '客户名称,电话\n上海鑫源贸易有限公司,021-58008000\n');
    const answer = await core.call('import.open', { files: ['file_AAAAAAAAAAAAAAAAAAAA'] }, [{ path: file, name: '客户.csv' }]);
    const preview = routes['import.open'].output.parse(answer.ok ? answer.data : answer.error);
    expect(preview.files.map((opened) => [opened.name, opened.error])).toEqual([['客户.csv', undefined]]);
    expect(preview.tables.map((table) => table.dataRows)).toEqual([1]);
  });

  test('has a handler for every route of the core, and none of them answers outside the contract', async () => {
    const ofCore = Object.entries(routes).filter(([name, route]) => route.host === 'core' && name !== 'backup.restore');
    for (const [name, route] of ofCore) {
      const answer = await core.call(name, {});
      expect(code(answer)).not.toBe('call.unknownRoute');
      const fits = answer.ok ? route.output.safeParse(answer.data) : Failure.safeParse(answer.error);
      expect({ name, problem: fits.error?.issues[0] ?? null }).toEqual({ name, problem: null });
      expect({ name, code: code(answer) }).not.toEqual({ name, code: 'call.internal' });
    }
  });
});
