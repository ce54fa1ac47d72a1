import { stampTime } from '../changes/clock.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';

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

/** What was done last, newest first: one line per step, with the first business record that it touched. */
export function recent(store: Store): RecentEntry[] {
  const visible = store.registry.objects().filter((object) => !object.system).map((object) => object.id);
  const steps = store.db.all<{ at: string; member: string; text: string; object: string; id: string }>(`
    SELECT b.at, b.member, b.label AS text, l.object, l.record AS id
    FROM (SELECT * FROM batches WHERE kind NOT IN ('undo', 'redo', 'settings', 'fields', 'seed') ORDER BY num DESC LIMIT ?) b
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
