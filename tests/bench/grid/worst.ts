import type { Result } from '../harness.ts';

/** The worst of some results under the id that has the goal, followed by all of them. */
export function worstFirst(id: string, parts: readonly Result[]): Result[] {
  const worst = parts.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return [{ ...worst, id, what: `worst of ${parts.length}: ${worst.what}` }, ...parts];
}
