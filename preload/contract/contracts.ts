import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, Name, RecordId } from './values.ts';
import { RecordView } from './records.ts';

const Text = z.string().max(10_000);
const Figure = z.string().max(40);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Minor = z.number().int();

/** A contract line as the editor holds it; decimal text. `amount` null: quantity × unit price. */
export const ContractLineInput = z.object({
  id: RecordId.optional(),
  product: RecordId.nullable().default(null),
  description: Text.default(''),
  spec: Text.default(''),
  unit: Text.default(''),
  quantity: Figure.default('1'),
  unitPrice: Figure.default(''),
  taxRate: Figure.default(''),
  amount: Minor.nullable().default(null),
  notes: Text.default(''),
});
export type ContractLineInput = z.input<typeof ContractLineInput>;

const PlanEvent = z.enum(['date', 'signing', 'delivery', 'acceptance']);

/** An instalment: a share in percent or an amount, a day or so many days after an event. */
export const PlanInput = z.object({
  id: RecordId.optional(),
  name: z.string().max(200).default(''),
  share: Figure.default(''),
  amount: Minor.nullable().default(null),
  after: PlanEvent.default('date'),
  afterDays: z.number().int().min(-3650).max(3650).nullable().default(null),
  due: Day.nullable().default(null),
});
export type PlanInput = z.input<typeof PlanInput>;

const ContractPlan = z.object({
  id: RecordId, name: z.string(), share: z.string(), amount: Minor.nullable(), after: PlanEvent, afterDays: z.number().nullable(), due: z.string().nullable(), remaining: Minor.nullable(),
});

const Sheet = z.object({ lines: z.array(ContractLineInput).max(2000), plans: z.array(PlanInput).max(500) });

export const ContractView = z.object({
  contract: RecordView,
  lines: z.array(ContractLineInput.extend({ delivered: z.string(), planned: z.string(), left: z.string() })),
  plans: z.array(ContractPlan),
  versions: z.array(z.object({ version: z.number(), reason: z.string(), agreedOn: z.string().nullable(), at: z.string(), snapshot: z.string() })),
  figures: z.object({ amount: Minor, received: Minor, advance: Minor, open: Minor, invoiced: Minor, planGap: Minor, complete: z.boolean() }),
  locked: z.boolean(),
});
export type ContractView = z.infer<typeof ContractView>;

export const DeliveryInput = z.object({
  id: RecordId.optional(),
  contract: RecordId,
  number: z.string().max(100).default(''),
  status: z.enum(['planned', 'shipped', 'accepted']).default('planned'),
  plannedOn: Day.nullable().default(null),
  deliveredOn: Day.nullable().default(null),
  tracking: z.string().max(200).default(''),
  notes: Text.default(''),
  lines: z.array(z.object({ line: RecordId, quantity: Figure })).max(2000),
});

const DeliverableLine = z.object({
  line: RecordId, description: z.string(), spec: z.string(), unit: z.string(), quantity: z.string(), delivered: z.string(), planned: z.string(), here: z.string(),
});

export const contractRoutes = {
  'contracts.get': route('core', z.object({ id: RecordId }), ContractView),
  /** Replaces lines and instalments of a contract that is not in force. Throws `contract.locked`. */
  'contracts.save': route('core', Sheet.extend({ id: RecordId }), z.object({ batch: BatchId.nullable() })),
  /** An agreed change: what was is kept as a version. Throws `contract.noReason`. */
  'contracts.change': route(
    'core', Sheet.extend({ id: RecordId, reason: Text, agreedOn: Day.nullable().default(null), endsOn: Day.nullable().default(null) }),
    z.object({ version: z.number(), batch: BatchId.nullable() }),
  ),
  /** A delivery with its contract's lines, or (by contract) a new one that brings what is left. */
  'deliveries.get': route(
    'core', z.object({ id: RecordId.optional(), contract: RecordId.optional() }),
    z.object({ delivery: RecordView.nullable(), contract: z.string(), lines: z.array(DeliverableLine) }),
  ),
  /** Throws `delivery.noLines`, `delivery.tooMuch`. */
  'deliveries.save': route('core', DeliveryInput, z.object({ id: RecordId, batch: BatchId.nullable() })),
  /** An invoice to ask for: the customer's details and what of the contract is not invoiced yet. */
  'invoices.blank': route('core', z.object({ customer: RecordId.nullable().default(null), contract: RecordId.nullable().default(null) }), z.object({ values: z.record(Name, z.union([z.string(), z.number(), z.null()])) })),
} as const;
