import type { CallContext } from '../../preload/contract/define.ts';
import type { ParsedInputOf } from '../../preload/contract/define.ts';
import type { Routes } from '../../preload/contract/index.ts';
import { drain, newId, type BatchKind, type RecordWrite } from '../changes/index.ts';
import { appError } from '../errors.ts';
import { commentWrites, likeWrite } from '../process/activity/comment.ts';
import { followUpWrite } from '../process/activity/follow-up.ts';
import { needWrites } from '../process/activity/need.ts';
import { prepareByHand } from '../process/by-hand.ts';
import { clashes } from '../reports/clashes.ts';
import { feed } from '../reports/feed.ts';
import { comments, likesOf } from '../reports/talk.ts';
import { readRows } from '../store/rows.ts';
import { keepFiles } from './attachments.ts';
import type { CoreContext } from './context.ts';

type Given<R extends keyof Routes> = ParsedInputOf<Routes[R]>;

/** What people write about records, and what the team reads of it. */
export function activityHandlers(context: CoreContext) {
  const { store, desk, changes, now } = context;

  /** Through the gates, with what it brings along; `more` are the program's own records of the same step. */
  function commit(kind: BatchKind, writes: readonly RecordWrite[], more: readonly RecordWrite[] = []): string | null {
    const { writes: ready } = drain(prepareByHand(store, writes, now()));
    return changes.commit({ kind, writes: [...ready, ...more] })?.id ?? null;
  }

  function mustBeHere(object: string, id: string): void {
    const row = readRows(store.db, store.registry.object(object), [id]).get(id);
    if (!row || row.values.get('deleted') === 1) throw appError('record.notFound', 'The record is not here.', { object, id });
  }

  return {
    'talk.followUp': async (noted: Given<'talk.followUp'>, { files }: CallContext) => {
      const id = newId(desk.entropy);
      // Files first: a file that cannot be kept must not leave a conversation without it.
      const kept = await keepFiles(context, 'follow_ups', id, files);
      return { id, batch: commit('create', [followUpWrite(store, id, noted, desk.member, now())], kept) };
    },
    'talk.clashes': ({ member }: Given<'talk.clashes'>) => clashes(store, { now: now(), member }),
    'comments.list': ({ object, id }: Given<'comments.list'>) => comments(store, object, id, desk.member),
    'comments.add': ({ object, id: record, text, mentions }: Given<'comments.add'>) => {
      mustBeHere(object, record);
      const id = newId(desk.entropy);
      return { id, batch: changes.commit({ kind: 'comment', writes: commentWrites(store, { id, object, record, text, mentions, member: desk.member, now: now() }) })?.id ?? null };
    },
    'comments.remove': ({ id }: Given<'comments.remove'>) => {
      const row = readRows(store.db, store.registry.object('comments'), [id]).get(id);
      if (!row) throw appError('record.notFound', 'The comment is not here.', { object: 'comments', id });
      if (row.values.get('created_by') !== desk.member) throw appError('call.forbidden', 'Only its author takes a comment away.');
      return { batch: changes.commit({ kind: 'delete', writes: [{ object: 'comments', record: id, set: { deleted: 1 } }] })?.id ?? null };
    },
    'likes.set': ({ object, id, liked }: Given<'likes.set'>) => {
      mustBeHere(object, id);
      changes.commit({ kind: 'comment', writes: [likeWrite(object, id, desk.member, liked)] });
      const all = likesOf(store, [id], desk.member).get(id);
      return { likes: all?.count ?? 0, liked: all?.mine ?? false };
    },
    'needs.add': (noted: Given<'needs.add'>) => {
      const id = newId(desk.entropy);
      return { id, batch: commit('create', needWrites(id, noted, desk.member, now())) };
    },
    'feed.list': ({ before, member, limit }: Given<'feed.list'>) => feed(store, { now: now(), viewer: desk.member, before, member, limit }),
  };
}
