import { randomBytes } from 'node:crypto';
import type { Entropy } from './changes/id.ts';

/** The real clock and the real dice. */
export const systemEntropy: Entropy = { now: () => Date.now(), random: (n) => randomBytes(n) };
