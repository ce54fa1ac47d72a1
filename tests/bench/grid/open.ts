// Opening and re-sorting a list against the statement that nobody can do without.
import type { ViewQuery } from '../../../preload/contract/grids.ts';
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';
import { worstFirst } from './worst.ts';

interface Opening {
  readonly name: string;
  readonly what: string;
  readonly query: Omit<ViewQuery, 'object'>;
  /** After `SELECT rid FROM customers t WHERE deleted IS NOT 1`. */
  readonly bare: string;
}

const OPENINGS: readonly Opening[] = [
  { name: 'newest', what: 'newest first', query: {}, bare: 'ORDER BY rid DESC' },
  { name: 'name', what: 'by name', query: { sort: [{ field: 'name', dir: 'asc' }] }, bare: 'ORDER BY title_key, rid DESC' },
  { name: 'date', what: 'by next contact, latest first', query: { sort: [{ field: 'next_contact', dir: 'desc' }] }, bare: 'ORDER BY next_contact DESC, rid DESC' },
  { name: 'choice', what: 'by grade', query: { sort: [{ field: 'grade', dir: 'asc' }] }, bare: 'ORDER BY grade, rid DESC' },
  { name: 'link', what: 'by the owner\'s name', query: { sort: [{ field: 'owner', dir: 'asc' }] }, bare: 'ORDER BY (SELECT m.title_key FROM members m WHERE m.id = t.owner), rid DESC' },
  {
    name: 'filtered', what: 'one city, by name',
    query: { filter: { conditions: [{ field: 'city', op: 'eq', values: ['苏州'] }] }, sort: [{ field: 'name', dir: 'asc' }] }, bare: "AND city = '苏州' ORDER BY title_key, rid DESC",
  },
];

/** `grid.open`: the worst of several lists. */
export async function benchOpen({ call, bare }: BenchDesk): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, what, query, bare: rest } of OPENINGS) {
    const statement = bare.prepare(`SELECT rid FROM customers t WHERE deleted IS NOT 1 ${rest}`).pluck();
    results.push(await compare({
      id: `grid.open.${name}`,
      what: `open a list, ${what} / SELECT rid ${rest}`,
      goal: GRID_GOALS['grid.open'],
      ours: async () => {
        const { view } = await call('view.open', { object: 'customers', ...query });
        await call('view.close', { view });
      },
      base: () => void statement.all(),
    }));
  }
  return worstFirst('grid.open', results);
}
