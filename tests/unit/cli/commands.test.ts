import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCli, type Cli } from './cli.ts';

let cli: Cli;
beforeEach(() => void (cli = openCli()));
afterEach(() => cli.remove());

interface Row { readonly id: string; readonly values: Record<string, unknown> }

const made = async (...pairs: string[]) => (await cli.run('set', 'customers', 'new', ...pairs, '--json')).json<{ id: string; batch: string }>();
const rows = async (...words: string[]) => (await cli.run('query', ...words, '--json')).json<{ count: number; rows: Row[] }>();

describe('set', () => {
  it('makes a record from values as people type them, by field id or label', async () => {
    const ran = await cli.run('set', '客户', 'new', '客户名称=上海元鑫', '地区=上海', 'next_contact=2026年12月1日', '--json');
    expect(ran.code).toBe(0);
    expect(ran.json()).toMatchObject({ object: 'customers', flagged: [], record: { values: { name: '上海元鑫', region: '31', next_contact: '2026-12-01' } } });
  });

  it('keeps and names what does not fit', async () => {
    const { id } = await made('name=甲');
    const ran = await cli.run('set', 'customers', id, 'next_contact=下周三', '--json');
    expect(ran.code).toBe(0);
    expect(ran.json()).toMatchObject({ flagged: [{ field: 'next_contact', text: '下周三' }], record: { values: { next_contact: '下周三' } } });
  });

  it('never makes a record of an id that is not there', async () => {
    await made('name=甲');
    const ran = await cli.run('set', 'customers', '01a208b1-0000-7000-8000-000000000000', 'name=乙', '--json');
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([1, 'record.notFound']);
    expect((await rows('customers')).count).toBe(1);
  });

  it('passes the gates', async () => {
    const { id } = await made('name=甲');
    expect((await cli.run('set', 'customers', id, 'name=')).err).toContain('record.required');
    expect((await cli.run('set', 'customers', id, 'created_at=2020-01-01')).err).toContain('record.readonlyField');
    expect((await cli.run('set', 'customers', id, 'nonsense=1')).err).toContain('record.unknownField');
    expect((await cli.run('set', 'nonsense', 'new', 'name=1')).err).toContain('record.unknownObject');
  });
});

