import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../main/atomic-file.ts';
import { saveDiagnostics } from '../../../main/diagnostics.ts';
import { readImage } from '../../../main/image-file.ts';
import { pdfPageCount } from '../../../main/pdf-pages.ts';
import { createPrintJobs } from '../../../main/print-jobs.ts';
import { makeScratchFolder } from '../../../main/scratch-folder.ts';

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'dealbook-files-'));

describe('writeFileAtomically', () => {
  test('replaces the whole file and leaves nothing else', () => {
    const file = path.join(folder(), '报价.txt');
    writeFileAtomically(file, 'old and long');
    writeFileAtomically(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(path.dirname(file))).toEqual(['报价.txt']);
  });
  test('keeps the old one when it cannot write', () => {
    const place = path.join(folder(), 'taken');
    mkdirSync(path.join(place, 'inside'), { recursive: true });
    expect(() => writeFileAtomically(place, 'x')).toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/);
    expect(readdirSync(path.dirname(place))).toEqual(['taken']);
  });
});

describe('readImage', () => {
  const named = (name: string, bytes: Buffer): { path: string; name: string } => {
    const file = path.join(folder(), name);
    writeFileSync(file, bytes);
    return { path: file, name };
  };
  test('goes by the content', async () => {
    expect(await readImage(named('seal.jpg', Buffer.from('89504e470d0a1a0a00', 'hex')))).toBe('data:image/png;base64,iVBORw0KGgoA');
    expect(await readImage(named('seal.png', Buffer.from('ffd8ffe0', 'hex')))).toBe('data:image/jpeg;base64,/9j/4A==');
  });
  test('refuses what is no picture, too large or gone', async () => {
    await expect(readImage(named('a.png', Buffer.from('<svg onload=alert(1)>')))).rejects.toMatchObject({ code: 'import.unsupported' });
    await expect(readImage(named('a.png', Buffer.alloc(0)))).rejects.toMatchObject({ code: 'import.unsupported' });
    await expect(readImage(named('a.png', Buffer.alloc(2 * 1024 * 1024 + 1)))).rejects.toMatchObject({ code: 'record.tooLarge' });
    await expect(readImage({ path: path.join(folder(), 'none.png'), name: 'none.png' })).rejects.toMatchObject({ code: 'file.notFound' });
    await expect(readImage({ path: folder(), name: 'folder.png' })).rejects.toMatchObject({ code: 'file.notFound' });
  });
});

test('page dictionaries are counted, the page tree is not', () => {
  expect(pdfPageCount(Buffer.from('<</Type /Pages /Count 2>> <</Type /Page\n/A 1>> <</Type/Page>>'))).toBe(2);
});

test('documents have unguessable names and the oldest go', () => {
  const jobs = createPrintJobs();
  const names = Array.from({ length: 10 }, (_, i) => jobs.add(`<p>${i}</p>`));
  expect(new Set(names).size).toBe(10);
  expect(jobs.get(names[0] ?? '')).toBeNull();
  expect(jobs.get(names[9] ?? '')).toBe('<p>9</p>');
  jobs.remove(names[9] ?? '');
  expect(jobs.get(names[9] ?? '')).toBeNull();
});

test('a new demo clears away those that have ended, and only those', () => {
  const temp = folder();
  for (const name of ['dealbook-demo-11-aaaaaa', 'dealbook-demo-22-bbbbbb', 'dealbook-demo-x', 'other']) mkdirSync(path.join(temp, name));
  const made = makeScratchFolder(temp, 33, (pid) => pid === 22);
  expect(path.basename(made)).toMatch(/^dealbook-demo-33-/);
  expect(existsSync(path.join(temp, 'dealbook-demo-11-aaaaaa'))).toBe(false);
  expect(readdirSync(temp)).toEqual(expect.arrayContaining(['dealbook-demo-22-bbbbbb', 'dealbook-demo-x', 'other']));
});

describe('diagnostics', () => {
  const facts = { version: '1.0.0', coreState: 'ready', coreError: null, doctor: 'ok schema' };
  test('hold versions, the doctor and the log, without the name of the home folder', () => {
    const log = path.join(folder(), 'main.log');
    writeFileSync(log, `at ${os.homedir()}/secret/file.ts\n`);
    const file = path.join(folder(), 'd.txt');
    saveDiagnostics({ path: file, name: 'd.txt' }, { ...facts, logFile: log });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Dealbook 1.0.0');
    expect(text).toContain('ok schema');
    expect(text).toContain('at ~/secret/file.ts');
    expect(text).not.toContain(os.homedir() === '/' ? '\0' : os.homedir());
  });
  test('that cannot be written say so', () => {
    const blocked = path.join(folder(), 'file');
    writeFileSync(blocked, '');
    chmodSync(blocked, 0o444);
    expect(() => saveDiagnostics({ path: path.join(blocked, 'd.txt'), name: 'd.txt' }, { ...facts, logFile: '/none' })).toThrow(expect.objectContaining({ code: 'file.notWritable' }));
  });
});
