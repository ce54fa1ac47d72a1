import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { readRows } from '../../store/rows.ts';
import { reminderTask } from '../reminders/occurrence.ts';

export interface NewComment {
  readonly id: string;
  readonly object: string;
  readonly record: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly member: string;
  readonly now: number;
}

/** So much of a comment stands in the reason of a task. */
const QUOTED = 200;

/** A comment, with a task for each member that it mentions; nobody is reminded of what they wrote themselves. */
export function commentWrites(store: Store, { id, object, record, text, mentions, member, now }: NewComment): RecordWrite[] {
  const here = titlesOf(store, 'members', [...new Set(mentions)]);
  const mentioned = [...here.keys()];
  const comment: RecordWrite = { object: 'comments', record: id, set: { object, record, text, mentions: JSON.stringify(mentioned) } };
  const title = titlesOf(store, object, [record]).get(record) ?? '';
  const by = titlesOf(store, 'members', [member]).get(member) ?? '';
  const type = store.registry.object(object);
  const values = readRows(store.db, type, [record]).get(record)?.values;
  const linked = (field: 'customer' | 'deal', own: string): string | null => {
    if (object === own) return record;
    const value = type.fieldsById.get(field)?.type === 'link' ? values?.get(field) : null;
    return typeof value === 'string' ? value : null;
  };
  const tasks = mentioned.filter((each) => each !== member).map((assignee) => reminderTask('mention', object, {
    record, title: title || text.slice(0, 80), assignee, customer: linked('customer', 'customers'), deal: linked('deal', 'deals'),
    due: localDay(now), occasion: `${id} ${assignee}`, facts: JSON.stringify({ by, text: text.slice(0, QUOTED), comment: id }),
  }));
  return [comment, ...tasks];
}

/** One like of one member for one thing: liking twice is liking once, on every desk. */
export function likeWrite(object: string, record: string, member: string, liked: boolean): RecordWrite {
  return { object: 'likes', record: likeId(object, record, member), set: { object, record, member, deleted: liked ? null : 1 } };
}

/** The id of a like, on every desk the same. */
export function likeId(object: string, record: string, member: string): string {
  return derivedId('like', object, record, member);
}
