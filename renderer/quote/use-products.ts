import { useCallback } from 'react';
import { call } from '../api/bridge.ts';
import type { Output } from '../../preload/contract/index.ts';
import { withLine } from './draft.ts';
import type { Draft, DraftLine, QuoteHeader, QuoteLine } from './draft.ts';
import { settleNumber } from './typed.ts';

/** What a line takes from a product. */
export type ProductRow = Pick<Output<'records.get'>, 'id' | 'values'>;

/** As many as fit under a cell. */
const OFFERED = 8;

/**
 * Products that fit what was typed (name, pinyin, code, specification). A short-lived list rather than a search for
 * titles: several products of one name differ by specification and price only.
 */
export async function findProducts(text: string): Promise<readonly ProductRow[]> {
  const { view } = await call('view.open', { object: 'products', search: text });
  try {
    return (await call('view.rows', { view, start: 0, end: OFFERED })).rows;
  } finally {
    void call('view.close', { view }).catch(() => undefined);
  }
}

/** A product that was just made, as the list would offer it. */
export function findProduct({ id, values }: Output<'records.get'>): ProductRow {
  return { id, values };
}

/** What a product of the list puts into a line. */
export function lineOfProduct({ id, values }: ProductRow): Partial<QuoteLine> {
  const text = (field: string): string => String(values[field] ?? '');
  return {
    product: id,
    description: text('name'),
    spec: text('spec'),
    unit: text('unit'),
    ...(text('price') === '' ? {} : { unitPrice: text('price') }),
    ...(text('tax_rate') === '' ? {} : { taxRate: text('tax_rate') }),
  };
}

/** Takes a product into a line: its text at once, the price by the rule when the core has answered. */
export function useTakeProduct(header: QuoteHeader, line: DraftLine, change: (next: (draft: Draft) => Draft) => void): (product: ProductRow, keep?: Partial<QuoteLine>) => void {
  const { customer, currency, priceBook } = header;
  const { key, quantity } = line;
  const date = typeof header.date === 'string' ? header.date : null;
  return useCallback((product, keep = {}) => {
    const taken = { ...lineOfProduct(product), listPrice: '', unitCost: '', ...keep };
    change((was) => withLine(was, key, taken));
    void call('pricing.prices', { customer, date, currency, chosen: priceBook, items: [{ product: product.id, quantity: settleNumber('quantity', quantity) }] }).then(({ prices }) => {
      const price = prices[0];
      if (price === undefined) return;
      change((now) => {
        const current = now.lines.find((each) => each.key === key);
        // Whatever was typed in the meantime counts.
        if (current?.product !== product.id) return now;
        const untouched = keep.unitPrice === undefined && current.unitPrice === (taken.unitPrice ?? current.unitPrice);
        return withLine(now, key, { listPrice: price.price ?? '', ...(price.cost !== null && current.unitCost === '' ? { unitCost: price.cost } : {}), ...(untouched ? { unitPrice: price.price ?? '' } : {}) });
      });
    }, () => undefined);
  }, [customer, currency, priceBook, date, key, quantity, change]);
}
