// The first page of a search against the LIKE that a plain table would need.
import { SYSTEM_FIELDS } from '../../../db/model/index.ts';
import { customers } from '../../../db/model/objects/customers.ts';
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';
import { worstFirst } from './worst.ts';

const FIELDS = [...customers.fields, ...SYSTEM_FIELDS].filter((field) => field.search).map((field) => field.id);

const SEARCHES = [
  { name: 'common', typed: '苏州', what: 'two characters in every tenth row' },
  { name: 'han', typed: '恒远', what: 'two characters' },
  { name: 'initials', typed: 'szhy', what: 'pinyin initials' },
  { name: 'phone', typed: '5583', what: 'a fragment of a phone number' },
] as const;

/** `grid.search`: the worst of several searches. Both sides find every match, newest first, and read the first 100 rows. */
export async function benchSearch({ call, bare }: BenchDesk): Promise<readonly Result[]> {
  const like = bare.prepare(`SELECT rid FROM customers WHERE deleted IS NOT 1 AND (${FIELDS.map((field) => `${field} LIKE :text`).join(' OR ')}) ORDER BY rid DESC`).pluck();
  const first = bare.prepare('SELECT * FROM customers WHERE rid IN (SELECT value FROM json_each(?))');
  const results: Result[] = [];
  for (const { name, typed, what } of SEARCHES) {
    results.push(await compare({
      id: `grid.search.${name}`,
      what: `first page of a search, ${what} / LIKE '%…%' on the same ${FIELDS.length} columns`,
      goal: GRID_GOALS['grid.search'],
      ours: async () => {
        const { view } = await call('view.open', { object: 'customers', search: typed });
        await call('view.rows', { view, start: 0, end: 100 });
        await call('view.close', { view });
      },
      base: () => void first.all(JSON.stringify(like.all({ text: `%${typed}%` }).slice(0, 100))),
    }));
  }
  return worstFirst('grid.search', results);
}
