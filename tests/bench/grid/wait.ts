// What an edit waits for while the core has long work under way, against the same edit with nothing else to do.
import { performance } from 'node:perf_hooks';
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';

/** Edits in one round, one after another while the list is sorted. */
const EDITS = 3;

/** `grid.wait`: the slowest of some edits that are made while a list of everything is sorted. */
export async function benchWait({ call }: BenchDesk): Promise<readonly Result[]> {
  const { view } = await call('view.open', { object: 'customers' });
  const { ids } = await call('view.ids', { view, start: 0, end: EDITS });
  await call('view.close', { view });
  let edits = 0;

  /** The first of them is asked for at `from`. */
  async function slowestEdit(from = performance.now()): Promise<number> {
    let slowest = 0;
    for (const id of ids) {
      edits += 1;
      await call('records.write', { writes: [{ object: 'customers', id, text: { next_contact: `2027-01-${String((edits % 28) + 1).padStart(2, '0')}` } }] });
      slowest = Math.max(slowest, performance.now() - from);
      from = performance.now();
    }
    return slowest;
  }

  return [await compare({
    id: 'grid.wait',
    what: 'the slowest of three edits while a list is sorted by name / with nothing else to do',
    ours: async () => {
      const asked = performance.now();
      const sorting = call('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
      const slowest = await slowestEdit(asked);
      await call('view.close', { view: (await sorting).view });
      return slowest;
    },
    base: () => slowestEdit(),
  })];
}
