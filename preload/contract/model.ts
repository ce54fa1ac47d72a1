import { z } from 'zod';
import { Label, Name, RecordId, Value } from './values.ts';
import { route } from './define.ts';

export const FieldTypeName = z.enum([
  'text', 'longtext', 'phone', 'email', 'url', 'integer', 'decimal', 'percent', 'money', 'date', 'instant', 'boolean', 'choice', 'link', 'json',
]);

export const OptionDescription = z.object({ key: z.string(), label: Label, colour: z.string().optional() });

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
    }),
    z.object({ field: FieldDescription, record: RecordId }),
  ),
  /** Renames a custom field, changes its options or hides it. Object and type never change. */
  'fields.update': route(
    'core',
    z.object({
      field: Name,
      name: z.string().trim().min(1).max(60).optional(),
      nameEn: z.string().trim().max(60).optional(),
      options: z.array(Choice).max(200).optional(),
      required: z.boolean().optional(),
      removed: z.boolean().optional(),
    }),
    z.object({ field: FieldDescription }),
  ),
} as const;
