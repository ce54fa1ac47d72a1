import { z } from 'zod';
import { route } from './define.ts';
import { ERROR_CODES } from './errors.ts';
import { BatchId, FileToken, RecordId, Value } from './values.ts';
import { RecordView } from './records.ts';

const Text = z.string().max(10_000);

/** A line as the editor holds it. Quantity, unit price and rates are decimal text; an empty text counts as the default. */
export const QuoteLineInput = z.object({
  id: RecordId.optional(),
  product: RecordId.nullable().default(null),
  description: Text.default(''),
  spec: Text.default(''),
  unit: Text.default(''),
  quantity: z.string().max(40).default('1'),
  unitPrice: z.string().max(40).default('0'),
  /** Rate to pay in percent: 86 is 8.6 折, 100 is no discount. */
  discountRate: z.string().max(40).default('100'),
  taxRate: z.string().max(40).default('13'),
  /** Decimal text or empty: what one costs us, and what the price rule said when the product was taken. */
  unitCost: z.string().max(40).default(''),
  listPrice: z.string().max(40).default(''),
  notes: Text.default(''),
});
export type QuoteLineInput = z.input<typeof QuoteLineInput>;

export const QuoteHeaderInput = z.object({
  subject: Text.default(''),
  customer: RecordId.nullable().default(null),
  contact: RecordId.nullable().default(null),
  deal: RecordId.nullable().default(null),
  owner: RecordId.nullable().default(null),
  date: Value.default(null),
  validUntil: Value.default(null),
  currency: z.string().max(8).default('CNY'),
  taxMode: z.enum(['included', 'excluded']).default('included'),
  /** Off the whole quote, in minor units, spread over the lines so that the printed lines still add up. */
  discount: z.number().int().default(0),
  /** Rate to pay of the whole quote in percent, applied before the amount. */
  discountRate: z.string().max(40).default('100'),
  /** Minor units, spread over the lines and taxed with them. */
  freight: z.number().int().min(0).default(0),
  paymentDays: z.number().int().min(0).max(36_500).nullable().default(null),
  priceBook: RecordId.nullable().default(null),
  template: RecordId.nullable().default(null),
  terms: Text.default(''),
  notes: Text.default(''),
});

/** All amounts are integer minor units; every total is the exact sum of the lines it stands under. */
export const QuoteTotals = z.object({
  lines: z.array(z.object({ amount: z.number().int(), net: z.number().int(), tax: z.number().int(), gross: z.number().int(), problem: z.string().nullable() })),
  subtotal: z.number().int(),
  discount: z.number().int(),
  freight: z.number().int(),
  net: z.number().int(),
  tax: z.number().int(),
  total: z.number().int(),
  /** What is paid of the reference prices after every discount, in percent. */
  priceRate: z.string().nullable(),
  /** Cost and margin: for those entitled to see them. */
  margin: z.object({ cost: z.number().int().nullable(), rate: z.string().nullable(), lines: z.array(z.object({ cost: z.number().int().nullable(), rate: z.string().nullable() })) }),
  warnings: z.array(z.enum(['DISCOUNT_CAPPED', 'DISCOUNT_IGNORED', 'FREIGHT_IGNORED'])),
  uppercase: z.string(),
});
export type QuoteTotals = z.infer<typeof QuoteTotals>;

const Sheet = z.object({ header: QuoteHeaderInput, lines: z.array(QuoteLineInput).max(2000) });
const Language = z.enum(['zh', 'en', 'both']).default('zh');
/** For whom a page is: 客户版, 仓库版 without any price, 内部版 with costs. */
export const PrintMask = z.enum(['customer', 'warehouse', 'internal']);
export type PrintMask = z.infer<typeof PrintMask>;
const Print = { language: Language, mask: PrintMask.default('customer'), watermark: z.string().max(40).default(''), seal: z.boolean().default(true) };
const Printed = z.object({ html: z.string(), title: z.string(), number: z.string() });

const TaskName = z.string().regex(/^print_\w{1,40}$/);

export const quoteRoutes = {
  'quotes.get': route('core', z.object({ id: RecordId }), z.object({ quote: RecordView, header: QuoteHeaderInput, lines: z.array(QuoteLineInput), totals: QuoteTotals, locked: z.boolean() })),
  /** Defaults for a new quote: today, the validity of the settings, the customer's contact, our terms. */
  'quotes.blank': route('core', z.object({ customer: RecordId.nullable().default(null), deal: RecordId.nullable().default(null) }), Sheet),
  /** Works out totals while typing; writes nothing. */
  'quotes.totals': route('core', Sheet, QuoteTotals),
  'quotes.save': route('core', Sheet.extend({ id: RecordId.optional() }), z.object({ id: RecordId, number: z.string(), batch: BatchId.nullable(), totals: QuoteTotals })),
  /** Freezes the quote: status, snapshot and number are written together; afterwards it prints from the snapshot only. */
  'quotes.issue': route('core', z.object({ id: RecordId }), z.object({ number: z.string(), batch: BatchId })),
  /** A new draft with the same contents and the next version number. */
  'quotes.revise': route('core', z.object({ id: RecordId }), z.object({ id: RecordId })),
  /** The document as HTML, for the host's print window only: the host does not let the window call it. */
  'quotes.document': route('core', z.object({ id: RecordId, ...Print }), Printed),
  /** Opens a preview job; the window shows it in a sandboxed frame at `app://print/<job>`. */
  'quotes.preview': route('shell', z.object({ id: RecordId, ...Print }), z.object({ job: z.string() })),
  'quotes.pdf': route('shell', z.object({ id: RecordId, ...Print, files: z.array(FileToken).length(1) }), z.object({ pages: z.number().int(), bytes: z.number().int() }), 'write'),
  /** The system print dialog. `printed` is false when it was cancelled. */
  'quotes.print': route('shell', z.object({ id: RecordId, ...Print }), z.object({ printed: z.boolean() })),
  /**
   * Many quotes at once: into a folder, one file each, or joined into one file, by what the token was given for. Tells by the event
   * `progress` (phase `print`) how far it is. `task` is chosen by the caller, for `quotes.printCancel`; what was written by then stays.
   */
  'quotes.printMany': route(
    'shell',
    z.object({ ids: z.array(RecordId).min(1).max(500), ...Print, joined: z.boolean(), task: TaskName, files: z.array(FileToken).length(1) }),
    z.object({ written: z.number().int(), pages: z.number().int(), cancelled: z.boolean(), failed: z.array(z.object({ id: RecordId, code: z.enum(ERROR_CODES) })) }),
    'write',
  ),
  'quotes.printCancel': route('shell', z.object({ task: TaskName }), z.object({})),
} as const;
