import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../db/import/limits.ts';
import { IMPORT_MESSAGES, importMessage } from '../../db/import/messages.ts';
import { readInWorker } from '../../db/import/read-in-worker.ts';
import { readWorkbook } from '../../db/import/readers/index.ts';
import { makeOle, makeXlsx, makeZip, plainXlsx } from '../unit/import/make.ts';
import { openBook, textFile, WORKER } from '../unit/import/book.ts';

const refused = async (bytes: Uint8Array, name = '客户.xlsx'): Promise<string> => readWorkbook(bytes, name).then(() => 'read', (error: { code: string }) => error.code);
const random = (length: number): Buffer => Buffer.from(Array.from({ length }, (_unused, at) => (at * 7919 + (at >> 3) * 104_729) % 256));

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'import-')); });
afterAll(() => rm(folder, { recursive: true }));

describe('a file that cannot be read is refused with its own reason', () => {
  it.each<[string, Uint8Array, string]>([
    ['0 bytes', new Uint8Array(0), 'import.empty'],
    ['only spaces', Buffer.from(' \r\n\t '), 'import.empty'],
    ['only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'import.empty'],
    ['a workbook without cells', makeXlsx({ S: { rows: '' } }), 'import.noTable'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'import.unsupported'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'import.unsupported'],
    ['a plain zip', makeZip([{ name: 'a.txt', data: 'x' }]), 'import.unsupported'],
    ['a Word document', makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: '<w/>' }]), 'import.unsupported'],
    ['an old Word document', makeOle('WordDocument', Buffer.from('x')), 'import.unsupported'],
    ['bytes without meaning', random(5000), 'import.unsupported'],
    ['an OLE file with rubbish inside', makeOle('Workbook', random(9000)), 'import.corrupt'],
    ['an encrypted OLE package', makeOle('EncryptedPackage', random(600)), 'import.password'],
    ['an encrypted zip', makeZip([{ name: 'xl/workbook.xml', data: 'x', encrypted: true }]), 'import.password'],
    ['HTML without a table', Buffer.from('<html><body>请先登录</body></html>'), 'import.noTable'],
    ['broken XML inside', makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'xl/workbook.xml', data: '<workbook><sheets>' }]), 'import.corrupt'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });

  it('a workbook with a password', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [['a']] }], encryption: { password: '1234', spinCount: 1000 } });
    expect(await refused(bytes)).toBe('import.password');
  });

  it('a workbook cut off anywhere', async () => {
    const bytes = await plainXlsx([{ name: 'S', rows: [['客户名称'], ['上海鑫源']] }]);
    for (const part of [0.02, 0.3, 0.6, 0.9, 0.999]) expect(await refused(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatch(/^import\.(corrupt|unsupported)$/);
  });

  it('a workbook with any byte of its table of contents changed never does worse than refuse', async () => {
    const bytes = await plainXlsx([{ name: 'S', rows: [['客户名称'], ['上海鑫源']] }]);
    for (let at = bytes.length - 200; at < bytes.length; at += 7) {
      const broken = Uint8Array.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(await refused(broken)).toMatch(/^(read|import\.(corrupt|unsupported|password|zipBomb|noTable))$/);
    }
  });
});

