import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, RecordId } from './values.ts';

const Status = z.enum(['open', 'signed', 'questioned']);

export const PackView = z.object({
  id: RecordId, subject: z.string(), from: z.string().nullable(), fromName: z.string(), to: z.string(), toName: z.string(), status: Status, remark: z.string(),
  createdAt: z.string(), signedAt: z.string().nullable(), total: z.number(), signed: z.number(), questioned: z.number(),
});
export type PackView = z.infer<typeof PackView>;

export const PackItem = z.object({ id: RecordId, object: z.string(), record: z.string(), label: z.string(), status: Status, remark: z.string(), signedAt: z.string().nullable() });
export type PackItem = z.infer<typeof PackItem>;

const What = z.union([z.object({ customers: z.array(RecordId).min(1).max(100_000) }), z.object({ member: RecordId })]);

export const handoverRoutes = {
  /** What a transfer would hand over, object by object; writes nothing. */
  'handover.preview': route('core', z.object({ what: What, to: RecordId }), z.object({ customers: z.number(), items: z.array(z.object({ object: z.string(), count: z.number() })), capacity: z.number().nullable(), owned: z.number() })),
  /** Hands customers, or everything that a member has, to another member, as one batch. */
  'handover.transfer': route(
    'core',
    z.object({ what: What, to: RecordId, remark: z.string().max(2000).default(''), pack: z.boolean().default(true) }),
    z.object({ batch: BatchId.nullable(), customers: z.number(), items: z.number(), packs: z.array(RecordId) }),
  ),
  /** Packs, those that wait first; `mine`: given or received by the member at this desk. Also members who left and still have customers. */
  'handover.list': route(
    'core',
    z.object({ mine: z.boolean().default(false), limit: z.number().int().min(1).max(500).default(200) }),
    z.object({ packs: z.array(PackView), left: z.array(z.object({ id: RecordId, name: z.string(), customers: z.number() })) }),
  ),
  'handover.get': route('core', z.object({ id: RecordId }), z.object({ pack: PackView, items: z.array(PackItem), more: z.boolean(), mine: z.boolean() })),
  /** The receiver's answer: to some items, or to all that are not signed. */
  'handover.sign': route(
    'core',
    z.object({ pack: RecordId, items: z.array(RecordId).min(1).max(20_000).optional(), status: Status, remark: z.string().max(2000).optional() }),
    z.object({ batch: BatchId.nullable() }),
  ),
  /** The list of a pack as a workbook. */
  'handover.export': route('core', z.object({ id: RecordId, language: z.enum(['zh', 'en']).default('zh'), files: z.array(z.string().max(300)).length(1) }), z.object({ rows: z.number() }), 'write'),
} as const;
