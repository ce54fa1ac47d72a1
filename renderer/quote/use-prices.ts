import { useMemo } from 'react';
import type { ProductPrice } from '../../preload/contract/pricing.ts';
import { useCall } from '../api/hooks.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { Draft, DraftLine } from './draft.ts';
import { settleNumber } from './typed.ts';

/** What the price rule says for the lines of a quote now. */
export interface LinePrices {
  of(line: DraftLine): ProductPrice | undefined;
  /** Lines with a product whose price by the rule is another one than when it was taken. */
  readonly stale: readonly DraftLine[];
}

const QUIET_MS = 200;
const keyOf = (product: string | null, quantity: string): string => `${product ?? ''} ${settleNumber('quantity', quantity)}`;

/** Asks the core for the prices of all lines at once, a moment after the last change. */
export function usePrices(draft: Draft | null): LinePrices {
  const wanted = useMemo(() => {
    const lines = (draft?.lines ?? []).filter((line) => line.product !== null);
    const items = lines.map((line) => ({ product: line.product ?? '', quantity: settleNumber('quantity', line.quantity) }));
    const date = typeof draft?.header.date === 'string' ? draft.header.date : null;
    return { customer: draft?.header.customer ?? null, date, currency: draft?.header.currency ?? 'CNY', chosen: draft?.header.priceBook ?? null, items };
  }, [draft]);
  const text = useDebounced(JSON.stringify(wanted), QUIET_MS);
  const asked = useMemo(() => JSON.parse(text) as typeof wanted, [text]);
  const { data } = useCall('pricing.prices', asked, { enabled: asked.items.length > 0, keep: true });
  return useMemo(() => {
    // An answer to something else than what stands there says nothing of it.
    const current = text === JSON.stringify(wanted) && data?.prices.length === asked.items.length;
    const known = new Map(current ? asked.items.map((item, index) => [keyOf(item.product, item.quantity), data?.prices[index]]) : []);
    const of = (line: DraftLine): ProductPrice | undefined => (line.product === null ? undefined : known.get(keyOf(line.product, line.quantity)));
    return { of, stale: (draft?.lines ?? []).filter((line) => isStale(line, of(line))) };
  }, [text, wanted, asked, data, draft]);
}

/** Whether the rule says another price than the one it said when the product was taken. */
export function isStale(line: DraftLine, price: ProductPrice | undefined): boolean {
  return price !== undefined && price.price !== null && line.listPrice !== '' && price.price !== line.listPrice;
}

/** Whether somebody typed another price than the rule's. */
export function isByHand(line: DraftLine): boolean {
  return line.listPrice !== '' && settleNumber('unitPrice', line.unitPrice) !== line.listPrice;
}

/** A line with the rule's price of now. A typed price stays; only what it is measured against moves. */
export function repriced(line: DraftLine, price: ProductPrice): DraftLine {
  if (price.price === null) return line;
  const cost = price.cost === null || line.unitCost !== '' ? {} : { unitCost: price.cost };
  return { ...line, ...cost, listPrice: price.price, ...(isByHand(line) ? {} : { unitPrice: price.price }) };
}
