/**
 * Which price counts. Pure: the same rule answers the editor, the page of a book and the tests.
 *
 * The published rule (docs/price-books.md says the same to users):
 * 1. A book fits when it is on, has the quote's currency, the quote's date lies from its first to its last day (both
 *    included, an empty one is open), and its customer and its grade, where given, are the quote's.
 * 2. Books that fit are asked in this order: a book chosen on the quote first; then higher priority; then for this customer
 *    before for the grade before for all; then the later first day; then the older book.
 * 3. A book answers with its price line of the largest "from quantity" that the quantity reaches (a credit line counts by its
 *    size), else with its rate for all × the product's own price. A book that has neither passes the question on.
 * 4. When no book answers, the product's own price counts, in its own currency only.
 * A book with a date that is none (29 February of a common year) never counts, and its page says so.
 */
import { compare, mul, round } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { isDate } from '../../values/dates.ts';

/** A price book as the rule reads it; dates are as stored, which may be text that is no day. */
export interface PriceBook {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly grade: string | null;
  readonly customer: string | null;
  readonly currency: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly priority: number;
  /** Percentage of the product's own price to pay; null for a book of single prices. */
  readonly rate: Decimal | null;
}

export interface PriceLine {
  readonly book: string;
  readonly product: string;
  readonly minQuantity: Decimal;
  readonly price: Decimal;
}

/** For whom, when and in which money. */
export interface PriceQuery {
  readonly customer: string | null;
  readonly grade: string | null;
  readonly date: string;
  readonly currency: string;
  /** The book chosen on the quote: asked first, whatever customers it is for. */
  readonly chosen: string | null;
}

export interface PricedProduct {
  readonly id: string;
  readonly price: Decimal | null;
  readonly currency: string;
}

/** A price and where it came from. */
export interface Price {
  readonly from: 'line' | 'rate' | 'product' | 'none';
  readonly price: Decimal | null;
  readonly book: { readonly id: string; readonly name: string } | null;
  /** The quantity from which on a line's price counts. */
  readonly minQuantity: Decimal | null;
  /** Books that only their age put behind and that say another price: someone should set a priority. */
  readonly rivals: readonly { readonly id: string; readonly name: string; readonly price: Decimal }[];
}

/** Prices of books by a rate keep as many places as unit prices do. */
const PRICE_PLACES = 6;

/** State of a book on a day. */
export type BookState = 'on' | 'off' | 'ahead' | 'ended' | 'unreadable' | 'never';

/** What a book is on a day, whoever asks. */
export function bookState(book: Pick<PriceBook, 'active' | 'startsOn' | 'endsOn'>, day: string): BookState {
  const { startsOn, endsOn } = book;
  if ((startsOn !== null && !isDate(startsOn)) || (endsOn !== null && !isDate(endsOn))) return 'unreadable';
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) return 'never';
  if (!book.active) return 'off';
  if (startsOn !== null && day < startsOn) return 'ahead';
  return endsOn !== null && day > endsOn ? 'ended' : 'on';
}

/** The books that fit, in the order in which they are asked. */
export function booksInOrder(books: readonly PriceBook[], query: PriceQuery): PriceBook[] {
  const fits = (book: PriceBook): boolean =>
    book.currency === query.currency && bookState(book, query.date) === 'on'
    && (book.id === query.chosen || ((book.customer === null || book.customer === query.customer) && (book.grade === null || book.grade === query.grade)));
  return books.filter(fits).sort((a, b) => order(a, b, query.chosen));
}

/** The price of one product in a quantity. `books` are in order. */
export function priceOf(product: PricedProduct, quantity: Decimal, books: readonly PriceBook[], lines: readonly PriceLine[], query: PriceQuery): Price {
  const answers = books.flatMap((book) => answerOf(book, product, quantity, lines, query) ?? []);
  const [first] = answers;
  if (!first) {
    const own = product.price !== null && product.currency === query.currency ? product.price : null;
    return { from: own === null ? 'none' : 'product', price: own, book: null, minQuantity: null, rivals: [] };
  }
  const rivals = answers.slice(1).filter((other) => isRival(first.book, other.book) && other.book.id !== query.chosen && first.book.id !== query.chosen && other.price !== first.price);
  return {
    from: first.minQuantity === null ? 'rate' : 'line',
    price: first.price,
    book: { id: first.book.id, name: first.book.name },
    minQuantity: first.minQuantity,
    rivals: rivals.map(({ book, price }) => ({ id: book.id, name: book.name, price })),
  };
}

/** Whether only their age puts one of two books before the other. */
export function isRival(a: PriceBook, b: PriceBook): boolean {
  return a.priority === b.priority && closeness(a) === closeness(b) && (a.startsOn ?? '') === (b.startsOn ?? '');
}

/** Whether two books can meet in one quote: same money, overlapping days, and customers that do not exclude each other. */
export function canMeet(a: PriceBook, b: PriceBook): boolean {
  const apart = (left: string | null, right: string | null): boolean => left !== null && right !== null && left !== right;
  const after = (starts: string | null, ends: string | null): boolean => starts !== null && ends !== null && starts > ends;
  return a.id !== b.id && a.currency === b.currency && !apart(a.customer, b.customer) && !apart(a.grade, b.grade) && !after(a.startsOn, b.endsOn) && !after(b.startsOn, a.endsOn);
}

function order(a: PriceBook, b: PriceBook, chosen: string | null): number {
  if (a.id === chosen || b.id === chosen) return a.id === b.id ? 0 : a.id === chosen ? -1 : 1;
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (closeness(a) !== closeness(b)) return closeness(b) - closeness(a);
  const [starts, other] = [a.startsOn ?? '', b.startsOn ?? ''];
  if (starts !== other) return starts > other ? -1 : 1;
  // Ids are made in the order of time, and the same on every desk.
  return a.id < b.id ? -1 : 1;
}

function closeness(book: PriceBook): number {
  return book.customer !== null ? 2 : book.grade !== null ? 1 : 0;
}

interface BookAnswer {
  readonly book: PriceBook;
  readonly price: Decimal;
  readonly minQuantity: Decimal | null;
}

function answerOf(book: PriceBook, product: PricedProduct, quantity: Decimal, lines: readonly PriceLine[], query: PriceQuery): BookAnswer | null {
  const size = quantity.startsWith('-') ? quantity.slice(1) : quantity;
  const reached = lines.filter((line) => line.book === book.id && line.product === product.id && compare(line.minQuantity, size) <= 0);
  const best = reached.reduce<PriceLine | null>((high, line) => (high === null || steps(line, high) ? line : high), null);
  if (best) return { book, price: best.price, minQuantity: best.minQuantity };
  if (book.rate === null || product.price === null || product.currency !== query.currency) return null;
  return { book, price: round(mul(product.price, mul(book.rate, '0.01')), PRICE_PLACES), minQuantity: null };
}

/** The larger step wins; of two lines of one step the lower price, so that a doubled line never charges more. */
function steps(line: PriceLine, high: PriceLine): boolean {
  const by = compare(line.minQuantity, high.minQuantity);
  return by > 0 || (by === 0 && compare(line.price, high.price) < 0);
}
