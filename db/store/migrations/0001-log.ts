import type { Migration } from './index.ts';

/** The log, its batches, what waits for a newer version, and this desk's own settings. */
export const log: Migration = {
  name: 'log',
  up: (db) => db.exec(`
    CREATE TABLE batches (
      num INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      member TEXT NOT NULL,
      device TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      undoes TEXT
    );
    CREATE INDEX batches_undoes ON batches (undoes) WHERE undoes IS NOT NULL;
    CREATE TABLE change_log (
      seq INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL,
      at TEXT NOT NULL,
      object TEXT NOT NULL,
      record TEXT NOT NULL,
      fields TEXT NOT NULL,
      seen TEXT NOT NULL
    );
    CREATE INDEX change_log_record ON change_log (record, at);
    CREATE INDEX change_log_batch ON change_log (batch);
    CREATE TABLE quarantine (
      seq INTEGER NOT NULL,
      object TEXT NOT NULL,
      field TEXT NOT NULL,
      PRIMARY KEY (object, field, seq)
    ) WITHOUT ROWID;
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `),
};
