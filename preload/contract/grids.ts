import { z } from 'zod';
import { route } from './define.ts';
import { MOST_SEEK_ROWS, MOST_SUMMARY_ROWS } from './limits.ts';
import { MAX_LISTED, Refused } from './records.ts';
import { Name, Problems, RecordId, Value } from './values.ts';

/** One test of one field. Relative dates are worked out by the core's clock, in local days. */
export const Condition = z.object({
  field: Name,
  op: z.enum([
    'eq', 'ne', 'contains', 'notContains', 'startsWith', 'endsWith', 'empty', 'notEmpty',
    'gt', 'gte', 'lt', 'lte', 'between', 'in', 'notIn',
    'today', 'yesterday', 'tomorrow', 'thisWeek', 'thisMonth', 'thisQuarter', 'thisYear', 'lastDays', 'nextDays', 'overdue',
    'invalid',
  ]),
  /** One value, two for `between`, several for `in`; none for the tests that need none; days for lastDays/nextDays. */
  values: z.array(Value).max(1000).default([]),
});
export type Condition = z.infer<typeof Condition>;

/** `all`: every condition holds; `any`: at least one does. One level of nesting is enough for the filter panel. */
export const Filter = z.object({
  match: z.enum(['all', 'any']).default('all'),
  conditions: z.array(Condition).max(100).default([]),
  groups: z.array(z.object({ match: z.enum(['all', 'any']), conditions: z.array(Condition).max(100) })).max(20).default([]),
});
export type Filter = z.infer<typeof Filter>;

export const Sort = z.object({
  field: Name,
  dir: z.enum(['asc', 'desc']),
  /** Present on the first keys of a list that is shown in groups: what of the value makes a group. */
  by: z.enum(['value', 'month', 'year']).optional(),
});

export const ViewQuery = z.object({
  object: Name,
  filter: Filter.default({ match: 'all', conditions: [], groups: [] }),
  sort: z.array(Sort).max(8).default([]),
  search: z.string().max(200).default(''),
  /** Show the recycle bin instead of what is there. */
  deleted: z.boolean().default(false),
  /** Show what was put away instead; objects that nothing is put away of have none. */
  archived: z.boolean().default(false),
});
export type ViewQuery = z.input<typeof ViewQuery>;

export const ViewId = z.string().regex(/^view_\d+$/);

/** One grid row: values by field id, titles of links, marks of flagged cells. */
export const GridRow = z.object({
  id: RecordId,
  values: z.record(z.string(), Value),
  titles: z.record(z.string(), z.string().nullable()),
  problems: Problems,
});
export type GridRow = z.infer<typeof GridRow>;

export const Summary = z.object({
  count: z.number(),
  /**
   * Per field, as canonical decimal text (money in minor units): the sum, null for what does not add up, and the average of
   * its figures. `distinct` counts different values, null where it was not asked for.
   */
  fields: z.record(z.string(), z.object({
    filled: z.number(), sum: z.string().nullable(), average: z.string().nullable(), min: Value, max: Value, distinct: z.number().nullable(),
  })),
});

const Block = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), fields: z.array(Name).max(300) });

const BlockFigures = z.object({
  filled: z.number(), figures: z.number(), sum: z.string().nullable(), min: z.union([z.string(), z.number(), z.null()]), max: z.union([z.string(), z.number(), z.null()]),
});

export const gridRoutes = {
  /** Opens an ordered list over an object. It stays current: after a change the event `views.changed` names it. */
  'view.open': route('core', ViewQuery, z.object({ view: ViewId, count: z.number().int(), version: z.number().int() })),
  /** Rows start ≤ i < end of the list, by primary key, so depth does not matter. At most 1,000 at once. */
  'view.rows': route(
    'core',
    z.object({ view: ViewId, start: z.number().int().min(0), end: z.number().int().min(0) }),
    z.object({ rows: z.array(GridRow), count: z.number().int(), version: z.number().int() }),
  ),
  /** Where a record stands in the list; null when it is not in it. */
  'view.position': route('core', z.object({ view: ViewId, id: RecordId }), z.object({ position: z.number().int().nullable() })),
  /** Ids of a stretch of the list, for bulk actions on a selection. At most 100,000. */
  'view.ids': route('core', z.object({ view: ViewId, start: z.number().int().min(0), end: z.number().int().min(0) }), z.object({ ids: z.array(RecordId) })),
  /**
   * The groups of a list whose first sort keys say `by`, in order: their keys and how many records each has. More than
   * 5,000 groups are no help to anyone: then there are none and `tooMany` says why.
   */
  'view.groups': route(
    'core',
    z.object({ view: ViewId }),
    z.object({
      groups: z.array(z.object({ keys: z.array(Value), titles: z.array(z.string().nullable()), count: z.number().int() })),
      tooMany: z.boolean(),
      version: z.number().int(),
    }),
  ),
  /** Exact sums of these fields for each group, in the order of `view.groups` of the same version. */
  'view.groupSums': route(
    'core',
    z.object({ view: ViewId, fields: z.array(Name).max(40) }),
    z.object({
      sums: z.array(z.array(z.object({ sum: z.string().nullable(), currency: z.string().nullable(), mixed: z.boolean() }))),
      version: z.number().int(),
    }),
  ),
  'view.summary': route('core', z.object({ view: ViewId, fields: z.array(Name).max(100), distinct: z.array(Name).max(100).default([]) }), Summary),
  /** What the cells of some blocks of a list hold, by block and field, and the currencies of their rows. The blocks share no cell. */
  'view.rangeSummary': route(
    'core',
    z.object({
      view: ViewId,
      blocks: z.array(Block).max(500).refine((blocks) => blocks.reduce((rows, { start, end }) => rows + Math.max(0, end - start), 0) <= MOST_SUMMARY_ROWS, 'too many rows at once'),
    }),
    z.object({ fields: z.array(z.object({ field: Name, figures: BlockFigures })), currencies: z.array(z.string()) }),
  ),
  /** The first place from `from` towards `to`, both included, whose cell is filled (or empty). Null when there is none. */
  'view.seek': route(
    'core',
    z.object({ view: ViewId, field: Name, from: z.number().int().min(0), to: z.number().int().min(0), filled: z.boolean() })
      .refine(({ from, to }) => Math.abs(to - from) < MOST_SEEK_ROWS, 'too many rows at once'),
    z.object({ position: z.number().int().nullable() }),
  ),
  /** Distinct values of a field with counts, most frequent first, for a set filter. */
  'view.distinct': route(
    'core',
    z.object({ object: Name, field: Name, text: z.string().max(100).default(''), limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ values: z.array(z.object({ value: Value, title: z.string(), count: z.number() })) }),
  ),
  'view.close': route('core', z.object({ view: ViewId }), z.object({})),
  /** Bulk edit of everything in a view (or the given ids): one batch, the same gates as one cell. */
  'view.bulkSet': route(
    'core',
    z.object({ view: ViewId, ids: z.array(RecordId).max(100_000).optional(), field: Name, text: z.string().max(100_000) }),
    z.object({ batch: z.string().nullable(), changed: z.number(), flagged: z.string().nullable(), refused: z.array(Refused).max(MAX_LISTED), refusedCount: z.number().int() }),
  ),
  'export.workbook': route(
    'core',
    z.object({ view: ViewId, fields: z.array(Name).max(200), language: z.enum(['zh', 'en']).default('zh'), files: z.array(z.string().max(300)).length(1) }),
    z.object({ rows: z.number() }),
    'write',
  ),
} as const;
