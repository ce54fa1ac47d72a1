import { openDatabase, type Database } from './connection.ts';

/**
 * What differs between a file's tables and freshly made ones: table or column names with their declared types.
 * Empty when they agree. Custom fields are part of both, because both are made from the same registry.
 */
export function compareSchemas(actual: Database, build: (fresh: Database) => void): string[] {
  const fresh = openDatabase(':memory:');
  try {
    build(fresh);
    const expected = columnsOf(fresh);
    const present = columnsOf(actual);
    return [
      ...[...expected].filter((column) => !present.has(column)).map((column) => `missing ${column}`),
      ...[...present].filter((column) => !expected.has(column)).map((column) => `unexpected ${column}`),
    ];
  } finally {
    fresh.close();
  }
}

/** Order of columns does not count: a column added later stands last. */
function columnsOf(db: Database): Set<string> {
  return new Set(db.pluck<string>(`
    SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%\\_search\\_%' ESCAPE '\\'`));
}
