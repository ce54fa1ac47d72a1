import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type Sqlite from 'better-sqlite3';
import createKnex, { type Knex } from 'knex';
import { appError, isAppError } from '../errors.ts';
import type { FieldType, Value } from '../model/types.ts';
import { checkValue } from '../values/format.ts';
import { decimalText, derive, deriveValue } from './derived/programs.ts';
import { createStatements, type Statements } from './statements.ts';

/**
 * The only file that names the driver. knex builds the queries; they run on one synchronous connection, so a
 * transaction can never be left by accident and there is no pool to exhaust.
 */
const require = createRequire(import.meta.url);

export type Bindings = readonly unknown[];

export interface Database {
  /** Where the file is; `:memory:` for tests and comparisons. */
  readonly filename: string;
  /** Query builder; hand what it builds to `all`, `get` or `run`. */
  readonly knex: Knex;
  all<T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings): T[];
  get<T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings): T | undefined;
  run(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings): { readonly changes: number; readonly lastId: number };
  /** One column of every row, as plain values: the fast way to read a million row ids. */
  pluck<T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings): T[];
  iterate<T>(sql: string, bindings?: Bindings): IterableIterator<T>;
  /** Statements without results, such as DDL and pragmas. */
  exec(sql: string): void;
  /** Runs `work` in one transaction; nested calls join the outer one. An error rolls everything back and is thrown on. */
  transaction<T>(work: () => T): T;
  begin(): void;
  commit(): void;
  rollback(): void;
  readonly inTransaction: boolean;
  /** False for a file opened for reading, while `showDurable` answers, and once closed. */
  readonly canWrite: boolean;
  /**
   * Between two steps of an open transaction: until the answered function is called, everything asked here is answered
   * from what was durable before the transaction began, by a second connection that can only read. Null when there can
   * be no second one, for a database in memory.
   */
  showDurable(): (() => void) | null;
  /** Online copy of the whole database to a new file. */
  backupTo(filename: string): Promise<void>;
  /** Gives SQLite's page cache back; the system's own cache still holds the pages. Does nothing while a transaction is open. */
  rest(): void;
  /** Truncates the WAL, so that no stray `-wal` can ever meet another file, and closes. */
  close(): void;
}

export interface ConnectionOptions {
  readonly readOnly?: boolean;
  /** Milliseconds to wait for another process that holds the file. */
  readonly busyTimeout?: number;
}

/** Opens a database file, creating it and its folder when they are missing. Errors are AppErrors with a `database.*` code. */
export function openDatabase(filename: string, options: ConnectionOptions = {}): Database {
  return mapErrors(filename, () => {
    const Driver = require('better-sqlite3') as typeof Sqlite;
    if (filename !== ':memory:' && !options.readOnly) makeFolder(filename);
    const raw = new Driver(filename, { readonly: options.readOnly ?? false, timeout: options.busyTimeout ?? 5000 });
    try {
      setPragmas(raw, options.readOnly ?? false);
      return wrap(raw, filename, () => new Driver(filename, { readonly: true, timeout: options.busyTimeout ?? 5000 }));
    } catch (error) {
      raw.close();
      throw error;
    }
  });
}

function makeFolder(filename: string): void {
  try {
    mkdirSync(dirname(filename), { recursive: true });
  } catch (error) {
    throw appError('database.unreadable', 'The folder of the database cannot be made.', { file: filename, reason: messageOf(error) });
  }
}

function setPragmas(raw: Sqlite.Database, readOnly: boolean): void {
  if (!readOnly) raw.pragma('journal_mode = WAL');
  // FULL: what a person sees written survives a power cut. People write a few times a second at most, and an import is
  // one transaction, so the sync is not felt.
  raw.pragma('synchronous = FULL');
  raw.pragma('cache_size = -16000');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('foreign_keys = OFF');
}

/** One connection of the driver, with the statements that were prepared on it. */
interface Line {
  readonly raw: Sqlite.Database;
  readonly statements: Statements;
}

/** Teaches SQL what it has no words for: `fits(type, value)`, formulas by number, canonical decimals. */
function lineOf(raw: Sqlite.Database): Line {
  raw.function('fits', { deterministic: true }, (type: unknown, value: unknown) => (checkValue({ type: type as FieldType }, value as Value) === null ? 1 : 0));
  raw.function('derive', { deterministic: true, varargs: true }, derive);
  raw.function('derive_value', { deterministic: true, varargs: true }, deriveValue);
  raw.function('decimal_text', { deterministic: true }, decimalText);
  return { raw, statements: createStatements(raw) };
}

