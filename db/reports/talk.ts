import type { CommentView } from '../../preload/contract/activities.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';

/** Likes of one thing, and whether whoever looks is among them. */
export interface Likes {
  readonly count: number;
  readonly mine: boolean;
}

/** Comments that one record shows; older ones are in its story. */
const MOST_COMMENTS = 300;

/** What was said about a record, oldest first, with the likes of each comment and of the record itself. */
export function comments(store: Store, object: string, record: string, viewer: string): { comments: CommentView[]; likes: number; liked: boolean } {
  const rows = store.db.all<Record<'id' | 'text' | 'mentions' | 'created_at' | 'created_by', Value>>(`
    SELECT id, text, mentions, created_at, created_by FROM comments WHERE record = ? AND object = ? AND deleted IS NOT 1 ORDER BY rid DESC LIMIT ?`, [record, object, MOST_COMMENTS]).reverse();
  const named = rows.map((row) => ({ row, mentions: idsOf(row.mentions) }));
  const names = titlesOf(store, 'members', [...new Set(named.flatMap(({ row, mentions }) => [String(row.created_by ?? ''), ...mentions]))], true);
  const likes = likesOf(store, [record, ...rows.map(({ id }) => String(id))], viewer);
  const own = likes.get(record);
  return {
    likes: own?.count ?? 0, liked: own?.mine ?? false,
    comments: named.map(({ row, mentions }) => {
      const author = String(row.created_by ?? '');
      const liked = likes.get(String(row.id));
      return {
        id: String(row.id), at: String(row.created_at ?? ''), author: names.get(author) ?? '', own: author !== '' && author === viewer, text: String(row.text ?? ''),
        mentions: mentions.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])), likes: liked?.count ?? 0, liked: liked?.mine ?? false,
      };
    }),
  };
}

/** Likes of several things, in one statement. */
export function likesOf(store: Store, records: readonly string[], viewer: string): Map<string, Likes> {
  const rows = store.db.all<{ record: string; count: number; mine: number }>(`
    SELECT record, count(*) AS count, max(member = ?) AS mine FROM likes WHERE record IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1 GROUP BY record`,
  [viewer, JSON.stringify(records)]);
  return new Map(rows.map(({ record, count, mine }) => [record, { count, mine: mine === 1 }]));
}

/** How many comments several things have, in one statement. */
export function commentCounts(store: Store, records: readonly string[]): Map<string, number> {
  const rows = store.db.all<{ record: string; count: number }>('SELECT record, count(*) AS count FROM comments WHERE record IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1 GROUP BY record', [JSON.stringify(records)]);
  return new Map(rows.map(({ record, count }) => [record, count]));
}

function idsOf(json: Value): string[] {
  try {
    const ids: unknown = JSON.parse(String(json ?? '[]'));
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
