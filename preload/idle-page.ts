/** What a person does with a page. Each one begins idleness anew. */
const ACTS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** Longer than a look at what was just found, so that no next key meets the pause. */
const IDLE_MS = 10_000;

/**
 * Calls `free` when nobody has done anything with the page for some seconds, and again only after the next act. A page
 * grows to what it once needed (its start, a long scroll) and under no pressure keeps it: some 15 MB.
 */
export function keepIdlePage(page: Pick<EventTarget, 'addEventListener'>, free: () => void, idleMs: number = IDLE_MS): void {
  let idle = setTimeout(free, idleMs);
  const busy = (): void => {
    clearTimeout(idle);
    idle = setTimeout(free, idleMs);
  };
  for (const act of ACTS) page.addEventListener(act, busy, { capture: true, passive: true });
}
