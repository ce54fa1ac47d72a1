/** The page of one price book: its lines with what the products are, its state, and the books it may be mistaken with. */
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { bookState, canMeet, isRival } from './price-rule.ts';
import type { BookState } from './price-rule.ts';
import { readBooks } from './prices.ts';

/** A line of a book with the product as it is now; values as stored, so that what does not fit is seen. */
export interface BookLine {
  readonly id: string;
  readonly product: string;
  readonly name: string;
  readonly code: string;
  readonly spec: string;
  readonly unit: string;
  readonly listPrice: string;
  readonly minQuantity: string;
  readonly price: string;
  readonly notes: string;
  readonly gone: boolean;
}

export interface BookPage {
  readonly lines: readonly BookLine[];
  readonly state: BookState;
  /** Other books that are on, may meet this one in a quote, and that nothing but their age puts before or behind it. */
  readonly rivals: readonly { readonly id: string; readonly name: string }[];
}

type Row = Readonly<Record<string, Value>>;

/** Everything of a book but its own fields. `day` is today. */
export function readBookPage(store: Store, id: string, day: string): BookPage {
  const books = readBooks(store);
  const book = books.find((each) => each.id === id);
  const live = (state: BookState): boolean => state === 'on' || state === 'ahead';
  const rivals = book && live(bookState(book, day)) ? books.filter((other) => live(bookState(other, day)) && canMeet(book, other) && isRival(book, other)) : [];
  return { lines: readBookLines(store, id), state: book ? bookState(book, day) : 'off', rivals: rivals.map(({ id: other, name }) => ({ id: other, name })) };
}

function readBookLines(store: Store, book: string): BookLine[] {
  const rows = store.db.all<Row>(
    `SELECT l.id, l.product, l.min_quantity, l.price, l.notes, p.name, p.code, p.spec, p.unit, p.price AS list_price, p.id IS NULL OR p.deleted IS 1 AS gone
     FROM price_lines l LEFT JOIN products p ON p.id = l.product
     WHERE l.book = ? AND l.deleted IS NOT 1 ORDER BY p.name, p.spec, l.product, CAST(l.min_quantity AS REAL), l.rid`,
    [book],
  );
  return rows.map((row) => ({
    id: text(row['id']), product: text(row['product']), name: text(row['name']) || text(row['product']), code: text(row['code']), spec: text(row['spec']), unit: text(row['unit']),
    listPrice: text(row['list_price']), minQuantity: text(row['min_quantity']), price: text(row['price']), notes: text(row['notes']), gone: row['gone'] === 1,
  }));
}

/** A product found for a name that was pasted: by its code, by name and specification, or by a name that only one has. */
export interface Matched {
  readonly product: string | null;
  readonly name: string;
  readonly code: string;
  readonly spec: string;
  readonly unit: string;
  readonly listPrice: string;
  /** How many products bear the name; more than one without a product means that it says too little. */
  readonly found: number;
}

/** Products for pasted names, in their order; one statement for all. */
export function matchProducts(store: Store, names: readonly { readonly name: string; readonly spec: string }[]): Matched[] {
  const wanted = JSON.stringify([...new Set(names.map((each) => each.name.trim()).filter((name) => name !== ''))]);
  const rows = store.db.all<Row>(
    `SELECT id, name, code, spec, unit, price FROM products
     WHERE deleted IS NOT 1 AND (code IN (SELECT value FROM json_each(?)) OR name IN (SELECT value FROM json_each(?))) ORDER BY rid`,
    [wanted, wanted],
  );
  return names.map(({ name, spec }) => {
    const coded = rows.filter((row) => row['code'] === name.trim());
    const named = rows.filter((row) => row['name'] === name.trim());
    const exact = named.filter((row) => text(row['spec']) === spec.trim());
    const [row] = coded.length === 1 ? coded : exact.length === 1 ? exact : named.length === 1 ? named : [];
    return {
      product: row === undefined ? null : text(row['id']), name: row === undefined ? name.trim() : text(row['name']), code: text(row?.['code']), spec: row === undefined ? spec.trim() : text(row['spec']),
      unit: text(row?.['unit']), listPrice: text(row?.['price']), found: Math.max(coded.length, named.length),
    };
  });
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
