import { openDatabase, type Database } from './connection.ts';

/**
 * What differs between a file's tables and freshly made ones: table or column names with their declared types.
 * Empty when they agree. Custom fields are part of both, because both are made from the same registry; a column of one
 * that is worked out since, or whose definition is of no known type here, is kept and is no difference.
 */
export function compareSchemas(actual: Database, build: (fresh: Database) => void): string[] {
  const fresh = openDatabase(':memory:');
  try {
    build(fresh);
    const expected = columnsOf(fresh);
    const present = columnsOf(actual);
    return [
      ...[...expected].filter((column) => !present.has(column)).map((column) => `missing ${column}`),
      ...[...present].filter((column) => !expected.has(column) && !isKept(column, expected)).map((column) => `unexpected ${column}`),
    ];
  } finally {
    fresh.close();
  }
}

const CUSTOM = /^\w+\.f_[0-9a-f]{32} /;

/** Columns are never dropped: what they held may be asked for again. Of another type they are a difference all the same. */
function isKept(column: string, expected: ReadonlySet<string>): boolean {
  const [name = ''] = column.split(' ');
  return CUSTOM.test(column) && ![...expected].some((other) => other.startsWith(`${name} `));
}

/** Order of columns does not count: a column added later stands last. */
function columnsOf(db: Database): Set<string> {
  return new Set(db.pluck<string>(`
    SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%\\_search\\_%' ESCAPE '\\'`));
}
