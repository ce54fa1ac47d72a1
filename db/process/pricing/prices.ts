/** Prices of products for a customer on a day: the rule over what is stored. A quote of any length is four statements. */
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { isDecimal } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { booksInOrder, priceOf } from './price-rule.ts';
import type { Price, PriceBook, PriceLine, PriceQuery } from './price-rule.ts';

/** What a quote asks: one entry per line that has a product. */
export interface PricesWanted {
  readonly customer: string | null;
  readonly date: string;
  readonly currency: string;
  readonly chosen: string | null;
  readonly items: readonly { readonly product: string; readonly quantity: Decimal }[];
}

/** A price with what is worth knowing of its product. */
export interface ProductPrice extends Price {
  /** The product's own price, in the quote's currency. */
  readonly listPrice: Decimal | null;
  readonly cost: Decimal | null;
  /** `deleted`: it is in the recycle bin; `missing`: it is not here (yet); `off`: no longer on sale. */
  readonly product: 'here' | 'off' | 'deleted' | 'missing';
}

type Row = Readonly<Record<string, Value>>;

/** Answers in the order of the items. */
export function pricesFor(store: Store, wanted: PricesWanted): ProductPrice[] {
  const ids = JSON.stringify([...new Set(wanted.items.map((item) => item.product))]);
  const products = new Map(store.db.all<Row>('SELECT id, price, cost, currency, on_sale, deleted FROM products WHERE id IN (SELECT value FROM json_each(?))', [ids]).map((row) => [row['id'], row]));
  const query: PriceQuery = { customer: wanted.customer, grade: gradeOf(store, wanted.customer), date: wanted.date, currency: wanted.currency, chosen: wanted.chosen };
  const books = booksInOrder(readBooks(store), query);
  const lines = books.length === 0 ? [] : readLines(store, books, ids);
  return wanted.items.map(({ product, quantity }) => {
    const row = products.get(product) ?? null;
    const priced = { id: product, price: decimal(row?.['price']), currency: text(row?.['currency']) ?? 'CNY' };
    return {
      ...priceOf(priced, quantity, books, lines, query),
      listPrice: priced.currency === wanted.currency ? priced.price : null,
      cost: priced.currency === wanted.currency ? decimal(row?.['cost']) : null,
      product: row === null ? 'missing' : row['deleted'] === 1 ? 'deleted' : row['on_sale'] === 0 ? 'off' : 'here',
    };
  });
}

/** Every book that was not deleted, as the rule reads it. */
export function readBooks(store: Store): PriceBook[] {
  return store.db.all<Row>('SELECT id, name, active, grade, customer, currency, starts_on, ends_on, priority, rate FROM price_books WHERE deleted IS NOT 1').map((row) => ({
    id: String(row['id']),
    name: text(row['name']) ?? '',
    active: row['active'] !== 0,
    grade: text(row['grade']),
    customer: text(row['customer']),
    currency: text(row['currency']) ?? 'CNY',
    startsOn: text(row['starts_on']),
    endsOn: text(row['ends_on']),
    priority: typeof row['priority'] === 'number' ? row['priority'] : 0,
    rate: decimal(row['rate']),
  }));
}

function readLines(store: Store, books: readonly PriceBook[], products: string): PriceLine[] {
  const rows = store.db.all<Row>(
    `SELECT book, product, min_quantity, price FROM price_lines
     WHERE product IN (SELECT value FROM json_each(?)) AND book IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1`,
    [products, JSON.stringify(books.map((book) => book.id))],
  );
  return rows.flatMap((row) => {
    const price = decimal(row['price']);
    // A step that is no number would be a guess; the line is flagged on the book's page and counts for nothing.
    const minQuantity = row['min_quantity'] === null ? '0' : decimal(row['min_quantity']);
    return price === null || minQuantity === null ? [] : [{ book: String(row['book']), product: String(row['product']), minQuantity, price }];
  });
}

function gradeOf(store: Store, customer: string | null): string | null {
  if (customer === null) return null;
  const [row] = store.db.all<Row>('SELECT grade FROM customers WHERE id = ?', [customer]);
  return text(row?.['grade']);
}

function text(value: Value | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function decimal(value: Value | undefined): Decimal | null {
  const given = text(value);
  return isDecimal(given) ? given : null;
}
