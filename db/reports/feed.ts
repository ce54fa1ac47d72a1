import type { FeedEntry } from '../../preload/contract/activities.ts';
import { formatStamp, stampTime } from '../changes/clock.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import { commentCounts, likesOf } from './talk.ts';

type Raw = Omit<FeedEntry, 'title' | 'likes' | 'liked' | 'comments' | 'member'> & { readonly memberId: string };

export interface FeedQuestion {
  readonly now: number;
  /** Who looks: for their own likes. */
  readonly viewer: string;
  readonly before?: string | undefined;
  readonly member?: string | undefined;
  readonly limit: number;
}

/** Steps of these kinds tell nothing about work with customers, or are told by their own entries. */
const SILENT = ['undo', 'redo', 'settings', 'fields', 'seed', 'auto', 'comment'] as const;

/** What the team did, newest first: conversations when they took place, comments, and steps taken at the desks. A page is three statements, whatever the size of the book. */
export function feed(store: Store, question: FeedQuestion): { entries: FeedEntry[]; more: boolean } {
  const { limit, viewer } = question;
  const found = [...conversations(store, question), ...comments(store, question), ...steps(store, question)].sort((a, b) => b.at.localeCompare(a.at));
  return { entries: complete(store, found.slice(0, limit), viewer), more: found.length > limit };
}

function until({ before, now }: FeedQuestion): string {
  const latest = new Date(now).toISOString();
  return before !== undefined && before < latest ? before : latest;
}

function conversations(store: Store, question: FeedQuestion): Raw[] {
  const { member, limit } = question;
  const rows = store.db.all<Record<'id' | 'content' | 'way' | 'happened_at' | 'customer' | 'deal' | 'lead' | 'member', Value>>(`
    SELECT id, content, way, happened_at, customer, deal, lead, member FROM follow_ups
    WHERE happened_at < ? AND deleted IS NOT 1 ${member === undefined ? '' : 'AND member = ?'} ORDER BY happened_at DESC LIMIT ?`,
  [until(question), ...(member === undefined ? [] : [member]), limit + 1]);
  return rows.flatMap((row): Raw[] => {
    const at = String(row.happened_at);
    if (Number.isNaN(Date.parse(at))) return [];
    const [object, id] = row.customer ? ['customers', row.customer] : row.lead ? ['leads', row.lead] : row.deal ? ['deals', row.deal] : ['follow_ups', row.id];
    return [{ at, kind: 'follow_up', text: String(row.content ?? ''), way: String(row.way ?? ''), object, id: String(id), subject: { object: 'follow_ups', id: String(row.id) }, memberId: String(row.member ?? '') }];
  });
}

function comments(store: Store, question: FeedQuestion): Raw[] {
  const { member, limit } = question;
  const rows = store.db.all<Record<'id' | 'object' | 'record' | 'text' | 'created_at' | 'created_by', Value>>(`
    SELECT id, object, record, text, created_at, created_by FROM comments
    WHERE created_at < ? AND deleted IS NOT 1 ${member === undefined ? '' : 'AND created_by = ?'} ORDER BY rid DESC LIMIT ?`,
  [until(question), ...(member === undefined ? [] : [member]), limit + 1]);
  return rows.map((row) => ({
    at: String(row.created_at), kind: 'comment', text: String(row.text ?? ''), way: '', object: String(row.object), id: String(row.record),
    subject: { object: String(row.object), id: String(row.record) }, memberId: String(row.created_by ?? ''),
  }));
}

/** One entry per step, with the first record that it touched; conversations and comments are told by themselves, tasks are nobody's news. */
function steps(store: Store, question: FeedQuestion): Raw[] {
  const { member, limit } = question;
  const told = store.registry.objects().filter((object) => !object.system).map((object) => object.id);
  const before = formatStamp({ ms: Date.parse(until(question)), counter: 0 }, '');
  const rows = store.db.all<{ at: string; member: string; kind: string; label: string; object: string; id: string; fields: string }>(`
    SELECT b.at, b.member, b.kind, b.label, l.object, l.record AS id, l.fields
    FROM (SELECT * FROM batches WHERE kind NOT IN (${SILENT.map((kind) => `'${kind}'`).join(', ')}) AND at < ? ${member === undefined ? '' : 'AND member = ?'} ORDER BY num DESC LIMIT ?) b
    JOIN change_log l ON l.seq = (SELECT min(seq) FROM change_log WHERE batch = b.num AND object IN (SELECT value FROM json_each(?)))`,
  [before, ...(member === undefined ? [] : [member]), limit * 2, JSON.stringify(told)]);
  return rows.filter(({ object }) => object !== 'follow_ups' && object !== 'tasks').map(({ at, member: memberId, kind, label, object, id, fields }) => {
    const need = object === 'need_changes' ? needOf(fields) : null;
    return {
      at: stampTime(at), memberId, way: '', kind: need ? 'need_change' : kind, text: need?.change ?? label,
      object: need?.object ?? object, id: need?.id ?? id, subject: { object: need ? 'need_changes' : object, id },
    };
  });
}

/** A requirement is told by the deal or customer that it is about. */
function needOf(fields: string): { readonly change: string; readonly object: string; readonly id: string } | null {
  const set = JSON.parse(fields) as Record<string, Value>;
  if (typeof set['change'] !== 'string') return null;
  const [object, id] = typeof set['deal'] === 'string' ? ['deals', set['deal']] : ['customers', set['customer']];
  return typeof id === 'string' ? { change: set['change'], object, id } : null;
}

/** Names, likes and comments of a page, read together. What is not here any more is left out. */
function complete(store: Store, found: readonly Raw[], viewer: string): FeedEntry[] {
  const titles = new Map([...new Set(found.map(({ object }) => object))].map((object) => [
    object, titlesOf(store, object, found.filter((entry) => entry.object === object).map(({ id }) => id)),
  ]));
  const members = titlesOf(store, 'members', [...new Set(found.map(({ memberId }) => memberId))], true);
  const likes = likesOf(store, found.map(({ subject }) => subject.id), viewer);
  const talk = commentCounts(store, found.map(({ subject }) => subject.id));
  return found.flatMap(({ memberId, ...entry }) => {
    const title = titles.get(entry.object)?.get(entry.id);
    const liked = likes.get(entry.subject.id);
    return title === undefined ? [] : [{ ...entry, title, member: members.get(memberId) ?? '', likes: liked?.count ?? 0, liked: liked?.mine ?? false, comments: talk.get(entry.subject.id) ?? 0 }];
  });
}
