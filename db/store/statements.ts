import type Sqlite from 'better-sqlite3';

/** Prepared statements of one connection, by their SQL: preparing one takes longer than most answers. */
export interface Statements {
  /** Answers rows, or what was written. */
  rows(sql: string): Sqlite.Statement;
  /** Answers the first column of each row, as plain values. */
  values(sql: string): Sqlite.Statement;
}

/** Beyond so many of a kind they are forgotten: filters and formulas make SQL of their own without end. */
const MOST = 500;

/** The statements of a connection, none prepared yet. */
export function createStatements(raw: Sqlite.Database): Statements {
  return {
    rows: remember((sql) => raw.prepare(sql)),
    values: remember((sql) => raw.prepare(sql).pluck()),
  };
}

function remember(prepare: (sql: string) => Sqlite.Statement): (sql: string) => Sqlite.Statement {
  const known = new Map<string, Sqlite.Statement>();
  return (sql) => {
    let statement = known.get(sql);
    if (!statement) {
      if (known.size >= MOST) known.clear();
      known.set(sql, (statement = prepare(sql)));
    }
    return statement;
  };
}
