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
  changes: z.number().int(),
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
  kept: z.array(z.object({ object: Name, id: RecordId, title: z.string(), field: z.string(), current: z.string() })).max(1000),
  keptCount: z.number().int(),
});
export type UndoResult = z.infer<typeof UndoResult>;

export const historyRoutes = {
  'history.undo': route('core', z.object({}), UndoResult),
  'history.redo': route('core', z.object({}), UndoResult),
  'history.undoBatch': route('core', z.object({ batch: BatchId, preview: z.boolean().default(false) }), UndoResult),
  'history.batches': route(
    'core',
    z.object({ before: z.string().max(100).optional(), limit: z.number().int().min(1).max(200).default(50) }),
    z.object({ batches: z.array(BatchView), canUndo: z.boolean(), canRedo: z.boolean() }),
  ),
} as const;
