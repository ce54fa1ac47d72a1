import { z } from 'zod';
import { route } from './define.ts';
import { RecordId } from './values.ts';

const Days = z.number().int().min(1).max(1830);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Taken = z.object({ count: z.number(), median: z.number(), average: z.number() }).nullable();
/** The days that were looked at, for the filter of the records behind a bar: first and last. */
const Range = { from: z.string(), to: z.string() };

export const SPREAD_FIELDS = ['region', 'grade', 'industry', 'status', 'source', 'owner'] as const;

export const chartRoutes = {
  /** How far the deals that came into the book in the last days have come, whole or in groups. */
  'charts.funnel': route(
    'core',
    z.object({ by: z.enum(['all', 'source', 'owner']).default('all'), days: Days.default(365) }),
    z.object({
      ...Range,
      stages: z.array(z.string()),
      groups: z.array(z.object({ key: z.string().nullable(), title: z.string(), reached: z.array(z.number()), lost: z.number(), open: z.number(), wonAmount: z.number() })),
    }),
  ),
  /** Open deals by expected month and owner: promised, possible, on their way, and amounts times probability. CNY. */
  'charts.forecast': route(
    'core',
    z.object({ months: z.number().int().min(1).max(24).default(6), owner: RecordId.nullable().default(null) }),
    z.object({
      months: z.array(z.string()),
      cells: z.array(z.object({
        month: z.string(), owner: z.string().nullable(), ownerName: z.string(), commit: z.number(), best: z.number(), pipeline: z.number(), weighted: z.number(), count: z.number(),
      })),
    }),
  ),
  /** Days to win and days in each stage, parted at a day. */
  'charts.cycle': route(
    'core',
    z.object({ days: Days.default(365), part: Day.optional() }),
    z.object({ ...Range, part: z.string(), before: Taken, after: Taken, stages: z.array(z.object({ stage: z.string(), before: Taken, after: Taken })) }),
  ),
  'charts.activity': route(
    'core',
    z.object({ days: z.number().int().min(1).max(366).default(30) }),
    z.object({ ...Range, cells: z.array(z.object({ day: z.string(), member: z.string().nullable(), name: z.string(), count: z.number(), visits: z.number() })) }),
  ),
  'charts.leads': route(
    'core', z.object({ days: Days.default(365) }),
    z.object({ ...Range, sources: z.array(z.object({ source: z.string().nullable(), total: z.number(), converted: z.number(), invalid: z.number() })) }),
  ),
  'charts.spread': route('core', z.object({ by: z.enum(SPREAD_FIELDS) }), z.object({ rows: z.array(z.object({ key: z.string().nullable(), title: z.string(), count: z.number() })) })),
  /** Deals that stand still, by stage, with the moment before which they came there. */
  'charts.stalled': route(
    'core', z.object({}),
    z.object({ stages: z.array(z.object({ stage: z.string(), before: z.string(), days: z.number(), count: z.number(), amount: z.number() })) }),
  ),
} as const;
