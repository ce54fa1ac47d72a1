import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** What the first hundred bytes of a SQLite file say (sqlite.org/fileformat, "The Database Header"). */
export interface FileHeader {
  readonly application: number;
  /** Counts changes of the schema: 0 for a database that never had a table. */
  readonly schema: number;
  readonly version: number;
}

const MAGIC = 'SQLite format 3\0';

/**
 * Reads a database's header without SQLite, which would write to the file as soon as it sets the journal mode. Null for
 * a file that is missing, empty, no database, or cannot be read: opening it gives the better error.
 */
export function readHeader(filename: string): FileHeader | null {
  const header = Buffer.alloc(100);
  try {
    if (!existsSync(filename)) return null;
    const handle = openSync(filename, 'r');
    try {
      if (readSync(handle, header, 0, 100, 0) < 100) return null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  return { schema: header.readUInt32BE(40), version: header.readUInt32BE(60), application: header.readUInt32BE(68) };
}
