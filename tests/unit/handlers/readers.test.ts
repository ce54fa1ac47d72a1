import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReaders, type Readers } from '../../../db/handlers/readers.ts';
import { poolPass } from '../../../db/process/pool/pass.ts';
import { customFieldId } from '../../../db/store/registry.ts';
import { createViews, type ViewQuery } from '../../../db/store/views.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

let folder: string;
let book: Book;
let readers: Readers;
const ENTRY = new URL('../../../db/reader.ts', import.meta.url);
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealbook-readers-'));
  book = openBook({ file: join(folder, 'book.db') });
  book.changes.commit({ kind: 'create', writes: ['丙', '甲', '乙'].map((name, n) => ({ object: 'customers', record: id(n), set: { name } })) });
  readers = createReaders(ENTRY, { databaseFile: join(folder, 'book.db') });
});
afterEach(async () => {
  await readers.stop();
  book.close();
  rmSync(folder, { recursive: true, force: true });
});

const query = (field: string): ViewQuery => ({ object: 'customers', filter: { match: 'all', conditions: [], groups: [] }, sort: [{ field, dir: 'asc' }], search: '', deleted: false });
const asHere = async (wanted: ViewQuery) => [...(await createViews(book.store, () => TEST_NOW).open(wanted)).rids];
const ask = async (wanted: ViewQuery) => [...await readers.ask('rids', { query: wanted, now: TEST_NOW })];

it('a thread makes the list that the core makes, of what was written since it began, too', async () => {
  expect(await ask(query('name'))).toEqual(await asHere(query('name')));
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: id(9), set: { name: '阿' } }] });
  expect(await ask(query('name'))).toEqual(await asHere(query('name')));
});

it('a thread knows fields that people made since, formulas among them', async () => {
  await ask(query('name'));
  const formula = { object: 'customers', name: '长', type: 'text', derived: JSON.stringify({ kind: 'formula', expression: '[name] & "公司"' }) };
  book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: id(77), set: formula }] });
  expect(await ask(query(customFieldId(id(77))))).toEqual(await asHere(query(customFieldId(id(77)))));
});

it('what cannot be read fails as it does in the core, and the next question is answered', async () => {
  await expect(readers.ask('rids', { query: query('no_such_field'), now: TEST_NOW })).rejects.toMatchObject({ code: 'record.unknownField' });
  expect(await ask(query('name'))).toHaveLength(3);
  expect(await readers.ask('due', { pass: poolPass.id, now: TEST_NOW })).toMatchObject({ acts: [] });
});

it('a thread that cannot begin fails what it was asked', async () => {
  const none = createReaders(ENTRY, { databaseFile: join(folder, 'none', 'book.db') });
  await expect(none.ask('due', { pass: poolPass.id, now: TEST_NOW })).rejects.toThrowError(/Database|database/);
  await none.stop();
});

it('what is under way when it is stopped is said to be unavailable, and so is what comes after', async () => {
  const [outcome] = await Promise.allSettled([ask(query('name')), readers.stop()]);
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'core.unavailable' } });
  await expect(ask(query('name'))).rejects.toMatchObject({ code: 'core.unavailable' });
});
