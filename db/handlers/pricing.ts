import { readBookPage, matchProducts } from '../process/pricing/book.ts';
import { pricesFor } from '../process/pricing/prices.ts';
import { localDay } from '../store/local-days.ts';
import { isDate } from '../values/dates.ts';
import { readNumber } from '../values/numbers.ts';
import type { CoreContext } from './context.ts';

interface Asked {
  readonly customer: string | null;
  readonly date: string | null;
  readonly currency: string;
  readonly chosen: string | null;
  readonly items: readonly { readonly product: string; readonly quantity: string }[];
}

export function pricingHandlers(context: CoreContext) {
  const today = (): string => localDay(context.now());
  return {
    'pricing.prices': ({ date, items, ...rest }: Asked) => ({
      // A quantity or date that is being typed is none yet: the price for one, today.
      prices: pricesFor(context.store, { ...rest, date: date !== null && isDate(date) ? date : today(), items: items.map(({ product, quantity }) => ({ product, quantity: readNumber(quantity)?.decimal ?? '1' })) }),
    }),
    'pricing.book': ({ id }: { id: string }) => readBookPage(context.store, id, today()),
    'pricing.match': ({ names }: { names: readonly { readonly name: string; readonly spec: string }[] }) => ({ found: matchProducts(context.store, names) }),
  };
}
