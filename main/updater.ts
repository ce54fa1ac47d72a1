import { appError } from '../db/errors.ts';
import type { UpdateState as UpdateStateSchema } from '../preload/contract/shell.ts';
import type { z } from 'zod';
import { feedAddress } from './addresses.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

export type UpdateState = z.infer<typeof UpdateStateSchema>;

/** What this file uses of electron-updater. */
export interface UpdateEngine {
  /** Looks at the feed; the version that is newer than ours, or null. */
  readonly check: (feed: string) => Promise<{ readonly version: string; readonly notes: string | null } | null>;
  readonly download: (onProgress: (percent: number) => void) => Promise<void>;
  readonly install: () => void;
}

export interface UpdaterParts {
  readonly packaged: boolean;
  /** The feed's address out of the settings; empty when the user wants none. */
  readonly feed: () => Promise<string>;
  readonly engine: () => Promise<UpdateEngine>;
  readonly log: Log;
  readonly changed: (state: UpdateState) => void;
  /** Everything that must be safe before the program is replaced. */
  readonly beforeInstall: () => Promise<void>;
}

export interface Updater {
  readonly state: () => UpdateState;
  /** Throws update.unavailable (not an installed program) or update.noFeed. A feed that fails is a state, not an error. */
  readonly check: () => Promise<UpdateState>;
  readonly download: () => Promise<UpdateState>;
  readonly install: () => Promise<void>;
  /** The quiet look after a start; does nothing when there is no feed. */
  readonly checkQuietly: () => Promise<void>;
}

const OFF: UpdateState = { state: 'off', version: null, notes: null, progress: null };

/** "Tell me, I decide": nothing is asked without a feed, fetched without a click, or installed without another. */
export function createUpdater(parts: UpdaterParts): Updater {
  let state = OFF;
  const become = (next: Partial<UpdateState>): UpdateState => {
    state = { ...state, ...next };
    parts.changed(state);
    return state;
  };
  const failed = (error: unknown): UpdateState => {
    parts.log.warn(`update: ${describeError(error)}`);
    return become({ state: 'error', progress: null });
  };

  const check = async (): Promise<UpdateState> => {
    if (!parts.packaged) throw appError('update.unavailable', 'only an installed program can update itself');
    const feed = feedAddress(await parts.feed());
    if (feed === null) {
      become(OFF);
      throw appError('update.noFeed', 'no update feed is set');
    }
    if (state.state === 'checking' || state.state === 'downloading') return state;
    become({ state: 'checking', version: null, notes: null, progress: null });
    try {
      const found = await (await parts.engine()).check(feed);
      return found === null ? become({ state: 'none' }) : become({ state: 'available', ...found });
    } catch (error) {
      return failed(error);
    }
  };

  return {
    state: () => state,
    check,
    download: async () => {
      if (state.state !== 'available') throw appError('update.unavailable', 'there is no update to download');
      become({ state: 'downloading', progress: 0 });
      try {
        await (await parts.engine()).download((progress) => become({ progress: Math.round(progress) }));
        return become({ state: 'ready', progress: 100 });
      } catch (error) {
        return failed(error);
      }
    },
    install: async () => {
      if (state.state !== 'ready') throw appError('update.unavailable', 'no update has been downloaded');
      await parts.beforeInstall();
      (await parts.engine()).install();
    },
    checkQuietly: async () => {
      if (!parts.packaged) return;
      await check().catch(() => {});
    },
  };
}
