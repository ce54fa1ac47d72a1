/**
 * Hybrid logical clock as sortable text. A stamp is milliseconds (9 digits, base 36), a counter (4 digits, base 36)
 * and the device that ticked (10 characters): 23 characters, compared as plain strings. Everything here is a pure
 * function of its arguments, so any number of replicas can live in one test.
 *
 * A clock from the future is never refused, because refusing it stops sync for people who cannot know why. Instead a
 * remote stamp drags the local clock at most one day ahead of the wall, and an edit always ticks above the cells it
 * replaces (`above`), so what a person does always takes effect where they do it.
 */
export type Stamp = string;

export interface Clock {
  readonly ms: number;
  readonly counter: number;
}

const MS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** Year 5000; a stamp beyond it is malformed, which leaves room above every valid one. */
const MAX_MS = Date.UTC(5000, 0, 1);
const SHAPE = /^[0-9a-z]{13}[0-9a-z]{10}$/;

/** How far remote stamps may pull the local clock beyond the wall clock. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

export const ZERO_CLOCK: Clock = { ms: 0, counter: 0 };

export function formatStamp(clock: Clock, device: string): Stamp {
  return clock.ms.toString(36).padStart(MS_DIGITS, '0') + clock.counter.toString(36).padStart(COUNTER_DIGITS, '0') + device;
}

export function readStamp(stamp: Stamp): Clock & { readonly device: string } {
  return { ms: parseInt(stamp.slice(0, MS_DIGITS), 36), counter: parseInt(stamp.slice(MS_DIGITS, MS_DIGITS + COUNTER_DIGITS), 36), device: stamp.slice(MS_DIGITS + COUNTER_DIGITS) };
}

/** True for text that this module could have made. */
export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && SHAPE.test(text) && readStamp(text).ms <= MAX_MS;
}

/** The wall-clock part of a stamp, as UTC ISO text. */
export function stampTime(stamp: Stamp): string {
  return new Date(readStamp(stamp).ms).toISOString();
}

function next(clock: Clock): Clock {
  return clock.counter < MAX_COUNTER ? { ms: clock.ms, counter: clock.counter + 1 } : { ms: clock.ms + 1, counter: 0 };
}

/** The clock `ticks` local events later, when the wall clock stands still. */
export function advance(clock: Clock, ticks: number): Clock {
  const counter = clock.counter + ticks;
  return { ms: clock.ms + Math.floor(counter / (MAX_COUNTER + 1)), counter: counter % (MAX_COUNTER + 1) };
}

/** The clock for one local event: the wall clock when it is ahead, else one tick on. Strictly greater than `clock`. */
export function tick(clock: Clock, now: number): Clock {
  return now > clock.ms ? { ms: now, counter: 0 } : next(clock);
}

/** The clock after a remote stamp was seen: never behind it, unless it lies more than a day ahead of the wall. */
export function receive(clock: Clock, remote: Stamp, now: number): Clock {
  const seen = readStamp(remote);
  const reach = now + MAX_AHEAD_MS;
  if (seen.ms > reach) return clock;
  return seen.ms > clock.ms || (seen.ms === clock.ms && seen.counter > clock.counter) ? { ms: seen.ms, counter: seen.counter } : clock;
}

/** A stamp of `device` that sorts after both the clock's own stamp and every stamp in `replaced`. */
export function above(clock: Clock, device: string, replaced: Iterable<Stamp>): Stamp {
  let stamp = formatStamp(clock, device);
  for (const other of replaced) {
    if (stamp <= other) stamp = formatStamp(next(readStamp(other)), device);
  }
  return stamp;
}
