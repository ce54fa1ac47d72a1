import type { Database } from '../store/connection.ts';
import { advance, formatStamp, MAX_AHEAD_MS, readStamp, ZERO_CLOCK, type Clock } from './clock.ts';
import type { Desk } from './desk.ts';

/**
 * Starts above everything this device's clock ever stamped. A batch ticks once per change after its own stamp, so its
 * stamp and its size tell where it ended; the changes' stamps do not, because an edit of a cell from the future is
 * stamped above that cell and not by the clock. A clock that was itself more than a day ahead, and was put right since,
 * is let go: or this desk would write years ahead of everybody until they have passed.
 */
export function loadClock(db: Database, desk: Desk): Clock {
  const last = db.get<{ at: string; size: number }>(
    'SELECT b.at, (SELECT count(*) FROM change_log l WHERE l.batch = b.num) AS size FROM batches b WHERE b.device = ? AND b.at < ? ORDER BY b.at DESC LIMIT 1',
    [desk.device, formatStamp({ ms: desk.entropy.now() + MAX_AHEAD_MS + 1, counter: 0 }, '')]);
  return last ? advance(readStamp(last.at), last.size) : ZERO_CLOCK;
}
