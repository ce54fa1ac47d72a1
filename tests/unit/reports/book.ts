import { newId } from '../../../db/changes/index.ts';
import type { Value } from '../../../db/model/types.ts';
import { openBook, type Book } from '../../support/book.ts';

/** Monday 23 November 2026, ten in the morning wherever the test runs. */
export const NOW = new Date(2026, 10, 23, 10).getTime();

export interface Writer {
  readonly book: Book;
  /** Makes a record as one batch; answers its id. */
  add(object: string, set: Record<string, Value>): string;
  edit(object: string, record: string, set: Record<string, Value>): void;
}

export function openWriter(now = NOW): Writer {
  const book = openBook({ now });
  return {
    book,
    add: (object, set) => {
      const record = newId(book.desk.entropy);
      book.changes.commit({ kind: 'create', writes: [{ object, record, set }] });
      return record;
    },
    edit: (object, record, set) => void book.changes.commit({ kind: 'edit', writes: [{ object, record, set }] }),
  };
}
