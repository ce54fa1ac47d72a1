import type { Database } from '../store/connection.ts';
import { MAX_AHEAD_MS, readStamp } from './clock.ts';
import type { Desk } from './desk.ts';

/**
 * Another desk whose clock runs more than a day ahead, if one wrote lately: its changes are taken all the same, but
 * people should know whose clock to set. Looks at the last thousand batches.
 */
export function newestClockAhead(db: Database, desk: Desk, now: number): { readonly device: string; readonly days: number } | null {
  const row = db.get<{ at: string; device: string }>(
    'SELECT at, device FROM (SELECT at, device FROM batches ORDER BY num DESC LIMIT 1000) WHERE device <> ? ORDER BY at DESC LIMIT 1', [desk.device]);
  if (!row) return null;
  const ahead = readStamp(row.at).ms - now;
  return ahead > MAX_AHEAD_MS ? { device: row.device, days: Math.floor(ahead / MAX_AHEAD_MS) } : null;
}
