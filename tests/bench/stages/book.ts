// The book of the chain: made once, kept, copied for every run.
import fs from 'node:fs';
import path from 'node:path';
import { openStore } from '../../../db/store/open.ts';
import { localDay } from '../../../db/store/local-days.ts';
import { cacheFolder } from '../grid/cache.ts';
import type { RunBook } from '../grid/book.ts';
import { countsOf, SEED_VERSION, STATEMENTS } from './tables.ts';

/** Makes the book unless it waits in the cache, and copies it. One of another day is made anew: what is due depends on the day. */
export function openStagesBook(customers: number, say: (text: string) => void): RunBook {
  const cache = cacheFolder();
  fs.mkdirSync(cache, { recursive: true });
  const today = localDay(Date.now());
  const name = `stages-v${SEED_VERSION}-${customers}-${today}.db`;
  for (const old of fs.readdirSync(cache)) if (old.startsWith('stages-v') && old.includes(`-${customers}-`) && old !== name) fs.rmSync(path.join(cache, old), { force: true });
  const made = path.join(cache, name);
  if (!fs.existsSync(made)) make(made, customers, today, say);
  const folder = fs.mkdtempSync(path.join(cache, 'run-'));
  const file = path.join(folder, 'dealbook.db');
  fs.copyFileSync(made, file, fs.constants.COPYFILE_FICLONE);
  return { file, folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * Straight into the tables, one statement each: everything measured here reads tables, and nothing of it reads the log. (The grid's
 * book, whose edits and undos are measured, goes through the log.)
 */
function make(file: string, customers: number, today: string, say: (text: string) => void): void {
  const making = fs.mkdtempSync(path.join(path.dirname(file), 'run-'));
  try {
    const store = openStore(path.join(making, 'dealbook.db'));
    const { db } = store;
    const bound = { today, ...countsOf(customers) };
    db.transaction(() => {
      for (const [index, sql] of STATEMENTS.entries()) {
        db.run(sql, [Object.fromEntries(Object.entries(bound).filter(([key]) => sql.includes(`@${key}`)))]);
        say(`making the book, ${index + 1} of ${STATEMENTS.length} tables`);
      }
    });
    db.close();
    fs.renameSync(path.join(making, 'dealbook.db'), file);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}
