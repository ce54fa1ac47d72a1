import { expect, test } from 'vitest';
import { createFileTokens } from '../../../main/file-tokens.ts';
import { safeFileName } from '../../../main/file-name.ts';
import { FileToken } from '../../../preload/contract/values.ts';

const unknown = expect.objectContaining({ code: 'file.unknownToken' });

test('tokens fit the contract and are never equal', () => {
  const tokens = createFileTokens();
  const all = Array.from({ length: 1000 }, () => tokens.grant('/a/b.xlsx', 'read'));
  expect(new Set(all).size).toBe(1000);
  for (const token of all) expect(FileToken.safeParse(token).success).toBe(true);
});

test('tokens of one session mean nothing in another', () => {
  const token = createFileTokens().grant('/a/b.xlsx', 'read');
  expect(() => createFileTokens().forReading([token])).toThrow(unknown);
});

test('two writers cannot take one place', () => {
  const tokens = createFileTokens();
  const token = tokens.grant('/a/b.pdf', 'write');
  const first = tokens.forWriting([token]);
  expect(() => tokens.forWriting([token])).toThrow(unknown);
  first.done(false);
  expect(tokens.forWriting([token]).files).toEqual([{ path: '/a/b.pdf', name: 'b.pdf' }]);
});

test('one bad token spoils the call and takes nothing', () => {
  const tokens = createFileTokens();
  const good = tokens.grant('/a/b.pdf', 'write');
  expect(() => tokens.forWriting([good, 'file_x'])).toThrow(unknown);
  expect(() => tokens.forWriting([good])).not.toThrow();
});

test('only what was written may be opened', () => {
  const tokens = createFileTokens();
  const picked = tokens.grant('/a/evil.exe', 'read');
  const place = tokens.grant('/a/b.pdf', 'write');
  expect(() => tokens.written(picked)).toThrow(unknown);
  expect(() => tokens.written(place)).toThrow(unknown);
  tokens.forWriting([place]).done(true);
  expect(tokens.written(place).path).toBe('/a/b.pdf');
});

test('file names fit every file system and keep their extension', () => {
  expect(safeFileName('报价单 A-2024/001: 上海"某某"', 'pdf')).toBe('报价单 A-2024_001_ 上海_某某_.pdf');
  expect(safeFileName('a.pdf', 'pdf')).toBe('a.pdf');
  expect(safeFileName('a.PDF', 'pdf')).toBe('a.pdf');
  expect(safeFileName('../../x', 'pdf')).toBe('_.._x.pdf');
  expect(safeFileName('', 'xlsx')).toBe('dealbook.xlsx');
  expect(safeFileName('CON', 'txt')).toBe('_CON.txt');
  expect(safeFileName('a\u0000b\n', 'txt')).toBe('a_b_.txt');
  expect(safeFileName('长'.repeat(300), 'db').length).toBe(83);
});