describe('query', () => {
  beforeEach(async () => {
    await made('name=上海元鑫', '地区=上海', 'city=上海');
    await made('name=苏州明达', '地区=江苏', 'city=苏州');
    await made('name=南京大成', '地区=江苏');
  });
  const names = async (...words: string[]) => (await rows('customers', ...words)).rows.map((row) => row.values['name']);

  it('takes a short where, a whole filter, a search, an order and a limit', async () => {
    expect(await names('--where', '{"region":"江苏"}', '--sort', 'name')).toEqual(['南京大成', '苏州明达']);
    expect(await names('--where', '{"region":["31","江苏"],"city":null}')).toEqual(['南京大成']);
    expect(await names('--where', '{"match":"any","conditions":[{"field":"city","op":"contains","values":["海"]}]}')).toEqual(['上海元鑫']);
    expect(await names('--search', 'szmd')).toEqual(['苏州明达']);
    expect(await names('--sort', '-name', '--limit', '1')).toEqual(['苏州明达']);
    expect(await names('--sort', 'name:desc', '--limit', '1', '--offset', '2')).toEqual(['南京大成']);
  });

  it('finds by the title of a linked record', async () => {
    const owner = (await cli.run('set', 'members', 'new', 'name=小李', '--json')).json<{ id: string }>().id;
    await made('name=有人管', 'owner=小李');
    expect(await names('--where', '{"owner":"小李"}')).toEqual(['有人管']);
    expect(await names('--where', JSON.stringify({ owner }))).toEqual(['有人管']);
    expect(await names('--where', '{"owner":"没这个人"}')).toEqual([]);
  });

  it('counts all that match, and shows chosen fields only', async () => {
    const answer = await rows('customers', '--limit', '1', '--fields', 'city,name', '--sort', 'name');
    expect(answer.count).toBe(3);
    expect(answer.rows.map((row) => Object.keys(row.values))).toEqual([['name']]);
    const shown = await cli.run('query', 'customers', '--fields', 'name,地区', '--sort', 'name', '--limit', '1');
    expect(shown.out).toMatch(/客户名称\s+地区\n\S+\s+南京大成\s+江苏\n/);
    expect(shown.out).toContain('1 of 3 shown');
  });

  it('never lets a cell steer the terminal', async () => {
    await made('name=坏\u001b[31m人\u202e');
    expect((await cli.run('query', 'customers')).out).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('undo and history', () => {
  it('take back the last step or a given one, and tell what was left alone', async () => {
    const first = await made('name=甲', 'city=上海');
    const change = (await cli.run('set', 'customers', first.id, 'city=北京', '--json')).json<{ batch: string }>();
    await cli.run('set', 'customers', first.id, 'city=天津');
    expect((await cli.run('undo', change.batch, '--preview', '--json')).json()).toMatchObject({ batch: null, keptCount: 1, kept: [{ field: 'city', current: '天津' }] });
    expect((await cli.run('undo', '--json')).json()).toMatchObject({ restored: 1, keptCount: 0 });
    expect((await rows('customers')).rows[0]?.values['city']).toBe('北京');
    expect((await cli.run('undo', change.batch)).code).toBe(0);
    expect((await rows('customers')).rows[0]?.values['city']).toBe('上海');
    expect((await cli.run('undo', 'no-such-batch', '--json')).json()).toMatchObject({ error: { code: 'history.unknownBatch' } });
    const { entries } = (await cli.run('history', 'customers', first.id, '--json')).json<{ entries: { kind: string }[] }>();
    expect(entries.at(-1)?.kind).toBe('created');
    expect((await cli.run('history', '--json')).json<{ batches: { id: string }[] }>().batches.map(({ id }) => id)).toContain(change.batch);
    expect((await cli.run('history', 'customers', 'nothing-here')).code).toBe(1);
  });
});

describe('export', () => {
  it('writes a workbook that can be imported again', async () => {
    await made('name=上海元鑫', '地区=上海');
    const ran = await cli.run('export', 'customers', '--out', '客户.xlsx', '--json');
    expect(ran.json()).toMatchObject({ object: 'customers', file: cli.file('客户.xlsx'), rows: 1 });
    const again = await cli.run('import', '客户.xlsx', '--plan', '--json');
    expect(again.json()).toMatchObject({ plan: { counts: { rows: 1, create: 0 } }, result: null });
  });

  it('says so when the place cannot be written', async () => {
    await made('name=上海元鑫');
    const ran = await cli.run('export', 'customers', '--out', 'nowhere/客户.xlsx', '--json');
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([1, 'file.notWritable']);
  });
});

describe('quote', () => {
  it('says so when the print host does not start', async () => {
    const customer = await made('name=上海元鑫');
    const quote = await cli.run('set', 'quotes', 'new', 'number=Q1', `customer=${customer.id}`, '--json');
    const { id } = quote.json<{ id: string }>();
    const ran = await cli.run('quote', id, '--pdf', 'q.pdf', '--json');
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([1, 'document.printFailed']);
    expect(fs.existsSync(cli.file('q.pdf'))).toBe(false);
  });

  it('knows a quote by its id or its number, and no other', async () => {
    await made('name=上海元鑫');
    expect((await cli.run('quote', 'NOPE', '--pdf', 'q.pdf', '--json')).json()).toMatchObject({ error: { code: 'record.notFound' } });
    expect((await cli.run('quote', 'NOPE')).code).toBe(2);
    expect((await cli.run('quote', 'NOPE', '--pdf', 'nowhere/q.pdf')).err).toContain('file.notWritable');
  });
});

describe('seed and doctor', () => {
  it('fill an empty book, the same way each time, and find it sound', async () => {
    const counts = (await cli.run('seed', '--customers', '20', '--nasty', '--json')).json<{ counts: Record<string, number> }>().counts;
    expect(counts['customers']).toBeGreaterThanOrEqual(20);
    expect((await cli.run('seed', '--customers', '20', '--nasty', '--json', '--db', 'other.db')).json()).toMatchObject({ counts });
    const doctor = await cli.run('doctor', '--json');
    expect(doctor.json()).toMatchObject({ healthy: true, repaired: false, notices: [] });
    expect(doctor.code).toBe(0);
  });

  it('never put invented data among real data', async () => {
    await made('name=真客户');
    const ran = await cli.run('seed', '--customers', '20');
    expect(ran.code).toBe(2);
    expect((await rows('customers')).count).toBe(1);
  });
});
