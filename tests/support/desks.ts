import type { Batch } from '../../db/changes/index.ts';
import { findDivergences } from '../../db/changes/rebuild.ts';
import type { Value } from '../../db/model/types.ts';
import { unpackStamps } from '../../db/store/stamps.ts';
import { openBook, type Book } from './book.ts';

/** Desks that work apart and hand each other what they wrote, in any order, twice, late. */
export interface Desks {
  readonly books: readonly Book[];
  /** Everything that any desk wrote reaches every other one. `shuffle` puts the batches of one desk into an order and may repeat some. */
  exchange(shuffle?: (batches: readonly Batch[], to: number) => readonly Batch[]): void;
  /** One object's rows of every desk: business cells without what is the desk's own. */
  rows(object: string): readonly Record<string, Value>[][];
  /** Objects whose tables differ between two desks, or from the log. */
  differing(): string[];
  close(): void;
}

/** As many desks as there are clocks; each clock is this many milliseconds from the common time. */
export function openDesks(clocks: readonly number[], now?: number): Desks {
  const books = clocks.map((apart, at) => openBook({ seed: at + 1, member: `member-${at + 1}`, ...(now === undefined ? {} : { now: now + apart }) }));
  if (now === undefined) books.forEach((book, at) => (book.clock.now += clocks[at] ?? 0));
  const written: Batch[][] = books.map(() => []);
  books.forEach((book, at) => book.changes.onApplied(({ batch }) => {
    if (batch.device === book.desk.device) written[at]?.push(batch);
  }));
  const rowsOf = (book: Book, object: string): Record<string, Value>[] =>
    book.store.db.all<Record<string, Value>>(`SELECT * FROM "${object}" ORDER BY id`).map(({ rid: _rid, stamps, ...row }) => ({ ...row, stamps: JSON.stringify([...unpackStamps(String(stamps))].toSorted(([a], [b]) => (a < b ? -1 : 1))) }));

  return {
    books,
    exchange: (shuffle = (batches) => batches) => {
      // What was written until now: taking in writes nothing of its own.
      const sent = written.map((batches) => [...batches]);
      books.forEach((book, to) => {
        for (const batch of shuffle(sent.flatMap((batches, from) => (from === to ? [] : batches)), to)) book.changes.ingest(batch);
      });
    },
    rows: (object) => books.map((book) => rowsOf(book, object)),
    differing: () => {
      const [first, ...others] = books;
      if (!first) return [];
      const objects = first.store.registry.objects().map(({ id }) => id);
      const apart = objects.filter((object) => others.some((book) => JSON.stringify(rowsOf(book, object)) !== JSON.stringify(rowsOf(first, object))));
      return [...apart, ...books.flatMap((book) => findDivergences(book.store).map(({ object, field }) => `${object}.${field} ≠ log`))];
    },
    close: () => books.forEach((book) => book.close()),
  };
}
