import { z } from 'zod';
import { route } from './define.ts';
import { ERROR_CODES } from './errors.ts';
import { PrintMask } from './quotes.ts';
import { BatchId, FileToken, RecordId, Value } from './values.ts';

const Language = z.enum(['zh', 'en', 'both']).default('zh');
const Kind = z.enum(['text', 'longtext', 'date', 'money', 'decimal', 'percent', 'taxMode']);
const Difference = z.object({ field: z.string(), kind: Kind, from: Value, to: Value });

/** What differs between two versions. */
export const QuoteDiff = z.object({
  header: z.array(Difference),
  lines: z.array(z.object({
    change: z.enum(['added', 'removed', 'changed', 'same']), from: z.number().int().nullable(), to: z.number().int().nullable(), description: z.string(), spec: z.string(),
    fields: z.array(Difference), quantity: z.string(), unit: z.string(), amount: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
  })),
  totals: z.array(Difference),
});
export type QuoteDiff = z.infer<typeof QuoteDiff>;

const Instalment = z.object({ name: z.string(), share: z.string(), after: z.enum(['signing', 'delivery', 'acceptance']), days: z.number().int().nullable(), amount: z.number().int() });
const Pair = { from: RecordId, to: RecordId };
const Text = z.string().max(100_000);
const TemplateName = z.object({ name: z.string(), insert: z.string(), zh: z.string(), en: z.string() });
const Try = { text: Text, quote: RecordId.nullable().default(null), language: Language, mask: PrintMask.default('customer') };

/** Versions, contracts from quotes, and templates. */
export const quotePaperRoutes = {
  /** The versions that belong together, oldest first. */
  'quotes.versions': route('core', z.object({ id: RecordId }), z.object({
    versions: z.array(z.object({ id: RecordId, number: z.string(), version: z.number().int(), status: z.string(), total: z.number().int(), currency: z.string(), date: z.string() })),
  })),
  'quotes.diff': route('core', z.object(Pair), QuoteDiff),
  /** For the host only. */
  'quotes.diffDocument': route('core', z.object({ ...Pair, language: Language }), z.object({ html: z.string(), title: z.string(), number: z.string() })),
  'quotes.diffPdf': route('shell', z.object({ ...Pair, language: Language, files: z.array(FileToken).length(1) }), z.object({ pages: z.number().int(), bytes: z.number().int() }), 'write'),

  /** 账期 as the terms say it; null when they do not. */
  'quotes.paymentDays': route('core', z.object({ terms: z.string().max(10_000) }), z.object({ days: z.number().int().nullable() })),
  /** What a contract of this quote would be; writes nothing. */
  'quotes.contractPlan': route('core', z.object({ id: RecordId }), z.object({
    lines: z.number().int(), total: z.number().int(), currency: z.string(), termsRead: z.boolean(), instalments: z.array(Instalment),
    existing: z.object({ id: RecordId, number: z.string() }).nullable(), deal: z.object({ id: RecordId, title: z.string(), stage: z.string() }).nullable(),
  })),
  /** Contract, lines, instalments, the quote accepted and the deal won: one batch. A deal that a rule holds back stays (`kept`) with the rule's code. */
  'quotes.toContract': route('core', z.object({ id: RecordId, winDeal: z.boolean().default(true) }), z.object({
    contract: RecordId, number: z.string(), batch: BatchId, instalments: z.number().int(), deal: z.enum(['won', 'kept', 'none']),
    why: z.object({ code: z.enum(ERROR_CODES), details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }).nullable(),
  })),

  /** The team's templates, the text of the standard one, and every name a template may use. */
  'templates.list': route('core', z.object({}), z.object({
    templates: z.array(z.object({ id: RecordId, name: z.string(), text: z.string(), active: z.boolean() })),
    standard: z.string(), variables: z.array(TemplateName), parts: z.array(TemplateName), filters: z.array(TemplateName),
  })),
  /** Throws `template.invalid` for what cannot be printed for every reader, runs or loads something. */
  'templates.save': route('core', z.object({ id: RecordId.optional(), name: z.string().max(100), text: Text, active: z.boolean() }), z.object({ id: RecordId })),
  'templates.remove': route('core', z.object({ id: RecordId }), z.object({})),
  'templates.check': route('core', z.object({ text: Text }), z.object({
    problems: z.array(z.object({ kind: z.enum(['syntax', 'element', 'handler', 'remote', 'raw', 'empty']), line: z.number().int(), text: z.string() })),
  })),
  /** For the host only. */
  'templates.document': route('core', z.object(Try), z.object({ html: z.string(), title: z.string(), number: z.string() })),
  /** Shows a text that is being edited on a quote, or on an invented one. */
  'templates.preview': route('shell', z.object(Try), z.object({ job: z.string() })),
} as const;
