import type { Draft } from './draft.ts';

let kept: Draft | null = null;

/** Keeps a new quote that could not be stored (it has no customer yet) until the next new quote is opened. */
export function keepUnfinished(draft: Draft): void {
  kept = draft;
}

/** The kept quote, once. */
export function takeUnfinished(): Draft | null {
  const draft = kept;
  kept = null;
  return draft;
}
