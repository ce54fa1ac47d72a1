import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, Name, RecordId } from './values.ts';

/** One undo step as people see it in the history panel. */
export const BatchView = z.object({
  id: BatchId,
  at: z.string(),
  kind: z.string(),
  label: z.string(),
  member: z.string(),
  device: z.string(),
  /** Records that it changed. */
  changes: z.number().int(),
  /** Cells that it set; null for a step too large to count them. */
  cells: z.number().int().nullable(),
  /** What kind of record it began with; null for an empty step. */
  object: Name.nullable(),
  /** True when this desk may offer to take it back. */
  undoable: z.boolean(),
  undone: z.boolean(),
});
export type BatchView = z.infer<typeof BatchView>;

/** What an undo did, or would do. `kept` lists cells that were edited since: they stay as they are. */
export const UndoResult = z.object({
  /** The new batch; null for a preview. */
  batch: BatchId.nullable(),
  undone: BatchId,
  /** Kind and label of the step, for the message "已撤销：粘贴 …". */
  kind: z.string(),
  label: z.string(),
  restored: z.number().int(),
  records: z.array(z.object({ object: Name, id: RecordId })).max(1000),
  recordCount: z.number().int(),
  kept: z.array(z.object({ object: Name, id: RecordId, title: z.string(), field: z.string(), current: z.string() })).max(1000),
  keptCount: z.number().int(),
});
export type UndoResult = z.infer<typeof UndoResult>;

/** Which steps to list; all of what is given must hold. `from` and `until` are instants, from ≤ step < until. */
export const HistoryFilter = z.object({
  kinds: z.array(z.string().max(40)).max(40).optional(),
  member: RecordId.optional(),
  object: Name.optional(),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});
export type HistoryFilter = z.infer<typeof HistoryFilter>;

/** One record that a step changed, with its cells before and after as people read them. */
export const ChangedRecord = z.object({
  object: Name,
  id: RecordId,
  title: z.string(),
  cells: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});
export type ChangedRecord = z.infer<typeof ChangedRecord>;

export const historyRoutes = {
  'history.undo': route('core', z.object({}), UndoResult),
  'history.redo': route('core', z.object({}), UndoResult),
  'history.undoBatch': route('core', z.object({ batch: BatchId, preview: z.boolean().default(false) }), UndoResult),
  'history.batches': route(
    'core',
    z.object({ before: z.string().max(100).optional(), limit: z.number().int().min(1).max(200).default(50), filter: HistoryFilter.default({}) }),
    z.object({ batches: z.array(BatchView), canUndo: z.boolean(), canRedo: z.boolean() }),
  ),
  /** What a step changed, record by record in the order in which it was written. */
  'history.changes': route(
    'core',
    z.object({ batch: BatchId, start: z.number().int().min(0).default(0), count: z.number().int().min(1).max(200).default(50) }),
    z.object({ records: z.array(ChangedRecord), total: z.number().int() }),
  ),
} as const;
