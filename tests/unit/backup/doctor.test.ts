import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBook, listBackups, repairBook } from '../../../db/backup/index.ts';
import { newId } from '../../../db/changes/index.ts';
import { writeSearchTexts } from '../../../db/store/search-waiting.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

let folder: string;
let book: Book;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-doctor-'));
  book = openBook({ file: path.join(folder, 'book.db') });
});
afterEach(() => {
  book.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const add = (object: string, set: Record<string, string | number>) => {
  const record = newId(book.desk.entropy);
  book.changes.commit({ kind: 'create', writes: [{ object, record, set }] });
  return record;
};
const failing = () => examineBook(book.store).checks.filter(({ ok }) => !ok).map(({ id }) => id);

describe('the doctor', () => {
  it('finds a sound book sound, with custom fields, flagged values and deleted records', () => {
    const field = add('fields', { object: 'customers', name: '车间', type: 'text' });
    const id = add('customers', { name: '上海元鑫', region: '长三角' });
    book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: id, set: { [`f_${field.replaceAll('-', '')}`]: '二车间' } }] });
    book.changes.commit({ kind: 'delete', writes: [{ object: 'customers', record: id, set: { deleted: 1 } }] });
    add('customers', {});
    const report = examineBook(book.store);
    expect(report.checks.map(({ id: check }) => check)).toEqual(['file', 'schema', 'tables', 'search', 'quarantine', 'links']);
    expect(report).toMatchObject({ healthy: true });
  });

  it('informs about links to what is not here and about what waits for a newer version', () => {
    add('contacts', { name: '王伟', customer: newId(book.desk.entropy) });
    const at = book.store.db.pluck<string>('SELECT at FROM change_log LIMIT 1')[0] ?? '';
    book.changes.ingest({ id: newId(book.desk.entropy), member: '', device: 'elsewhere0', at, kind: 'edit', label: '', undoes: null, changes: [{ at: `${at.slice(0, 13)}elsewhere0`, object: 'customers', record: newId(book.desk.entropy), set: { mood: 'good' }, seen: {} }] });
    const report = examineBook(book.store);
    expect(report.healthy).toBe(true);
    expect(report.checks.find(({ id }) => id === 'links')?.detail).toContain('contacts.customer: 1');
    expect(report.checks.find(({ id }) => id === 'quarantine')?.detail).toBe('customers.mood: 1');
  });

  it('sees a hand in the tables, the search table and the schema, and repairs behind a backup', async () => {
    add('customers', { name: '上海元鑫' });
    add('customers', { name: '苏州明达' });
    book.store.db.run("UPDATE customers SET name = '坏了' WHERE rid = 1");
    writeSearchTexts(book.store.db, book.store.registry.objects());
    book.store.db.run('DELETE FROM customers_search WHERE rowid = 2');
    expect(failing()).toEqual(['tables', 'search']);
    const backups = path.join(folder, 'backups');
    expect(await repairBook(book.store, backups, TEST_NOW)).toMatchObject({ healthy: true });
    expect(book.store.db.pluck('SELECT name FROM customers ORDER BY rid')).toEqual(['上海元鑫', '苏州明达']);
    expect(listBackups(backups).map(({ reason }) => reason)).toEqual(['repair']);
    book.store.db.exec('ALTER TABLE customers ADD COLUMN stranger TEXT');
    expect(failing()).toEqual(['schema']);
  });

  it('repairs nothing when the copy cannot be made', async () => {
    add('customers', { name: '上海元鑫' });
    book.store.db.run("UPDATE customers SET name = '坏了'");
    const blocked = path.join(folder, 'blocked');
    fs.writeFileSync(blocked, '');
    await expect(repairBook(book.store, blocked, TEST_NOW)).rejects.toMatchObject({ code: 'backup.failed' });
    expect(book.store.db.pluck('SELECT name FROM customers')).toEqual(['坏了']);
  });
});
