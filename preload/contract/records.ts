import { z } from 'zod';
import { route } from './define.ts';
import { ERROR_CODES, Failure } from './errors.ts';
import { BatchId, Name, Problems, RecordId, Value, Values, MAX_TEXT } from './values.ts';

/** One record as the window reads it. */
export const RecordView = z.object({
  id: RecordId,
  object: Name,
  values: z.record(z.string(), Value),
  /** Link field id → title of the linked record; null when the record is not here (yet) or deleted. */
  titles: z.record(z.string(), z.string().nullable()),
  /** Fields whose kept value does not fit their type. */
  problems: Problems,
});
export type RecordView = z.infer<typeof RecordView>;

/**
 * One record to create (no id) or change. `set` holds typed values; `text` holds what a person typed or pasted, which
 * the core parses by the field's type ("1.2万", "2024年1月5日", a choice's label, a linked record's title).
 */
export const Write = z.object({
  object: Name,
  id: RecordId.optional(),
  set: Values.optional(),
  text: z.record(Name, z.string().max(MAX_TEXT)).optional(),
  /** The record does not exist yet, and the window chose its id, so that other writes of the call can link to it. */
  fresh: z.boolean().optional(),
});
export type Write = z.input<typeof Write>;

/** A record that a rule left as it is while the others were written, by the code of the rule. */
export const Refused = z.object({ object: Name, id: RecordId, title: z.string(), code: z.enum(ERROR_CODES), details: Failure.shape.details });
export type Refused = z.infer<typeof Refused>;

/** Lists of cells and records are cut here; the counts beside them are whole. */
export const MAX_LISTED = 1000;

export const WriteResult = z.object({
  /** The undo step; null when nothing differed from what was there. */
  batch: BatchId.nullable(),
  /** One id per write, in order; that of a refused new record names nothing. */
  ids: z.array(RecordId),
  /** New records that were written; those that came with an id of their own do not count. */
  added: z.number().int(),
  /** Values kept although they do not fit their field: shown with a mark, never dropped. */
  flagged: z.array(z.object({ write: z.number(), field: z.string(), code: z.string(), text: z.string() })).max(MAX_LISTED),
  flaggedCount: z.number().int(),
  /** Of several records, those that a rule refused: they are as they were. A refusal of one record alone fails the call. */
  refused: z.array(Refused).max(MAX_LISTED),
  refusedCount: z.number().int(),
});
export type WriteResult = z.infer<typeof WriteResult>;

/** Records that went to the recycle bin or came back; those that a rule keeps stay where they are, as with a write. */
export const BinResult = WriteResult.pick({ batch: true, refused: true, refusedCount: true });
export type BinResult = z.infer<typeof BinResult>;

export const LinkOption = z.object({ id: RecordId, title: z.string(), hint: z.string() });

export const TimelineEntry = z.object({
  at: z.string(),
  kind: z.enum(['created', 'changed', 'deleted', 'restored', 'follow_up', 'comment', 'task', 'quote', 'import', 'undo',
    'deal', 'contact', 'contract', 'delivery', 'payment', 'invoice', 'file', 'lead', 'need', 'merged', 'converted', 'assigned']),
  member: z.string(),
  batch: BatchId.nullable(),
  /** Changed fields with old and new as people read them. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  text: z.string(),
  /** The related record (a follow-up, a quote …), when the entry is one. */
  record: z.object({ object: Name, id: RecordId }).nullable(),
  /** Of which record the changes are, where it is not the one whose story this is: a contact or a deal of a customer. */
  of: z.object({ object: Name, id: RecordId, title: z.string() }).nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const Target = z.object({ object: Name, id: RecordId });

export const recordRoutes = {
  'records.get': route('core', Target, RecordView),
  /**
   * One call is one batch, and one undo takes it back. At most 100,000 writes; of several to one cell the last counts. A
   * record is written whole or, when a rule refuses it, not at all. An unknown field or object fails the whole call.
   */
  'records.write': route('core', z.object({ writes: z.array(Write).min(1).max(100_000), label: z.string().max(200).optional(), kind: z.enum(['fill']).optional() }), WriteResult),
  'records.delete': route('core', z.object({ object: Name, ids: z.array(RecordId).min(1).max(100_000) }), BinResult),
  'records.restore': route('core', z.object({ object: Name, ids: z.array(RecordId).min(1).max(100_000) }), BinResult),
  /** Puts records away as done, or back to hand. Throws `call.forbidden` for objects that are not put away. */
  'records.archive': route('core', z.object({ object: Name, ids: z.array(RecordId).min(1).max(100_000), archived: z.boolean() }), z.object({ batch: BatchId.nullable() })),
  /** Records that point at this one: contacts of a customer, lines of a quote. */
  'records.related': route(
    'core',
    z.object({ object: Name, id: RecordId, related: Name, through: Name, limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ records: z.array(RecordView), count: z.number() }),
  ),
  'records.timeline': route('core', Target.extend({ limit: z.number().int().min(1).max(500).default(100) }), z.object({ entries: z.array(TimelineEntry) })),
  /** Finds records to link to, by part of the title, pinyin initials or a phone fragment; empty text gives the latest. */
  'links.search': route('core', z.object({ object: Name, text: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }), z.object({ options: z.array(LinkOption) })),
  /** What pasted names of linked records could mean; one answer per text, in order. */
  'links.match': route(
    'core',
    z.object({ object: Name, texts: z.array(z.string().max(200)).min(1).max(500) }),
    z.object({ matches: z.array(z.object({ same: z.array(LinkOption), similar: z.array(LinkOption) })) }),
  ),
  /** One box over every object. */
  'search.everything': route(
    'core',
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }),
    z.object({ hits: z.array(LinkOption.extend({ object: Name })) }),
  ),
} as const;
