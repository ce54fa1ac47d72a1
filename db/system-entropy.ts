import { randomBytes } from 'node:crypto';
import type { Entropy } from './changes/id.ts';

/** Drawn at once: asking the system for ten bytes takes as long as asking for thousands. */
const DRAWN = 4096;
let drawn = new Uint8Array();

/** Bytes that nobody got before. */
function random(n: number): Uint8Array {
  if (drawn.length < n) drawn = randomBytes(Math.max(n, DRAWN));
  const given = drawn.subarray(0, n);
  drawn = drawn.subarray(n);
  return given;
}

/** The real clock and the real dice. */
export const systemEntropy: Entropy = { now: () => Date.now(), random };
