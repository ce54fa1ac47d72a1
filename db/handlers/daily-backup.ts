import { backupIfDue } from '../backup/index.ts';
import { toFailure } from '../errors.ts';
import { backUpBlobs, sweepUnnamed } from './attachments.ts';
import type { CoreContext } from './context.ts';

/** After the window is up, so that a large copy does not stand in the way of the first page. */
const FIRST_MS = 5_000;
/** A window may stay open for weeks. */
const AGAIN_MS = 60 * 60 * 1000;

export interface DailyBackup {
  /** No more copies; waits for the one that is being made. */
  stop(): Promise<void>;
}

/** Makes the copy of the day, at start and then when it is due. A copy that fails is tried again an hour later; work goes on. `worked` is told when one was made. */
export function keepDailyBackup({ store, options, now }: Pick<CoreContext, 'store' | 'options' | 'now'>, worked: () => void = () => undefined, firstMs: number = FIRST_MS): DailyBackup {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const due = async (): Promise<void> => {
    try {
      const made = await backupIfDue(store.db, options.backupFolder, now());
      if (!made) return;
      await backUpBlobs({ options });
      await sweepUnnamed({ store, options, now });
      worked();
    } catch (error) {
      if (!stopped) process.stderr.write(`daily backup: ${toFailure(error).code}\n`);
    }
  };
  const begin = () => void (running = running.then(() => (stopped ? undefined : due())));
  const first = setTimeout(begin, firstMs);
  const again = setInterval(begin, AGAIN_MS);
  first.unref();
  again.unref();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(first);
      clearInterval(again);
      await running;
    },
  };
}
