import { z } from 'zod';
import { route } from './define.ts';

/**
 * A long write (a paste, a fill, a bulk edit, a deletion, an undo of many records) tells by the event `progress` how far it
 * is: `task` is its id, `phase` what it is (`paste`, `bulk`, `delete`, `undo` …), and once it is over, done or not, `ended`.
 */
export const WorkId = z.string().regex(/^work_\d+$/);

export const workRoutes = {
  /** Stops a long write: nothing of it is written, and its call fails with `work.cancelled`. Answered at once; harmless when it is over. */
  'work.cancel': route('core', z.object({ id: WorkId }), z.object({})),
} as const;
