import { randomFillSync } from 'node:crypto';
import { createChanges } from '../../../db/changes/index.ts';
import type { Changes } from '../../../db/changes/index.ts';
import { loadDesk } from '../../../db/changes/desk.ts';
import { newId } from '../../../db/changes/id.ts';
import { createExisting } from '../../../db/import/existing.ts';
import { createImportSessions } from '../../../db/import/session.ts';
import type { ImportSessions } from '../../../db/import/session.ts';
import { openStore } from '../../../db/store/open.ts';
import type { Store } from '../../../db/store/open.ts';
import type { Value } from '../../../db/values/types.ts';

export const WORKER = new URL('../../../db/import/worker.ts', import.meta.url);

export interface Book {
  readonly store: Store;
  readonly changes: Changes;
  readonly sessions: ImportSessions;
  readonly newId: () => string;
  /** All records of an object that are not deleted, in the order they were written. */
  rows(object: string): Record<string, Value>[];
  close(): void;
}

/** An empty book in memory with an import on top, as the core wires it. */
export function openBook(file = ':memory:'): Book {
  const store = openStore(file);
  const entropy = { now: () => Date.now(), random: (n: number) => randomFillSync(new Uint8Array(n)) };
  const changes = createChanges(store, loadDesk(store.db, entropy));
  const makeId = (): string => newId(entropy);
  const sessions = createImportSessions({ objects: () => store.registry.objects(), existing: createExisting(store), changes, newId: makeId, workerUrl: WORKER });
  return {
    store, changes, sessions, newId: makeId,
    rows: (object) => store.db.all<Record<string, Value>>(`SELECT * FROM "${object}" WHERE deleted IS NOT 1 ORDER BY rid`),
    close: () => store.db.close(),
  };
}

/** Text as a file to import. */
export function textFile(name: string, text: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}
