import { existsSync, statSync } from 'node:fs';
import { appError } from '../errors.ts';
import { openDatabase, type Database } from './connection.ts';
import { readHeader } from './header.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { createRegistry, type Registry } from './registry.ts';
import { compareSchemas } from './schema.ts';
import { ensureTables, type AddedColumn } from './tables.ts';

/** "DBK1": marks a file as ours, so that another program's database is never migrated. */
const APPLICATION_ID = 0x44424b31;

export interface Store {
  readonly db: Database;
  readonly registry: Registry;
  /** Columns made at this opening; changes may have waited for them in quarantine. */
  readonly added: readonly AddedColumn[];
  /** Facts worth a line in the log or a mark in the window. */
  readonly notices: readonly string[];
}

export interface OpenOptions {
  /** Called before a file with data is changed by a migration; must leave a verified copy or throw. */
  readonly beforeMigration?: (db: Database, fromVersion: number) => void;
}

/**
 * Opens the book: refuses what is not ours or is newer, checks the file after an unclean stop, brings the schema up to
 * date in one transaction, and compares the outcome with a fresh create. Errors are AppErrors with `database.*` codes.
 */
export function openStore(filename: string, options: OpenOptions = {}): Store {
  const unclean = hasLeftoverWal(filename);
  // Looked at before SQLite touches it; after an unclean stop the true header may still be in the WAL.
  const header = unclean ? null : readHeader(filename);
  if (header && header.schema > 0 && header.application !== APPLICATION_ID) throw foreign(filename);
  const db = openDatabase(filename);
  try {
    const version = readVersion(db, filename);
    const notices: string[] = [];
    if (unclean) notices.push(checkIntegrity(db, filename));
    if (version > 0 && version < MIGRATIONS.length) options.beforeMigration?.(db, version);
    const registry = createRegistry();
    const added = db.transaction(() => migrate(db, registry, version));
    notices.push(...compareSchemas(db, (fresh) => buildFresh(fresh, registry)).map((difference) => `schema: ${difference}`));
    return { db, registry, added, notices };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The book as a second pair of eyes sees it: nothing is checked, made or written. Its registry is as old as its last `reload`. */
export function openForReading(filename: string): Store {
  return { db: openDatabase(filename, { readOnly: true }), registry: createRegistry(), added: [], notices: [] };
}

function migrate(db: Database, registry: Registry, version: number): AddedColumn[] {
  for (const migration of MIGRATIONS.slice(version)) migration.up(db);
  const added = ensureTables(db, registry);
  registry.reload(db);
  added.push(...ensureTables(db, registry));
  if (version < MIGRATIONS.length) db.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION_ID}`);
  return version === 0 ? [] : added;
}

function buildFresh(fresh: Database, registry: Registry): void {
  for (const migration of MIGRATIONS) migration.up(fresh);
  ensureTables(fresh, registry);
}

/** The schema version of a file of ours; 0 for an empty one. Throws `database.corrupt` for a foreign file, `database.newer` for a newer one. */
export function readVersion(db: Database, filename: string): number {
  const version = db.pluck<number>('PRAGMA user_version')[0] ?? 0;
  const application = db.pluck<number>('PRAGMA application_id')[0] ?? 0;
  const tables = db.pluck<number>("SELECT count(*) FROM sqlite_master")[0] ?? 0;
  if (tables > 0 && application !== APPLICATION_ID) {
    throw foreign(filename);
  }
  if (version > MIGRATIONS.length) {
    throw appError('database.newer', 'The database was written by a newer Dealbook; it was not touched.', { file: filename, version, known: MIGRATIONS.length });
  }
  return version;
}

function foreign(filename: string): Error {
  return appError('database.corrupt', 'The file is a database of another program.', { file: filename, reason: 'application id' });
}

/** A WAL with content at start means the last run was killed. SQLite recovers it; we look whether it could. */
function hasLeftoverWal(filename: string): boolean {
  const wal = `${filename}-wal`;
  return existsSync(wal) && statSync(wal).size > 0;
}

function checkIntegrity(db: Database, filename: string): string {
  const result = db.pluck<string>('PRAGMA quick_check(1)')[0];
  if (result !== 'ok') throw appError('database.corrupt', 'The database file is damaged.', { file: filename, reason: result ?? 'unreadable' });
  return 'recovered after an unclean stop';
}
