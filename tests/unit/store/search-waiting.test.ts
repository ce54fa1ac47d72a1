import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBook } from '../../../db/backup/doctor.ts';
import { rebuildTables } from '../../../db/changes/rebuild.ts';
import { searchLinks } from '../../../db/store/links.ts';
import { writeSearchTexts } from '../../../db/store/search-waiting.ts';
import { openBook, type Book } from '../../support/book.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('search texts that wait', () => {
  let folder: string;
  let book: Book;
  const file = () => path.join(folder, 'book.db');
  const waiting = () => book.store.db.pluck<number>('SELECT rid FROM search_waiting ORDER BY rid');
  const found = (text: string) => searchLinks(book.store, 'customers', text, 50).map(({ title }) => title).sort();
  const name = (record: number, text: string) => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: id(record), set: { name: text } }] });

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-search-'));
    book = openBook({ file: file() });
  });
  afterEach(() => {
    book.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are noted by the write and written by the first search, with their last values', () => {
    name(1, '上海宜兴');
    name(2, '无锡百川');
    name(1, '苏州宜兴');
    expect(waiting()).toEqual([1, 2]);
    expect(found('宜兴')).toEqual(['苏州宜兴']);
    expect(waiting()).toEqual([]);
    expect(found('上海')).toEqual([]);
  });

  it('wait for the next start when the program ends before', () => {
    name(1, '上海宜兴');
    book.close();
    book = openBook({ file: file() });
    expect(waiting()).toEqual([1]);
    expect(found('shyx')).toEqual(['上海宜兴']);
  });

  it('are written some at a time, and fields without search text never wait', () => {
    for (let n = 1; n <= 5; n += 1) name(n, `客户${n}`);
    expect(writeSearchTexts(book.store.db, book.store.registry.objects(), 2)).toBe(2);
    expect(waiting()).toEqual([3, 4, 5]);
    found('客户');
    book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: id(1), set: { grade: 'a' } }] });
    expect(waiting()).toEqual([]);
  });

  it('go with a write that is rolled back', async () => {
    const stop = new AbortController();
    const writes = Array.from({ length: 1200 }, (_, n) => ({ object: 'customers', record: id(n), set: { name: `客户${n}` } }));
    await expect(book.changes.commitLong({ kind: 'paste', writes }, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ code: 'work.cancelled' });
    expect(waiting()).toEqual([]);
  });

  it('are found by whoever reads while a long write pauses', async () => {
    name(5000, '上海宜兴');
    const seen: string[][] = [];
    const writes = Array.from({ length: 1200 }, (_, n) => ({ object: 'customers', record: id(n), set: { name: `上海${n}` } }));
    await book.changes.commitLong({ kind: 'paste', writes }, { onProgress: () => void setImmediate(() => seen.push(found('上海宜兴'))) });
    expect(seen[0]).toEqual(['上海宜兴']);
    expect(found('上海1199')).toEqual(['上海1199']);
  });

  it('trouble neither the doctor nor a rebuild', () => {
    name(1, '上海宜兴');
    const check = () => examineBook(book.store).checks.find((each) => each.id === 'search');
    expect(check()).toMatchObject({ ok: true });
    rebuildTables(book.store);
    expect(found('宜兴')).toEqual(['上海宜兴']);
    expect(check()).toMatchObject({ ok: true });
    book.store.db.run('DELETE FROM customers_search WHERE rowid = 1');
    expect(check()).toMatchObject({ ok: false });
  });
});
