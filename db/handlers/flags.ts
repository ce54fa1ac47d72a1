import { MAX_LISTED, type WriteResult } from '../../preload/contract/records.ts';

/** Cells of a write that were kept without being understood: the first thousand by name, and how many there are. */
export interface Flags {
  add(write: number, field: string, code: string, text: string): void;
  /** All but those of writes that were not written after all. */
  without(left: (write: number) => boolean): Pick<WriteResult, 'flagged' | 'flaggedCount'>;
}

const SHOWN_TEXT = 200;

export function createFlags(): Flags {
  const flagged: WriteResult['flagged'] = [];
  const counts = new Map<number, number>();
  return {
    add: (write, field, code, text) => {
      counts.set(write, (counts.get(write) ?? 0) + 1);
      if (flagged.length < MAX_LISTED) flagged.push({ write, field, code, text: text.slice(0, SHOWN_TEXT) });
    },
    without: (left) => ({
      flagged: flagged.filter(({ write }) => !left(write)),
      flaggedCount: [...counts].reduce((sum, [write, count]) => (left(write) ? sum : sum + count), 0),
    }),
  };
}
