import { z } from 'zod';
import { route } from './define.ts';
import { RecordView } from './records.ts';
import { BatchId, Name, RecordId, Values } from './values.ts';

/** By what two records look like one, strongest first. */
export const AlikeKind = z.enum(['code', 'name', 'person', 'phone', 'email', 'wechat', 'core', 'sound', 'stem']);
export type AlikeKind = z.infer<typeof AlikeKind>;

const Reason = z.object({ kind: AlikeKind, value: z.string() });

/** A record that looks like the one in question. */
export const Alike = z.object({
  object: Name, id: RecordId, title: z.string(), hint: z.string(), owner: z.string(), reasons: z.array(Reason),
  /** Worth stopping for; a like sound alone is only a hint. */
  strong: z.boolean(),
});
export type Alike = z.infer<typeof Alike>;

/** Most records that one merge joins. */
export const MOST_MERGED = 6;

const MergeInput = z.object({
  object: Name,
  kept: RecordId,
  others: z.array(RecordId).min(1).max(MOST_MERGED - 1),
  /** Field → the record whose value is kept, or `both` for long texts. */
  take: z.record(Name, z.string().max(64)).default({}),
});

const Count = z.object({ object: Name, count: z.number().int() });

export const duplicateRoutes = {
  /** Records that look like one that is being typed; `id` when it is there already. Answered from an index, for every key stroke. */
  'duplicates.check': route(
    'core',
    z.object({ object: Name, id: RecordId.optional(), values: Values, limit: z.number().int().min(1).max(20).default(6) }),
    z.object({ alike: z.array(Alike) }),
  ),
  /** The same for records that were just written, by paste or in the grid: those that have their like, at most 100 of them. */
  'duplicates.ofRecords': route(
    'core',
    z.object({ object: Name, ids: z.array(RecordId).min(1).max(5000) }),
    z.object({ found: z.array(z.object({ id: RecordId, title: z.string(), alike: z.array(Alike) })).max(100), count: z.number().int() }),
  ),
  /** Everything that looks double among the records of an object, surest first, a page of it. */
  'duplicates.groups': route(
    'core',
    z.object({ object: Name, start: z.number().int().min(0).default(0), count: z.number().int().min(1).max(50).default(20) }),
    z.object({
      groups: z.array(z.object({ reasons: z.array(Reason), records: z.array(RecordView), more: z.number().int() })),
      total: z.number().int(),
    }),
  ),
  /** What a merge of these would have to decide, and what belongs to each of them. */
  'duplicates.preview': route(
    'core',
    z.object({ object: Name, ids: z.array(RecordId).min(2).max(MOST_MERGED) }),
    z.object({ fields: z.array(Name), records: z.array(RecordView), belongings: z.array(z.array(Count)) }),
  ),
  'duplicates.merge': route('core', MergeInput, z.object({ batch: BatchId.nullable(), moved: z.array(Count) })),
  /** What went into a record, newest first. */
  'duplicates.merges': route(
    'core',
    z.object({ object: Name, id: RecordId }),
    z.object({ merges: z.array(z.object({ id: RecordId, record: RecordId, title: z.string(), at: z.string(), member: z.string() })) }),
  ),
  /** Takes a merge apart, or says what that would do. */
  'duplicates.unmerge': route(
    'core',
    z.object({ merge: RecordId, preview: z.boolean().default(false) }),
    z.object({
      batch: BatchId.nullable(),
      returning: z.array(z.string()),
      links: z.number().int(),
      /** Fields of the kept record that were edited since and stay as they are. */
      kept: z.array(z.object({ object: Name, field: Name })),
    }),
  ),
  /** These are different ones, each from each: they are not shown as duplicates again. */
  'duplicates.apart': route('core', z.object({ object: Name, ids: z.array(RecordId).min(2).max(20) }), z.object({ batch: BatchId.nullable() })),
  /** The companies above and below a customer. `parent` is null at the top; a loop that two desks made is cut and told. */
  'customers.family': route(
    'core',
    z.object({ id: RecordId }),
    z.object({ nodes: z.array(z.object({ id: RecordId, title: z.string(), parent: RecordId.nullable(), depth: z.number().int(), hint: z.string() })), loop: z.boolean(), more: z.boolean() }),
  ),
} as const;
