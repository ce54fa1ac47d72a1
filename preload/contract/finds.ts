import { z } from 'zod';
import { route } from './define.ts';
import { ViewId } from './grids.ts';
import { Write } from './records.ts';
import { MAX_TEXT, Name, RecordId } from './values.ts';

/** What is looked for in the cells of a list. */
export const Wanted = z.discriminatedUnion('kind', [
  /** A text as people see it in the cells; see `db/values/find-text.ts` for the rule. */
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(1000), matchCase: z.boolean().default(false), wholeCell: z.boolean().default(false) }),
  /** Empty cells that people can fill in. */
  z.object({ kind: z.literal('missing') }),
  /** Cells whose kept value does not fit their field. */
  z.object({ kind: z.literal('flagged') }),
]);
export type Wanted = z.infer<typeof Wanted>;

/** Rows start ≤ i < end of the list, in these fields only. */
export const Area = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), fields: z.array(Name).max(300) });

/** A question about the cells of an open list: these fields, in this order within a row. */
export const CellQuery = z.object({
  view: ViewId,
  wanted: Wanted,
  fields: z.array(Name).min(1).max(300),
  /** Only there; everywhere when left out. */
  within: z.array(Area).max(200).optional(),
  /** Labels of choices are looked for in this language. */
  language: z.enum(['zh', 'en']).default('zh'),
});
export type CellQuery = z.input<typeof CellQuery>;

/** So many records are written by one call of `records.write`. */
export const MAX_REPLACED = 100_000;

const Place = z.object({ row: z.number().int().min(0), field: Name });

export const findRoutes = {
  /**
   * The next cell that fits, from a place on and around the end of the list. Rank and count come along when the cells were
   * counted before and the list is still the same. A newer question of the same kind about the list ends an older one,
   * which then answers `superseded`.
   */
  'view.find': route(
    'core',
    CellQuery.extend({ from: Place.nullable(), direction: z.enum(['next', 'previous']), inclusive: z.boolean().default(false) }),
    z.object({
      place: Place.extend({ id: RecordId }).nullable(),
      /** The end of the list was passed on the way. */
      wrapped: z.boolean(),
      rank: z.number().nullable(),
      count: z.number().nullable(),
      superseded: z.boolean(),
    }),
  ),
  /** How many cells fit, how many of those nobody can write, and the how-manieth the one at a place is. */
  'view.findCount': route(
    'core',
    CellQuery.extend({ at: Place.nullable() }),
    z.object({
      count: z.number(),
      readonly: z.number(),
      rank: z.number().nullable(),
      /** There are more: counting ended early. */
      capped: z.boolean(),
      /** A newer question came, or the list changed while it was counted. */
      superseded: z.boolean(),
    }),
  ),
  /**
   * What replacing every place of a text comes to, as writes for `records.write`: one for each record, with the texts that
   * its cells would hold, read as if they were typed. Nothing is written here.
   */
  'view.replacements': route(
    'core',
    CellQuery.extend({ replacement: z.string().max(MAX_TEXT) }),
    z.object({
      writes: z.array(Write).max(MAX_REPLACED),
      /** Cells in those writes. */
      cells: z.number(),
      /** Cells that fit and that nobody can write. */
      readonly: z.number(),
      /** There are more records than one write takes. */
      more: z.boolean(),
      superseded: z.boolean(),
    }),
  ),
  /** Ends what is still being looked for in a list. */
  'view.findStop': route('core', z.object({ view: ViewId }), z.object({})),
} as const;
