import type { Database } from '../connection.ts';
import { log } from './0001-log.ts';
import { searchWaiting } from './0002-search-waiting.ts';

/** One step of the schema. Steps are only ever added, never edited after a release, and only add to the schema. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Database) => void;
}

/** In order; the file's `user_version` is how many of them it has. Tables of the model's objects are not here: they are made from the model. */
export const MIGRATIONS: readonly Migration[] = [log, searchWaiting];
