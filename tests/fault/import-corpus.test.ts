import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { IMPORT_MESSAGES } from '../../db/import/messages.ts';
import { readInWorker } from '../../db/import/read-in-worker.ts';
import { WORKER } from '../unit/import/book.ts';

/** Real files of public corpora that lie beside the repository on the build machine; elsewhere there is nothing to run. */
const FOLDER = fileURLToPath(new URL('../../../shared/workbooks/', import.meta.url));
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !name.endsWith('.md')) : [];

/** What each refused file must be refused for; every other file must be read. */
const REFUSED: Readonly<Record<string, string>> = {
  'calamine-issue_385.xls': 'import.password', 'calamine-pass_protected.ods': 'import.password', 'calamine-pass_protected.xlsb': 'import.password',
  'calamine-pass_protected.xlsx': 'import.password', 'sheetjs-biff5-password_2002_40_xor.xls': 'import.password',
};

describe.skipIf(files.length === 0)('every public workbook is read or refused within 10 s and 1 GB', () => {
  // The limit is the product's promise; a machine that is busy with something else gets two more tries.
  it.each(files)('%s', { retry: 2 }, async (name) => {
    const result = await readInWorker({ path: FOLDER + name, name }, { workerUrl: WORKER, timeoutMs: 10_000, maxMemoryMb: 1024 })
      .then(({ workbook }) => workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0), (error: { code: string }) => error.code);
    const expected = REFUSED[name];
    if (expected !== undefined) expect(result).toBe(expected);
    else expect(result).toBeGreaterThan(0);
    if (typeof result === 'string') expect(IMPORT_MESSAGES).toHaveProperty([result]);
  });
});
