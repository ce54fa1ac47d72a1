import type { ParseArgsOptionsConfig } from 'node:util';
import type { Text } from './messages.ts';

/** Where the program's other parts lie; they differ between the bundle and the sources. */
export interface Places {
  /** The workbook reader's entry file. */
  readonly importWorker: string;
  /** Electron's entry file that makes PDFs. */
  readonly printHost: string;
}

/** The outside world of a run, so that tests can stand in for it. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Paths on the command line are relative to it. */
  readonly cwd: string;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly places: Places;
  /** True when a person watches standard error: then progress is shown there. */
  readonly watched: boolean;
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** One invocation, parsed. */
export interface Invocation {
  readonly io: Io;
  /** Absolute; set for every command that needs a database. */
  readonly db: string;
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** What a command answers: one JSON document, the same in words, and how it went. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly exit?: number;
}

export interface Command {
  readonly name: string;
  /** After the name, as the help shows it. */
  readonly usage: string;
  readonly about: Text;
  readonly options: ParseArgsOptionsConfig;
  /** How many words it takes besides options. */
  readonly words: readonly [least: number, most: number];
  readonly needsDatabase: boolean;
  run(invocation: Invocation): Promise<Outcome>;
}

/** The text of a flag that takes one; undefined when it was not given. */
export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
