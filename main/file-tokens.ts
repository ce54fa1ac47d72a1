import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { appError } from '../db/errors.ts';
import type { GrantedFile } from '../preload/contract/define.ts';

/**
 * The window names files by tokens that the host gave out for this session only. A `read` token stands for a file the
 * user picked or dropped. A `write` token stands for a place the user chose in a save dialog: it may be written once,
 * and only after that be shown or opened.
 */
export interface FileTokens {
  readonly grant: (file: string, kind: 'read' | 'write') => string;
  /** Files behind the tokens, for reading: picked ones, and ones this session wrote. Throws file.unknownToken. */
  readonly forReading: (tokens: readonly string[]) => readonly GrantedFile[];
  /** Takes unwritten places for writing; `done(false)` gives them back. Throws file.unknownToken. */
  readonly forWriting: (tokens: readonly string[]) => { readonly files: readonly GrantedFile[]; readonly done: (written: boolean) => void };
  /** A file that this session wrote: the only kind that may be opened or revealed. Throws file.unknownToken. */
  readonly written: (token: string) => GrantedFile;
}

interface Entry {
  readonly file: GrantedFile;
  readonly kind: 'read' | 'write';
  state: 'fresh' | 'writing' | 'written';
}

export function createFileTokens(random: (bytes: number) => Buffer = randomBytes): FileTokens {
  const entries = new Map<string, Entry>();

  const find = (token: string, fits: (entry: Entry) => boolean): Entry => {
    const entry = entries.get(token);
    // One answer for an unknown token and for one of the wrong kind: guessing teaches nothing.
    if (entry === undefined || !fits(entry)) throw appError('file.unknownToken', 'this file was not chosen in this session');
    return entry;
  };

  return {
    grant: (file, kind) => {
      const token = `file_${random(24).toString('base64url')}`;
      entries.set(token, { file: { path: file, name: path.basename(file) }, kind, state: 'fresh' });
      return token;
    },
    forReading: (tokens) => tokens.map((token) => find(token, (entry) => entry.kind === 'read' || entry.state === 'written').file),
    forWriting: (tokens) => {
      const found = tokens.map((token) => find(token, (entry) => entry.kind === 'write' && entry.state === 'fresh'));
      for (const entry of found) entry.state = 'writing';
      return {
        files: found.map((entry) => entry.file),
        done: (written) => {
          for (const entry of found) entry.state = written ? 'written' : 'fresh';
        },
      };
    },
    written: (token) => find(token, (entry) => entry.kind === 'write' && entry.state === 'written').file,
  };
}
