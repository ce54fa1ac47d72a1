import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, Name, RecordId } from './values.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Minor = z.number().int();
const Files = z.array(z.string().max(300)).length(1);
const Language = z.enum(['zh', 'en']).default('zh');

export const Match = z.object({ plan: RecordId, amount: Minor });
export const OpenItem = z.object({
  plan: RecordId, name: z.string(), customer: RecordId, contract: z.string(), contractNumber: z.string(), due: z.string().nullable(), currency: z.string(), remaining: Minor,
});
export type OpenItem = z.infer<typeof OpenItem>;

export const BankLine = z.object({
  id: RecordId, bookedOn: z.string(), payer: z.string(), account: z.string(), amount: Minor, currency: z.string(), memo: z.string(), reference: z.string(),
});
export const Reason = z.enum(['account', 'contractNumber', 'name', 'invoiceTitle', 'similarName', 'amount', 'amountOfContract', 'dueNow']);
export const Proposal = z.object({
  line: BankLine,
  candidates: z.array(z.object({ customer: RecordId, name: z.string(), reasons: z.array(Reason), matches: z.array(Match), rest: Minor, sure: z.boolean() })),
});
export type Proposal = z.infer<typeof Proposal>;

const Bucket = { notDue: Minor, d30: Minor, d60: Minor, d90: Minor, older: Minor, undated: Minor, total: Minor };
export const Ageing = z.object({
  rows: z.array(z.object({ customer: RecordId, name: z.string(), owner: z.string().nullable(), ...Bucket, latest: z.number().int() })),
  totals: z.object(Bucket),
  otherCurrency: z.number().int(),
});
export type Ageing = z.infer<typeof Ageing>;

export const AccountStatement = z.object({
  customer: z.object({ id: RecordId, name: z.string() }),
  currency: z.string(), from: Day, to: Day, opening: Minor,
  entries: z.array(z.object({ day: z.string(), kind: z.enum(['due', 'payment']), object: Name, id: RecordId, reference: z.string(), text: z.string(), debit: Minor, credit: Minor, balance: Minor })),
  debit: Minor, credit: Minor, closing: Minor,
});
export type AccountStatement = z.infer<typeof AccountStatement>;

export const DunningRow = z.object({
  plan: RecordId, customer: RecordId, name: z.string(), contact: z.string(), phone: z.string(), contract: z.string(), contractNumber: z.string(), instalment: z.string(),
  due: z.string(), days: z.number().int(), remaining: Minor, owner: z.string(), lastContact: z.string().nullable(), level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
export type DunningRow = z.infer<typeof DunningRow>;

const Member = z.object({ member: RecordId.nullable().default(null) });
const AccountWish = z.object({ customer: RecordId, from: Day, to: Day, currency: z.string().max(8).default('CNY') });
/** A page to print: a customer's account, or the list of what is overdue. */
const Paper = z.discriminatedUnion('kind', [AccountWish.extend({ kind: z.literal('account') }), Member.extend({ kind: z.literal('dunning') })]);
export type Paper = z.infer<typeof Paper>;

export const receivableRoutes = {
  /** Puts a bank statement's incoming lines into suspense; posts nothing. Throws `bank.noTable` and the import's errors. */
  'bank.read': route(
    'core', z.object({ files: Files }),
    z.object({ added: z.number().int(), known: z.number().int(), outgoing: z.number().int(), unread: z.array(z.string()), unreadCount: z.number().int(), batch: BatchId.nullable() }), 'read',
  ),
  /** Lines in suspense (500 at most), each with whom it may come from and why. */
  'bank.proposals': route('core', z.object({}), z.object({ proposals: z.array(Proposal), items: z.array(OpenItem) })),
  /** Makes payments of lines, matched as decided. Throws `bank.notInSuspense`, `payment.overMatched`. */
  'bank.post': route('core', z.object({ postings: z.array(z.object({ line: RecordId, customer: RecordId, matches: z.array(Match).max(200) })).min(1).max(500) }), z.object({ batch: BatchId.nullable() })),
  'bank.setAside': route('core', z.object({ lines: z.array(RecordId).min(1).max(500), aside: z.boolean() }), z.object({ batch: BatchId.nullable() })),
  /** What would be open of a payment's customer without it, and what it settles now. */
  'payments.matching': route('core', z.object({ payment: RecordId }), z.object({ items: z.array(OpenItem), matches: z.array(Match) })),
  /** Throws `payment.overMatched`. */
  'payments.match': route('core', z.object({ payment: RecordId, matches: z.array(Match).max(200) }), z.object({ batch: BatchId.nullable() })),
  'reports.ageing': route('core', Member, Ageing),
  'reports.account': route('core', AccountWish, AccountStatement),
  'reports.dunning': route('core', Member, z.object({ rows: z.array(DunningRow) })),
  /** The page as HTML, for the host's print window only. */
  'receivables.document': route('core', z.object({ paper: Paper, language: Language }), z.object({ html: z.string(), title: z.string() })),
  'receivables.preview': route('shell', z.object({ paper: Paper, language: Language }), z.object({ job: z.string() })),
  'receivables.pdf': route('shell', z.object({ paper: Paper, language: Language, files: Files }), z.object({ pages: z.number().int(), bytes: z.number().int() }), 'write'),
  'receivables.print': route('shell', z.object({ paper: Paper, language: Language }), z.object({ printed: z.boolean() })),
  /** The same as a workbook. */
  'receivables.export': route('core', z.object({ paper: Paper, language: Language, files: Files }), z.object({ rows: z.number().int() }), 'write'),
} as const;
