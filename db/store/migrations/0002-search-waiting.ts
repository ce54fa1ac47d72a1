import type { Migration } from './index.ts';

/** Records whose search text is behind their row: noted with the write itself, so that a crash forgets none. */
export const searchWaiting: Migration = {
  name: 'search-waiting',
  up: (db) => db.exec('CREATE TABLE search_waiting (object TEXT NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (object, rid)) WITHOUT ROWID'),
};
