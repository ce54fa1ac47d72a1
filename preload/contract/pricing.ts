import { z } from 'zod';
import { route } from './define.ts';
import { RecordId } from './values.ts';

const Named = z.object({ id: RecordId, name: z.string() });
const Short = z.string().max(200);

/** A price with where it came from; the rule is `db/process/pricing/price-rule.ts`, for users docs/price-books.md. */
export const ProductPrice = z.object({
  from: z.enum(['line', 'rate', 'product', 'none']),
  price: z.string().nullable(),
  book: Named.nullable(),
  minQuantity: z.string().nullable(),
  /** Books that say another price and that only their age puts behind. */
  rivals: z.array(Named.extend({ price: z.string() })),
  listPrice: z.string().nullable(),
  cost: z.string().nullable(),
  /** What became of the product. */
  product: z.enum(['here', 'off', 'deleted', 'missing']),
});
export type ProductPrice = z.infer<typeof ProductPrice>;

const BookLine = z.object({
  id: RecordId, product: z.string(), name: z.string(), code: z.string(), spec: z.string(), unit: z.string(), listPrice: z.string(),
  minQuantity: z.string(), price: z.string(), notes: z.string(), gone: z.boolean(),
});

export const pricingRoutes = {
  /** What the products cost this customer on this day, in the order of the items. */
  'pricing.prices': route(
    'core',
    z.object({
      customer: RecordId.nullable(), date: Short.nullable(), currency: z.string().max(8), chosen: RecordId.nullable().default(null),
      items: z.array(z.object({ product: RecordId, quantity: Short })).max(2000),
    }),
    z.object({ prices: z.array(ProductPrice) }),
  ),
  /** The lines of a book, what it is today, and books that nothing but age tells apart from it. */
  'pricing.book': route(
    'core',
    z.object({ id: RecordId }),
    z.object({ lines: z.array(BookLine), state: z.enum(['on', 'off', 'ahead', 'ended', 'unreadable', 'never']), rivals: z.array(Named) }),
  ),
  /** Products for pasted names or codes. */
  'pricing.match': route(
    'core',
    z.object({ names: z.array(z.object({ name: Short, spec: Short.default('') })).max(2000) }),
    z.object({ found: z.array(z.object({ product: RecordId.nullable(), name: z.string(), code: z.string(), spec: z.string(), unit: z.string(), listPrice: z.string(), found: z.number().int() })) }),
  ),
} as const;
