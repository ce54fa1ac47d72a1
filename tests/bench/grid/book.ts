// The book that is measured: seeded once through the change log, copied for every run.
import fs from 'node:fs';
import path from 'node:path';
import { loadDesk, writeSetting } from '../../../db/changes/desk.ts';
import { createChanges } from '../../../db/changes/index.ts';
import { createDice } from '../../../db/seed/dice.ts';
import { makeTeam } from '../../../db/seed/team.ts';
import { localDay } from '../../../db/store/local-days.ts';
import { openStore } from '../../../db/store/open.ts';
import { writeSearchTexts } from '../../../db/store/search-waiting.ts';
import { systemEntropy } from '../../../db/system-entropy.ts';
import { bookName, cacheFolder, removeOldBooks } from './cache.ts';
import { customersOf, SEED_VERSION } from './customers.ts';

/** A copy of the seeded book that one run may write to. */
export interface RunBook {
  readonly file: string;
  readonly folder: string;
  /** Removes the copy. */
  remove(): void;
}

const BATCH = 10_000;

/** Seeds the book unless it waits in the cache, and copies it. */
export async function openRunBook(customers: number, say: (text: string) => void): Promise<RunBook> {
  const cache = cacheFolder();
  fs.mkdirSync(cache, { recursive: true });
  removeOldBooks(cache, SEED_VERSION, Date.now());
  const seeded = path.join(cache, bookName(SEED_VERSION, customers));
  if (!fs.existsSync(seeded)) await seed(seeded, customers, say);
  const folder = fs.mkdtempSync(path.join(cache, 'run-'));
  const file = path.join(folder, 'dealbook.db');
  say(`copying ${seeded}`);
  fs.copyFileSync(seeded, file, fs.constants.COPYFILE_FICLONE);
  return { file, folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Through the log, as an import writes: what is measured afterwards is a book like any other. */
async function seed(file: string, customers: number, say: (text: string) => void): Promise<void> {
  const making = fs.mkdtempSync(path.join(path.dirname(file), 'run-'));
  const from = Date.now();
  try {
    const store = openStore(path.join(making, 'dealbook.db'));
    const desk = loadDesk(store.db, systemEntropy);
    const changes = createChanges(store, desk);
    const dice = createDice(20_261_123);
    const today = localDay(Date.now());
    const team = makeTeam(dice.fork('team'), today);
    await changes.commitLong({ kind: 'seed', writes: team.drafts }, {});
    writeSetting(store.db, 'member', team.members[0] ?? '');
    for (let start = 0; start < customers; start += BATCH) {
      await changes.commitLong({ kind: 'seed', writes: customersOf(dice, team, start, Math.min(start + BATCH, customers), today) }, {});
      const done = Math.min(start + BATCH, customers);
      say(`seeding ${done.toLocaleString('en')} of ${customers.toLocaleString('en')} customers, ${Math.round((Date.now() - from) / 1000)} s`);
    }
    // What the program would still write in the background of every run.
    while (writeSearchTexts(store.db, store.registry.objects(), BATCH) > 0);
    store.db.close();
    fs.renameSync(path.join(making, 'dealbook.db'), file);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}
