import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { IMPORT_MESSAGES } from '../../db/import/messages.ts';
import { createDictionary } from '../../db/import/dictionary.ts';
import { readWorkbook } from '../../db/import/readers/index.ts';
import { tablesOf } from '../../db/import/tables.ts';
import { OBJECTS } from '../../db/model/index.ts';
import { makeBiff5, plainXlsx } from '../unit/import/make.ts';

const rows = [['客户名称', '联系人', '电话'], ['上海鑫源贸易有限公司', '王伟', '13800138000'], ['宁波海天有限公司', '吴刚', '021-55667788']];
const seeds: Readonly<Record<string, Uint8Array>> = {
  xlsx: await plainXlsx([{ name: '客户', rows }]),
  biff8: readFileSync(new URL('../fixtures/day-one/wang.xls', import.meta.url)),
  biff5: makeBiff5(rows, (text) => iconv.encode(text, 'gbk')),
  gbk: iconv.encode(rows.map((row) => row.join(',')).join('\r\n'), 'gbk'),
  html: Buffer.from(`<html><table>${rows.map((row) => `<tr>${row.map((cell) => `<td colspan=1>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`),
};
const dictionary = createDictionary(OBJECTS);

/** A few bytes replaced, a piece cut out, or rubbish added. */
const damage = fc.record({
  at: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
  cut: fc.option(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 200 }))),
  added: fc.uint8Array({ maxLength: 20 }),
});

describe('damaged files are read or refused with a code of the closed list, and what is read can be looked at', () => {
  it.each(Object.entries(seeds))('%s', async (_name, seed) => {
    await fc.assert(fc.asyncProperty(damage, async ({ at, cut, added }) => {
      const bytes = Uint8Array.from(seed);
      for (const [where, value] of at) bytes[Math.floor(where * bytes.length)] = value;
      const start = cut ? Math.floor(cut[0] * bytes.length) : bytes.length;
      const broken = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + (cut?.[1] ?? 0)), added]);
      try {
        const workbook = await readWorkbook(broken, 'x');
        for (const table of tablesOf('f1', 'x', workbook, dictionary)) expect(table.columns.length).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(IMPORT_MESSAGES).toHaveProperty([(error as { code?: string }).code ?? String(error)]);
      }
    }), { numRuns: 80 });
  });
});
