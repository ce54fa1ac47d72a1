import type { Refused } from '../../preload/contract/records.ts';

/** Texts of the reasons with how often each was given, most frequent first. */
export function countReasons(refused: readonly Refused[], text: (refusal: Refused) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const refusal of refused) {
    const reason = text(refusal);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
