import { z } from 'zod';
import { MOST_FILES } from './activities.ts';
import { route } from './define.ts';
import { BatchId, FileToken, Name, RecordId } from './values.ts';

const Target = z.object({ object: Name, id: RecordId });

/** Larger files belong on a drive: every desk keeps a copy of every attachment. */
export const MOST_BYTES = 50 * 1024 * 1024;

export const AttachmentView = z.object({
  id: RecordId,
  name: z.string(),
  size: z.number().int(),
  at: z.string(),
  author: z.string(),
  /** False while the file itself lies on another desk only. */
  here: z.boolean(),
  /** The system may open it; anything else can be saved somewhere only. */
  openable: z.boolean(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const attachmentRoutes = {
  'attachments.list': route('core', Target, z.object({ attachments: z.array(AttachmentView) })),
  'attachments.add': route('core', Target.extend({ files: z.array(FileToken).min(1).max(MOST_FILES) }), z.object({ batch: BatchId.nullable(), ids: z.array(RecordId) }), 'read'),
  'attachments.remove': route('core', z.object({ id: RecordId }), z.object({ batch: BatchId.nullable() })),
  /** For the host only: where the file lies and what it is called. */
  'attachments.locate': route('core', z.object({ id: RecordId }), z.object({ path: z.string(), name: z.string(), openable: z.boolean() })),
  /** Opens a copy with the system's own program. Programs and scripts are never opened. */
  'attachments.open': route('shell', z.object({ id: RecordId }), z.object({})),
  /** Asks where to, and puts a copy there. */
  'attachments.saveAs': route('shell', z.object({ id: RecordId }), z.object({ saved: z.boolean() })),
} as const;
