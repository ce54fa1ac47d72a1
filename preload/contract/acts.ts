import { z } from 'zod';
import { route } from './define.ts';
import { UndoResult } from './history.ts';
import { Name, RecordId, Value } from './values.ts';

/** Something the program did by itself, and why: `reason` are facts that the window puts into words by `kind`. */
export const ActView = z.object({
  id: RecordId,
  kind: z.string(),
  object: z.string(),
  record: z.string(),
  /** Title of the record it is about; empty when it is not here. */
  title: z.string(),
  /** Id of the rule that asked for it; empty for what no rule says. */
  rule: z.string(),
  reason: z.record(z.string(), Value),
  at: z.string(),
  /** It changed the very record it is about, rather than something beside it (a task). */
  changed: z.boolean(),
  /** A person took it back; it does not come again. */
  undone: z.boolean(),
});
export type ActView = z.infer<typeof ActView>;

export const actRoutes = {
  /** What the program did by itself, newest first: of the whole book or of one record. `kinds` counts them all, whatever is filtered. */
  'acts.list': route(
    'core',
    z.object({
      object: Name.optional(), record: RecordId.optional(), kinds: z.array(z.string().max(60)).max(60).optional(), undone: z.boolean().optional(),
      before: RecordId.optional(), limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ acts: z.array(ActView), more: z.boolean(), kinds: z.record(z.string(), z.number().int()) }),
  ),
  /** Takes one act back, whatever else was written with it. Ctrl+Z takes that back again. */
  'acts.undo': route('core', z.object({ id: RecordId }), UndoResult),
} as const;
