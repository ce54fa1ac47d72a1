// Windows of 100 rows anywhere in any list against reading the same rows by primary key.
import type { ViewQuery } from '../../../preload/contract/grids.ts';
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';
import { worstFirst } from './worst.ts';

const WINDOW = 100;
/** Windows read in one round: one alone is over too soon to be timed. */
const WINDOWS = 40;
const ROUNDS = 9;

const LISTS: readonly { readonly name: string; readonly what: string; readonly query: Omit<ViewQuery, 'object'> }[] = [
  { name: 'newest', what: 'newest first', query: {} },
  { name: 'name', what: 'by name', query: { sort: [{ field: 'name', dir: 'asc' }] } },
  { name: 'filtered', what: 'one city, by date', query: { filter: { conditions: [{ field: 'city', op: 'eq', values: ['苏州'] }] }, sort: [{ field: 'next_contact', dir: 'asc' }] } },
  { name: 'found', what: 'found by search', query: { search: '机械' } },
];

/** `grid.window`: the worst of several lists, windows spread over their whole depth. */
export async function benchWindow({ call, bare }: BenchDesk): Promise<readonly Result[]> {
  const results: Result[] = [];
  const ridOf = bare.prepare('SELECT rid FROM customers WHERE id = ?').pluck();
  const select = bare.prepare(`SELECT * FROM customers WHERE rid IN (${Array.from({ length: WINDOW }, () => '?').join(', ')})`);
  for (const { name, what, query } of LISTS) {
    const { view, count } = await call('view.open', { object: 'customers', ...query });
    const starts = Array.from({ length: WINDOWS }, (_, i) => Math.floor(((count - WINDOW) * i) / (WINDOWS - 1)));
    const windows: number[][] = [];
    for (const start of starts) windows.push((await call('view.ids', { view, start, end: start + WINDOW })).ids.map((id) => Number(ridOf.get(id))));
    results.push(await compare({
      id: `grid.window.${name}`,
      what: `${WINDOWS} windows of ${WINDOW} rows of a list, ${what} / SELECT * … WHERE rid IN (…) of the same rows`,
      goal: GRID_GOALS['grid.window'],
      rounds: ROUNDS,
      ours: async () => {
        for (const start of starts) await call('view.rows', { view, start, end: start + WINDOW });
      },
      base: () => {
        for (const rids of windows) select.all(...rids);
      },
    }));
    await call('view.close', { view });
  }
  return worstFirst('grid.window', results);
}

/** `grid.depth`: far down the list against its beginning. */
export async function benchDepth({ call, rows }: BenchDesk): Promise<readonly Result[]> {
  const { view } = await call('view.open', { object: 'customers' });
  const far = Math.floor(rows * 0.9);
  const read = async (from: number): Promise<void> => {
    for (let i = 0; i < WINDOWS; i += 1) await call('view.rows', { view, start: from + i * WINDOW, end: from + (i + 1) * WINDOW });
  };
  const result = await compare({
    id: 'grid.depth',
    what: `windows from row ${far.toLocaleString('en')} on / from row 100 on`,
    goal: GRID_GOALS['grid.depth'],
    rounds: 15,
    ours: () => read(far),
    base: () => read(100),
  });
  await call('view.close', { view });
  return [result];
}
