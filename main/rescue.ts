import path from 'node:path';
import { appError } from '../db/errors.ts';
import type { CoreReport, CoreRescue } from '../db/host.ts';
import type { Output } from '../preload/contract/index.ts';
import type { CoreChild, CoreProcess } from './core-process.ts';
import type { Log } from './log.ts';

export interface RescueParts {
  readonly fork: () => CoreChild;
  readonly core: Pick<CoreProcess, 'state' | 'restart'>;
  readonly places: Omit<CoreRescue['request'], 'restore'>;
  readonly log: Log;
}

/** Help for a book that does not open. While the core runs, everything here is refused with `call.forbidden`. */
export interface Rescue {
  readonly backups: () => Promise<Output<'recovery.backups'>>;
  /** Puts the backup in place and starts the core again. Nothing has been touched when this rejects. */
  readonly restore: (id: string) => Promise<Output<'recovery.restore'>>;
  /** Starts the core again by the user's wish; waits for a restore that is under way. */
  readonly restartCore: () => Promise<void>;
}

type Rescued = Extract<CoreReport, { readonly type: 'rescued' }>['rescued'];

/** The book is sound, or may be: another program could be writing in it, so nothing may be put in its place. */
const NOT_BROKEN: ReadonlySet<string> = new Set(['database.locked', 'database.readOnly', 'database.diskFull']);

export function createRescue({ fork, core, places, log }: RescueParts): Rescue {
  /** One after the other: two restores, or a restore and a start, would meet in the same files. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const ask = (restore: string | null): Promise<Rescued> => {
    const { state, error } = core.state();
    if (state !== 'failed') return Promise.reject(appError('call.forbidden', 'the database is open'));
    if (restore !== null && NOT_BROKEN.has(error?.code ?? '')) return Promise.reject(appError('call.forbidden', 'the database is not broken', { cause: error?.code ?? '' }));
    return runOnce(fork(), { type: 'rescue', request: { ...places, restore } });
  };

  return {
    backups: () => inTurn(async () => ({ backups: [...(await ask(null)).backups] })),
    restore: (id) =>
      inTurn(async () => {
        const { savedAs } = await ask(id);
        log.info('core: a backup was put in place');
        await core.restart();
        return { savedAs: savedAs === null ? '' : path.basename(savedAs) };
      }),
    restartCore: () =>
      inTurn(async () => {
        if (core.state().state === 'failed') await core.restart();
      }),
  };
}

/** One question to a process that answers it and ends. `backup.failed` when it ends without an answer. */
function runOnce(child: CoreChild, message: CoreRescue): Promise<Rescued> {
  return new Promise((resolve, reject) => {
    child.onMessage((report) => {
      if (report.type === 'rescued') resolve(report.rescued);
      else if (report.type === 'failed') reject(appError(report.error.code, report.error.message, report.error.details));
    });
    child.onExit((code) => reject(appError('backup.failed', `the process for backups ended with code ${code}`)));
    child.post(message);
  });
}
