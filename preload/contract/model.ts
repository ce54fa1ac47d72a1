import { z } from 'zod';
import { Label, Name, RecordId, Value } from './values.ts';
import { route } from './define.ts';

export const FieldTypeName = z.enum([
  'text', 'longtext', 'phone', 'email', 'url', 'integer', 'decimal', 'percent', 'money', 'date', 'instant', 'boolean', 'choice', 'link', 'json',
]);

export const OptionDescription = z.object({ key: z.string(), label: Label, colour: z.string().optional() });

/** How a field is worked out instead of typed. Formulas come in with names (`[金额] * 0.8`) and are kept and told with ids. */
export const DerivedDefinition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('formula'), expression: z.string().max(10_000) }),
  z.object({ kind: z.literal('lookup'), through: Name, field: Name }),
  z.object({ kind: z.literal('rollup'), object: Name, through: Name, op: z.enum(['count', 'sum', 'min', 'max', 'avg']), field: Name.optional() }),
]);
export type DerivedDefinition = z.infer<typeof DerivedDefinition>;

export const FieldDescription = z.object({
  id: Name,
  type: FieldTypeName,
  label: Label,
  required: z.boolean().optional(),
  options: z.array(OptionDescription).optional(),
  to: Name.optional(),
  search: z.boolean().optional(),
  key: z.boolean().optional(),
  dataClass: z.enum(['team', 'finance']).optional(),
  readonly: z.boolean().optional(),
  hidden: z.boolean().optional(),
  custom: z.boolean().optional(),
  width: z.number().optional(),
  initial: Value.optional(),
  derived: DerivedDefinition.optional(),
  /** The formula of a derived field with names instead of ids. */
  formula: Label.optional(),
});
export type FieldDescription = z.infer<typeof FieldDescription>;

export const ObjectDescription = z.object({
  id: Name,
  label: Label,
  /** The name of a single one, as in "new customer". */
  one: Label,
  title: Name,
  system: z.boolean().optional(),
  fields: z.array(FieldDescription),
});
export type ObjectDescription = z.infer<typeof ObjectDescription>;

const Choice = z.object({ key: z.string().max(40).optional(), label: z.string().trim().min(1).max(60), colour: z.string().max(12).optional() });

/** What a formula comes to over the first records, or what is wrong with it and where. */
export const FormulaCheck = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    kind: z.enum(['number', 'money', 'text', 'date', 'boolean']),
    /** Types that can show it, the usual one first. */
    types: z.array(FieldTypeName),
    samples: z.array(z.object({ title: z.string(), value: Value, problem: z.string().nullable(), currency: z.string() })),
  }),
  z.object({ ok: z.literal(false), fault: z.string(), at: z.number().int(), length: z.number().int(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);
export type FormulaCheck = z.infer<typeof FormulaCheck>;

export const modelRoutes = {
  /** The whole model with custom fields; asked again after the event `model.changed`. */
  'model.get': route('core', z.object({}), z.object({ objects: z.array(ObjectDescription) })),
  /** Adds a custom field: it is a column in the grid, the form, import and search as soon as this answers. */
  'fields.define': route(
    'core',
    z.object({
      object: Name,
      name: z.string().trim().min(1).max(60),
      nameEn: z.string().trim().max(60).optional(),
      type: FieldTypeName.exclude(['json', 'instant']),
      options: z.array(Choice).max(200).optional(),
      target: Name.optional(),
      required: z.boolean().optional(),
      /** A field that is worked out. The type of a look-up or a roll-up follows from what it shows, whatever `type` says. */
      derived: DerivedDefinition.optional(),
    }),
    z.object({ field: FieldDescription, record: RecordId }),
  ),
  /** Renames a custom field, changes its options or its formula, or hides it. Object, type and kind never change. */
  'fields.update': route(
    'core',
    z.object({
      field: Name,
      name: z.string().trim().min(1).max(60).optional(),
      nameEn: z.string().trim().max(60).optional(),
      options: z.array(Choice).max(200).optional(),
      required: z.boolean().optional(),
      removed: z.boolean().optional(),
      /** Another formula whose outcome has the same type; throws `formula.invalid` otherwise. */
      derived: DerivedDefinition.optional(),
    }),
    z.object({ field: FieldDescription }),
  ),
  /** Tries a formula while it is typed; writes nothing. `field` is the one that is edited, so that it cannot name itself. */
  'formula.check': route('core', z.object({ object: Name, expression: z.string().max(10_000), field: Name.optional() }), FormulaCheck),
} as const;
