import fs from 'node:fs';
import path from 'node:path';
import type { GrantedFile } from '../../preload/contract/define.ts';
import type { Input, Output, RouteName } from '../../preload/contract/index.ts';
import { createCore, type Core } from '../core.ts';
import { appError } from '../errors.ts';
import { openStore, type Store } from '../store/open.ts';
import { backupBeforeMigration } from '../backup/index.ts';
import type { Invocation } from './command.ts';

/** An open book, asked by the contract's routes like the window asks it. */
export interface Book {
  /** The answer's data; throws an AppError with the answer's code. */
  call<R extends RouteName>(route: R, input: Input<R>, files?: readonly GrantedFile[]): Promise<Output<R>>;
  onEvent: Core['onEvent'];
}

export interface Access {
  /** May a new database be made when there is none? Reading commands must not: a typing error would look like an empty book. */
  readonly create: boolean;
  /** Work in memory when there is none, for a look at what would happen. */
  readonly scratch?: boolean;
}

/** Opens the core, does `work` and closes it again whatever happens. */
export async function withBook<T>(invocation: Invocation, access: Access, work: (book: Book) => Promise<T>): Promise<T> {
  const file = prepare(invocation.db, access);
  const core = await createCore({
    databaseFile: file, backupFolder: backupFolderOf(file), version: 'cli', importWorker: invocation.io.places.importWorker, systemLanguage: 'zh', dailyBackup: false, passes: false,
  });
  try {
    return await work(bookOf(core));
  } finally {
    await core.close();
  }
}

/** The same for work below the contract: the doctor looks at the file itself, seeding goes straight to the log. */
export async function withStore<T>(invocation: Invocation, access: Access, work: (store: Store, backupFolder: string) => Promise<T>): Promise<T> {
  const file = prepare(invocation.db, access);
  const backupFolder = backupFolderOf(file);
  const store = openStore(file, { beforeMigration: (db, from) => void backupBeforeMigration(db, backupFolder, from) });
  try {
    return await work(store, backupFolder);
  } finally {
    store.db.close();
  }
}

function bookOf(core: Core): Book {
  return {
    call: async <R extends RouteName>(route: R, input: Input<R>, files: readonly GrantedFile[] = []) => {
      const answer = await core.call(route, input, { files });
      if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
      return answer.data as Output<R>;
    },
    onEvent: core.onEvent,
  };
}

function prepare(file: string, { create, scratch }: Access): string {
  if (fs.existsSync(file)) return file;
  if (scratch) return ':memory:';
  if (!create) throw appError('database.unreadable', 'There is no such file.', { file, reason: 'not found' });
  // Folders are not made: a typing error in one would hide the new book where nobody looks.
  if (!fs.existsSync(path.dirname(file))) throw appError('database.unreadable', 'There is no such folder.', { file, reason: 'folder not found' });
  return file;
}

/** Beside the database, as the window does for a database that was chosen by its file name. */
function backupFolderOf(file: string): string {
  return `${file}.backups`;
}