/** Wraps the driver. `openReader` opens the second connection, the first time that one is needed. */
function wrap(raw: Sqlite.Database, filename: string, openReader: () => Sqlite.Database): Database {
  const builder = createKnex({ client: 'better-sqlite3', useNullAsDefault: true });
  const main = lineOf(raw);
  let reader: Line | null = null;
  /** Who answers now. */
  let line = main;

  function readerLine(): Line {
    if (reader) return reader;
    reader = lineOf(openReader());
    reader.raw.pragma('temp_store = MEMORY');
    return reader;
  }

  function sqlOf(query: Knex.QueryBuilder | Knex.Raw | string, bindings: Bindings = []): readonly [string, Bindings] {
    if (typeof query === 'string') return [query, bindings];
    const native = query.toSQL().toNative();
    return [native.sql, native.bindings];
  }

  /** The driver's own transactions make a dozen objects each; an edit has one of each of these statements. */
  function atomically<T>({ raw: on, statements }: Line, work: () => T): T {
    statements.rows('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      statements.rows('COMMIT').run();
      return result;
    } catch (error) {
      if (on.inTransaction) on.exec('ROLLBACK');
      throw error;
    }
  }

  const guard = <T>(work: () => T): T => mapErrors(filename, work);

  return {
    filename,
    knex: builder,
    all: <T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings) => guard(() => {
      const [sql, values] = sqlOf(query, bindings);
      return line.statements.rows(sql).all(...values) as T[];
    }),
    get: <T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings) => guard(() => {
      const [sql, values] = sqlOf(query, bindings);
      return line.statements.rows(sql).get(...values) as T | undefined;
    }),
    run: (query, bindings) => guard(() => {
      const [sql, values] = sqlOf(query, bindings);
      const result = line.statements.rows(sql).run(...values);
      return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
    }),
    pluck: <T>(query: Knex.QueryBuilder | Knex.Raw | string, bindings?: Bindings) => guard(() => {
      const [sql, values] = sqlOf(query, bindings);
      return line.statements.values(sql).all(...values) as T[];
    }),
    iterate: function* <T>(sql: string, bindings?: Bindings) {
      try {
        yield* line.raw.prepare(sql).iterate(...(bindings ?? [])) as IterableIterator<T>;
      } catch (error) {
        guard(() => {
          throw error;
        });
      }
    },
    exec: (sql) => guard(() => void line.raw.exec(sql)),
    transaction: <T>(work: () => T) => guard(() => (line.raw.inTransaction ? work() : atomically(line, work))),
    begin: () => guard(() => void raw.exec('BEGIN IMMEDIATE')),
    commit: () => guard(() => void raw.exec('COMMIT')),
    rollback: () => {
      if (raw.inTransaction) raw.exec('ROLLBACK');
    },
    get inTransaction() {
      return raw.inTransaction;
    },
    get canWrite() {
      return line.raw.open && !line.raw.readonly;
    },
    showDurable: () => guard(() => {
      if (filename === ':memory:') return null;
      line = readerLine();
      return () => {
        line = main;
      };
    }),
    backupTo: async (target) => {
      try {
        await raw.backup(target);
      } catch (error) {
        throw appError('backup.failed', `The backup could not be written: ${messageOf(error)}`, { file: target });
      }
    },
    rest: () => {
      for (const each of [raw, reader?.raw]) {
        try {
          if (each?.open && !each.inTransaction) each.pragma('shrink_memory');
        } catch {
          // A list is being read: the cache is in use.
        }
      }
    },
    close: () => {
      if (!raw.open) return;
      // First: the truncation waits for nobody who reads.
      reader?.raw.close();
      try {
        if (!raw.readonly && filename !== ':memory:') raw.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // Another process still reads; its own close will truncate.
      }
      raw.close();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** SQLite's result codes as codes that people can be told about. */
function mapErrors<T>(filename: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isAppError(error) || !(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    const details = { file: filename, reason: error.message };
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') throw appError('database.corrupt', 'The database file is damaged or is not a Dealbook database.', details);
    if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') throw appError('database.readOnly', 'The database file cannot be written.', details);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) throw appError('database.locked', 'Another program holds the database.', details);
    if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') throw appError('database.diskFull', 'The disk is full; nothing of this step was written.', details);
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR')) throw appError('database.unreadable', 'The database file cannot be opened.', details);
    throw error;
  }
}