describe('a zip bomb costs nothing', () => {
  it.each([
    ['says it unpacks to 3 GB', makeZip([{ name: 'xl/workbook.xml', data: 'x', claims: 3_000_000_000 }])],
    ['packs 100 MB of nothing into 100 kB', makeZip([{ name: 'xl/workbook.xml', data: 'x' }, { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(100_000_000) }])],
    ['has too many parts', makeZip(Array.from({ length: LIMITS.zipEntries + 1 }, (_unused, at) => ({ name: `xl/worksheets/${at}.xml`, data: '' })))],
  ])('one that %s', async (_name, bytes) => {
    expect(await refused(bytes)).toBe('import.zipBomb');
  });

  it('one that lies about its size stops at the size it said', async () => {
    const honest = makeXlsx({ S: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    expect(await refused(honest)).toBe('read');
    const lying = makeZip([
      { name: 'xl/workbook.xml', data: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="S" sheetId="1"/></sheets></workbook>' },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(50_000_000, 0x20), claims: 100 },
    ]);
    expect(await refused(lying)).toBe('import.corrupt');
  });

  it('a sheet of two far corners is refused instead of filling memory', async () => {
    expect(await refused(makeXlsx({ S: { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' } }))).toMatch(/^(read|import\.(tooManyCells|corrupt))$/);
  });
});

describe('the reading worker', () => {
  const read = (path: string, more: object = {}): Promise<string> =>
    readInWorker({ path, name: path }, { workerUrl: WORKER, ...more }).then(() => 'read', (error: { code: string }) => error.code);
  const script = (name: string): URL => new URL(`./workers/${name}.ts`, import.meta.url);

  it('refuses a 200 MB file without reading it', async () => {
    const path = join(folder, 'large.xlsx');
    await writeFile(path, '');
    await truncate(path, LIMITS.fileBytes + 1);
    expect(await read(path)).toBe('import.tooLarge');
  });

  it('says when a file is not there, is a folder, or may not be read', async () => {
    expect(await read(join(folder, 'gone.xlsx'))).toBe('import.notFound');
    expect(await read(folder)).toBe('import.unreadable');
    const locked = join(folder, 'locked.csv');
    await writeFile(locked, 'a,b\n1,2\n');
    await chmod(locked, 0);
    // root may read everything; everyone else is told.
    expect(await read(locked)).toBe(process.getuid?.() === 0 ? 'read' : 'import.unreadable');
  });

  it.each([['hang', { timeoutMs: 500 }, 'import.timeout'], ['crash', {}, 'import.crashed'], ['exit', {}, 'import.crashed'], ['eat', { maxMemoryMb: 32 }, 'import.memory']])('%s becomes a clean error', async (name, more, code) => {
    expect(await read('x', { workerUrl: script(name), ...more })).toBe(code);
  });

  it('stops at once when asked', async () => {
    const stop = new AbortController();
    const reading = read('x', { workerUrl: script('hang'), signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    expect(await reading).toBe('import.cancelled');
    expect(await read('x', { workerUrl: script('hang'), signal: stop.signal })).toBe('import.cancelled');
  });
});

describe('an import with bad files', () => {
  it('lists what it could not read, imports the rest, and never writes half', async () => {
    const book = openBook();
    const preview = await book.sessions.open([
      { name: '空.xlsx', bytes: new Uint8Array(0) },
      { name: '客户.xls', bytes: iconv.encode('客户名称\t电话\n上海鑫源贸易有限公司\t021-55667788\n', 'gbk') },
      { name: '坏.xlsx', bytes: (await plainXlsx([{ name: 'S', rows: [['a']] }])).subarray(0, 100) },
    ]);
    expect(preview.files.map((file) => file.error?.code)).toEqual(['import.empty', undefined, 'import.corrupt']);
    await book.sessions.commit(preview.session);
    expect(book.rows('customers')).toMatchObject([{ name: '上海鑫源贸易有限公司', phone: '021-55667788' }]);
    book.close();
  });

  it('leaves nothing written when it is cancelled while writing', async () => {
    const book = openBook();
    const rows = Array.from({ length: 5000 }, (_unused, at) => `第${at}有限公司,1380013${String(at).padStart(4, '0')}`);
    const preview = await book.sessions.open([textFile('客户.csv', ['客户名称,电话', ...rows].join('\n'))]);
    const seen: string[] = [];
    const writing = book.sessions.commit(preview.session, { onProgress: ({ stage }) => { seen.push(stage); if (stage === 'writing') book.sessions.cancel(preview.session); } });
    await expect(writing).rejects.toMatchObject({ code: 'import.cancelled' });
    expect(seen).toContain('writing');
    expect(book.rows('customers')).toHaveLength(0);
    expect(book.rows('imports')).toHaveLength(0);
    await book.sessions.commit(preview.session);
    expect(book.rows('customers')).toHaveLength(5000);
    book.close();
  });

  it('refuses to write a plan that the book has outrun', async () => {
    const book = openBook();
    const preview = await book.sessions.open([textFile('客户.csv', '客户名称,电话\n甲乙丙有限公司,021-55667788\n')]);
    await book.sessions.plan(preview.session);
    book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: book.newId(), set: { name: '甲乙丙有限公司' } }] });
    await expect(book.sessions.commit(preview.session)).rejects.toMatchObject({ code: 'import.stale' });
    const plan = await book.sessions.plan(preview.session);
    expect(plan.counts).toMatchObject({ create: 0, update: 1 });
    await book.sessions.commit(preview.session);
    await expect(book.sessions.commit(preview.session)).rejects.toMatchObject({ code: 'import.alreadyCommitted' });
    expect(book.rows('customers')).toHaveLength(1);
    book.close();
  });
});

it('says in both languages what happened, that nothing changed, and what to do', () => {
  const silent = Object.entries(IMPORT_MESSAGES).filter(([, { zh, en }]) => !/没有(?:再次)?改动/.test(zh) || !/[Nn]othing was changed/.test(en));
  expect(silent).toEqual([]);
  expect(importMessage('import.tooLarge', { limitMb: 200 }).zh).toContain('200 MB');
});
