import { stampTime } from '../changes/clock.ts';
import type { Store } from '../store/open.ts';
import { readByRid, titlesOf } from '../store/read.ts';

export interface RecentEntry {
  readonly at: string;
  readonly member: string;
  /** The words of the step (a file's name, what was pasted); empty when its record says enough. */
  readonly text: string;
  readonly object: string;
  readonly id: string;
  readonly title: string;
}

/** How many steps are shown, and how many are looked through for them. */
const SHOWN = 20;
const LOOKED_AT = 200;

/** What happened last, newest first: steps taken at the desks, and conversations with customers, whenever they were entered. */
export function recent(store: Store, now: number): RecentEntry[] {
  return [...lastSteps(store), ...lastConversations(store, now)].sort((a, b) => b.at.localeCompare(a.at)).slice(0, SHOWN);
}

/** One line per step, with the first business record that it touched. Follow-ups are told by what was said. */
function lastSteps(store: Store): RecentEntry[] {
  const visible = store.registry.objects().filter((object) => !object.system && object.id !== 'follow_ups').map((object) => object.id);
  const steps = store.db.all<{ at: string; member: string; text: string; object: string; id: string }>(`
    SELECT b.at, b.member, b.label AS text, l.object, l.record AS id
    FROM (SELECT * FROM batches WHERE kind NOT IN ('undo', 'redo', 'settings', 'fields', 'seed', 'auto') ORDER BY num DESC LIMIT ?) b
    JOIN change_log l ON l.seq = (
      SELECT min(seq) FROM change_log WHERE batch = b.num AND object IN (SELECT value FROM json_each(?)))
    ORDER BY b.num DESC`, [LOOKED_AT, JSON.stringify(visible)]);
  const titles = new Map([...new Set(steps.map((step) => step.object))].map((object) => [
    object, titlesOf(store, object, steps.filter((step) => step.object === object).map((step) => step.id)),
  ]));
  const members = titlesOf(store, 'members', [...new Set(steps.map((step) => step.member))]);
  return steps.flatMap(({ at, member, text, object, id }) => {
    const title = titles.get(object)?.get(id);
    return title === undefined ? [] : [{ at: stampTime(at), member: members.get(member) ?? '', text, object, id, title }];
  }).slice(0, SHOWN);
}

/** The follow-ups entered last, under the name of the customer or lead they were with. */
function lastConversations(store: Store, now: number): RecentEntry[] {
  const rids = store.db.pluck<number>('SELECT rid FROM follow_ups WHERE deleted IS NOT 1 ORDER BY rid DESC LIMIT ?', [LOOKED_AT]);
  const until = new Date(now).toISOString();
  return readByRid(store, store.registry.object('follow_ups'), rids).flatMap(({ values, titles }) => {
    const at = values['happened_at'];
    const link = titles['customer'] ? 'customer' : 'lead';
    const title = titles[link];
    if (typeof at !== 'string' || at > until || !title) return [];
    return [{ at, member: titles['member'] ?? '', text: String(values['content'] ?? ''), object: link === 'customer' ? 'customers' : 'leads', id: String(values[link]), title }];
  });
}
