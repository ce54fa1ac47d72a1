import type { Output } from '../preload/contract/index.ts';

type What = Output<'shell.takeOpening'>['opening'];

/** What the window is to show next, kept until it asks: it may still be opening. */
export function createOpening(): { readonly set: (what: What) => void; readonly take: () => What } {
  let waiting: What = null;
  return {
    set: (what) => void (waiting = what),
    take: () => {
      const what = waiting;
      waiting = null;
      return what;
    },
  };
}
