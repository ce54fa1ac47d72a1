import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../../preload/contract/attachments.ts';
import { sweepUnnamed } from '../../../db/handlers/attachments.ts';
import type { CoreContext } from '../../../db/handlers/context.ts';
import { blobFolder, blobPath, keepBlob } from '../../../db/process/attachments/blobs.ts';
import { isOpenable } from '../../../db/process/attachments/media.ts';
import { openBook } from '../../support/book.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let t: TestCore;
let customer: string;
beforeEach(async () => {
  t = await openCore({ passes: false, dailyBackup: false });
  customer = (await t.ask('records.write', { writes: [{ object: 'customers', set: { name: '上海元鑫' } }] })).ids[0] ?? '';
});
afterEach(() => t.close());

function file(name: string, content: string): { path: string; name: string } {
  const folder = join(t.folder, 'desk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return { path: join(folder, name), name };
}

const token = 'file_0123456789abcdef';
const blob = (content: string) => blobPath(join(t.folder, 'book.db.files'), createHash('sha256').update(content).digest('hex'));
const listed = async (object = 'customers', id = customer) => (await t.ask('attachments.list', { object, id })).attachments;

describe('attachments', () => {
  it('lie under their hash, once for equal content, and come back after being removed', async () => {
    await t.ask('attachments.add', { object: 'customers', id: customer, files: [token, token] }, [file('图纸.pdf', 'A'), file('副本.pdf', 'A')]);
    expect(readFileSync(blob('A'), 'utf8')).toBe('A');
    const files = await listed();
    expect(files.map(({ name, size, here, openable }) => [name, size, here, openable])).toEqual([['副本.pdf', 1, true, true], ['图纸.pdf', 1, true, true]]);
    const { batch } = await t.ask('attachments.remove', { id: files[0]?.id ?? '' });
    expect(await listed()).toHaveLength(1);
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    expect(await listed()).toHaveLength(2);
  });

  it('come with a follow-up in the same step; a file that is gone leaves neither', async () => {
    const { id, batch } = await t.ask('talk.followUp', { content: '寄了图纸', customer, files: [token] }, [file('图纸.pdf', 'B')]);
    expect(await listed('follow_ups', id)).toHaveLength(1);
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    expect(await listed('follow_ups', id)).toEqual([]);
    const before = (await t.ask('feed.list', {})).entries.length;
    await expect(t.ask('talk.followUp', { content: '没有文件', customer, files: [token] }, [{ path: join(t.folder, 'gone.pdf'), name: 'gone.pdf' }])).rejects.toMatchObject({ code: 'file.notFound' });
    expect((await t.ask('feed.list', {})).entries).toHaveLength(before);
  });

  it('leave nothing behind for ever that was never written; what undo may bring back stays', async () => {
    const book = openBook();
    const databaseFile = join(t.folder, 'swept.db');
    const kept = async (content: string) => (await keepBlob(blobFolder(databaseFile), file(content, content))).hash;
    const [live, removed, orphan, young] = [await kept('live'), await kept('removed'), await kept('orphan'), await kept('young')];
    const write = (record: string, set: Record<string, string | number>) => book.changes.commit({ kind: 'create', writes: [{ object: 'attachments', record, set }] });
    write('attachment-live', { name: '甲', hash: live });
    write('attachment-gone', { name: '乙', hash: removed });
    write('attachment-gone', { deleted: 1 });
    const old = new Date(Date.now() - 40 * 86_400_000);
    for (const hash of [live, removed, orphan]) utimesSync(blobPath(blobFolder(databaseFile), hash), old, old);
    const sweep = () => sweepUnnamed({ store: book.store, options: { databaseFile } as CoreContext['options'], now: () => Date.now() });
    expect(await sweep()).toBe(1);
    expect([live, removed, orphan, young].map((hash) => existsSync(blobPath(blobFolder(databaseFile), hash)))).toEqual([true, true, false, true]);
    // Wanted anew just before a sweep: not gone between being kept and being written.
    utimesSync(blobPath(blobFolder(databaseFile), young), old, old);
    await kept('young');
    expect(await sweep()).toBe(0);
    book.close();
  });

  it('are refused above the cap, which is said in words', async () => {
    const large = file('大.zip', '');
    truncateSync(large.path, MOST_BYTES + 1);
    await expect(t.ask('attachments.add', { object: 'customers', id: customer, files: [token] }, [large])).rejects.toMatchObject({ code: 'attachment.tooLarge', details: { file: '大.zip', limit: 50 } });
    expect(await listed()).toEqual([]);
  });

  it('go into backups once, and are found there when the folder of the book is lost', async () => {
    await t.ask('attachments.add', { object: 'customers', id: customer, files: [token] }, [file('合同.docx', 'C')]);
    await t.ask('backup.create', {});
    rmSync(join(t.folder, 'book.db.files'), { recursive: true });
    const [one] = await listed();
    expect(one?.here).toBe(true);
    expect((await t.ask('attachments.locate', { id: one?.id ?? '' })).path).toContain(join('backups', 'files'));
    rmSync(join(t.folder, 'backups', 'files'), { recursive: true });
    expect((await listed())[0]?.here).toBe(false);
    await expect(t.ask('attachments.locate', { id: one?.id ?? '' })).rejects.toMatchObject({ code: 'attachment.missing' });
    expect(existsSync(blob('C'))).toBe(false);
  });

  it('a record that was tampered with leads nowhere', async () => {
    expect(() => blobPath('/book.files', '../../etc/passwd')).toThrow(/hash/);
    expect(() => blobPath('/book.files', `${'a'.repeat(63)}/`)).toThrow(/hash/);
  });

  it('programs, scripts and shortcuts are never opened, whatever they look like', () => {
    for (const name of ['a.exe', 'a.bat', 'a.js', 'a.lnk', 'a.pdf.exe', 'a.html', 'a.svg', 'a.zip', 'a', '.pdf', 'a.desktop', 'a.docm', 'constructor', 'a.constructor']) expect([name, isOpenable(name)]).toEqual([name, false]);
    for (const name of ['报价.PDF', 'a.xlsx', '照片.jpeg', '会议.m4a', '合同.wps']) expect([name, isOpenable(name)]).toEqual([name, true]);
  });
});
