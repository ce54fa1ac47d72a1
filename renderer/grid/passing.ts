/** Whether someone is passing rows by: turning the wheel, or holding the scrollbar. */
export interface Passing {
  now(): boolean;
  stop(): void;
}

/** A list scrolled by the wheel moves on for a moment. */
const AFTER_MS = 400;

/**
 * Follows what scrolls the list by hand. A key ends it at once: it may put the focus on a cell, and whoever jumps by
 * program, such as the search, does so without wheel and scrollbar.
 */
export function followPassing(host: HTMLElement): Passing {
  let until = 0;
  let held = false;
  const wheel = (): void => {
    until = performance.now() + AFTER_MS;
  };
  const press = (event: Event): void => {
    held = event.target instanceof Element && event.target.closest('.ag-body-vertical-scroll') !== null;
    until = 0;
  };
  // A scrollbar that is let go of says nothing; the next move of the mouse does.
  const move = ({ buttons }: PointerEvent): void => {
    if (held && buttons === 0) release();
  };
  const release = (): void => {
    if (held) until = performance.now() + AFTER_MS;
    held = false;
  };
  const key = (): void => {
    held = false;
    until = 0;
  };
  host.addEventListener('wheel', wheel, { capture: true, passive: true });
  window.addEventListener('pointerdown', press, true);
  window.addEventListener('pointermove', move, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('keydown', key, true);
  return {
    now: () => held || performance.now() < until,
    stop: () => {
      host.removeEventListener('wheel', wheel, true);
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointermove', move, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('keydown', key, true);
    },
  };
}
