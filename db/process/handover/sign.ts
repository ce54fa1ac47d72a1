import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { taskOf } from './transfer.ts';

export interface SignWish {
  readonly pack: string;
  /** Items to answer; all that are not signed when left out. */
  readonly items?: readonly string[] | undefined;
  readonly status: 'open' | 'signed' | 'questioned';
  /** Left as it is when undefined. */
  readonly remark?: string | undefined;
}

/**
 * The receiver's answer to some items of a pack. The pack is signed off when all of them are, and then its task is done; a
 * question leaves both open. Throws `record.notFound` and, for anybody else than the receiver, `handover.notYours`.
 */
export function planSign(store: Store, { pack, items, status, remark }: SignWish, member: string, now: number): RecordWrite[] {
  const found = store.db.get<{ to_member: Value; status: Value }>('SELECT to_member, status FROM handovers WHERE id = ? AND deleted IS NOT 1', [pack]);
  if (!found) throw appError('record.notFound', 'The hand-over is not here.', { object: 'handovers', id: pack });
  if (found.to_member !== member) throw appError('handover.notYours', 'Only the receiver signs off.');
  const rows = store.db.all<{ id: string; status: string }>("SELECT id, coalesce(status, 'open') AS status FROM handover_items WHERE handover = ? AND deleted IS NOT 1", [pack]);
  const wanted = items === undefined ? new Set(rows.filter((row) => row.status !== 'signed').map(({ id }) => id)) : new Set(items);
  const at = new Date(now).toISOString();
  const chosen = rows.filter(({ id }) => wanted.has(id));
  const after = rows.map((row) => (wanted.has(row.id) ? status : row.status));
  const whole = after.every((each) => each === 'signed') ? 'signed' : after.includes('questioned') ? 'questioned' : 'open';
  return [
    ...chosen.map(({ id }): RecordWrite => ({
      object: 'handover_items', record: id, set: { status, signed_at: status === 'signed' ? at : null, ...(remark === undefined ? {} : { remark: remark === '' ? null : remark }) },
    })),
    ...(whole === found.status ? [] : [{ object: 'handovers', record: pack, set: { status: whole, signed_at: whole === 'signed' ? at : null } }]),
    ...taskWrites(store, pack, whole === 'signed', at),
  ];
}

function taskWrites(store: Store, pack: string, done: boolean, at: string): RecordWrite[] {
  const record = taskOf(pack);
  const status = store.db.pluck<string>('SELECT status FROM tasks WHERE id = ? AND deleted IS NOT 1', [record])[0];
  if (status === undefined || (status === 'done') === done) return [];
  return [{ object: 'tasks', record, set: done ? { status: 'done', done_at: at } : { status: 'open', done_at: null } }];
}
