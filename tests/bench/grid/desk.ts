// The two sides of every comparison over one file: the core as the window asks it, and the bare driver.
import { createRequire } from 'node:module';
import path from 'node:path';
import type Sqlite from 'better-sqlite3';
import { createCore, type Core } from '../../../db/core.ts';
import type { Input, Output, RouteName } from '../../../preload/contract/index.ts';

/** One open book, asked both ways. */
export interface BenchDesk {
  readonly rows: number;
  /** Calls a route and gives its data; a failure ends the bench. */
  call<R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>>;
  /** The same driver on the same file, with the pragmas that the core sets. */
  readonly bare: Sqlite.Database;
  close(): Promise<void>;
}

/** Opens the core and, beside it, the bare driver. */
export async function openDesk(file: string, rows: number): Promise<BenchDesk> {
  const core = await createCore({ databaseFile: file, backupFolder: path.join(path.dirname(file), 'backups'), version: 'bench', importWorker: '', readerWorker: path.resolve(import.meta.dirname, '../../../db/reader.ts'), dailyBackup: false, passes: false });
  const bare = openBare(file);
  return {
    rows,
    bare,
    call: (route, input) => callCore(core, route, input),
    close: async () => {
      bare.close();
      await core.close();
    },
  };
}

async function callCore<R extends RouteName>(core: Core, route: R, input: Input<R>): Promise<Output<R>> {
  const answer = await core.call(route, input);
  if (!answer.ok) throw new Error(`${route}: ${answer.error.code} ${answer.error.message}`);
  return answer.data as Output<R>;
}

function openBare(file: string): Sqlite.Database {
  const Driver = createRequire(import.meta.url)('better-sqlite3') as typeof Sqlite;
  const bare = new Driver(file, { timeout: 5000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -16000', 'temp_store = MEMORY']) bare.pragma(pragma);
  return bare;
}
