import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-file.ts';
import type { Log } from './log.ts';

const Theme = z.enum(['light', 'dark', 'system']);
export type ThemeChoice = z.infer<typeof Theme>;

const Bounds = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() });

/** What the window must know before the core can tell it: where it stood, and in which colours and language. */
export const ShellState = z.object({
  bounds: Bounds.nullable().catch(null),
  maximized: z.boolean().catch(false),
  theme: Theme.catch('system'),
  language: z.enum(['zh', 'en']).nullable().catch(null),
  /** Folder of the last file dialog; Electron forgets it. */
  lastFolder: z.string().nullable().catch(null),
});
export type ShellState = z.infer<typeof ShellState>;

const FRESH: ShellState = { bounds: null, maximized: false, theme: 'system', language: null, lastFolder: null };

export interface ShellStateStore {
  readonly get: () => ShellState;
  /** Keeps the change and writes the file; a failure to write costs nothing but the memory of it. */
  readonly set: (change: Partial<ShellState>) => void;
}

/** A damaged or missing file counts as a first start. */
export function openShellState(file: string, log: Log): ShellStateStore {
  let state = read(file);
  return {
    get: () => state,
    set: (change) => {
      const next = { ...state, ...change };
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      try {
        writeFileAtomically(file, JSON.stringify(next));
      } catch (error) {
        log.warn(`window state not written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
      }
    },
  };
}

function read(file: string): ShellState {
  try {
    const parsed = ShellState.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : FRESH;
  } catch {
    return FRESH;
  }
}
