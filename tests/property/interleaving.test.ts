import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Input } from '../../preload/contract/index.ts';
import { openCore } from '../support/core.ts';

/** Printed by fast-check on a failure, too; DEALBOOK_MANY_SEED plays one again. */
const SEED = Number(process.env['DEALBOOK_MANY_SEED'] ?? Date.now() % 1_000_000);
afterAll(() => console.info(`many calls at once: DEALBOOK_MANY_SEED=${SEED}`));

/** Enough for long writes. */
const RECORDS = 2400;
const LONG = 2100;

const query: fc.Arbitrary<Input<'view.open'>> = fc.record({
  object: fc.constant('customers'),
  sort: fc.constantFrom([], [{ field: 'name', dir: 'asc' as const }], [{ field: 'city', dir: 'desc' as const }]),
  search: fc.constantFrom('', '', '新', 'gs'),
  filter: fc.constantFrom({ conditions: [] }, { conditions: [{ field: 'city', op: 'eq' as const, values: ['上海'] }] }),
  deleted: fc.boolean(),
});
const range = fc.record({ from: fc.nat(RECORDS - LONG), size: fc.constantFrom(LONG, LONG, 1, 20) });
const city = fc.constantFrom('上海', '苏州', '新城');

type Doing = (route: string, input: unknown) => Promise<unknown>;
type Action = (call: Doing, ids: readonly string[], task: () => string) => Promise<unknown>;
const part = (ids: readonly string[], { from, size }: { from: number; size: number }) => ids.slice(from, from + size);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(range, city).map(([some, text]): Action => (call, ids) => call('records.write', { writes: part(ids, some).map((id) => ({ object: 'customers', id, text: { city: text, name: `${text}${some.from}` } })) })) },
  fc.tuple(range, fc.constantFrom('records.delete', 'records.restore')).map(([some, route]): Action => (call, ids) => call(route, { object: 'customers', ids: part(ids, some) })),
  fc.constantFrom('history.undo', 'history.redo').map((route): Action => (call) => call(route, {})),
  { weight: 2, arbitrary: fc.constant<Action>((call, _ids, task) => call('work.cancel', { id: task() })) },
  fc.constant<Action>((call) => call('backup.create', { files: [] })),
  { weight: 2, arbitrary: query.map((wanted): Action => (call) => call('view.open', wanted)) },
);

it('whatever is called while long writes run, are stopped and are taken back: nothing fails inside, open lists say what asking again says, and the book is sound', async () => {
  await fc.assert(fc.asyncProperty(fc.array(query, { minLength: 2, maxLength: 5 }), fc.array(fc.record({ action, wait: fc.nat(30) }), { minLength: 6, maxLength: 20 }), async (queries, steps) => {
    const book = await openCore();
    try {
      const { ids } = await book.ask('records.write', { writes: Array.from({ length: RECORDS }, (_, i) => ({ object: 'customers', set: { name: `公司${i}`, city: '上海' } })) });
      let task = 'work_0';
      book.core.onEvent((name, payload) => void (name === 'progress' && (task = (payload as { task: string }).task)));
      const open = await Promise.all(queries.map((wanted) => book.ask('view.open', wanted)));
      const codes: string[] = [];
      const call: Doing = async (route, input) => {
        const answer = await book.core.call(route, input, { files: [] });
        codes.push(answer.ok ? 'ok' : answer.error.code);
      };
      const running: Promise<unknown>[] = [];
      for (const step of steps) {
        running.push(step.action(call, ids, () => task));
        await new Promise((resolve) => setTimeout(resolve, step.wait));
      }
      await Promise.all(running);
      expect(codes.filter((code) => !['ok', 'work.cancelled', 'history.nothingToUndo', 'history.nothingToRedo'].includes(code))).toEqual([]);
      for (const [i, wanted] of queries.entries()) {
        const listed = async (view: string) => (await book.ask('view.ids', { view, start: 0, end: RECORDS })).ids;
        expect(await listed(open[i]?.view ?? '')).toEqual(await listed((await book.ask('view.open', wanted)).view));
      }
      expect((await book.ask('doctor.run', {})).checks.filter(({ ok }) => !ok)).toEqual([]);
    } finally {
      await book.close();
    }
  }), { numRuns: 3, seed: SEED, endOnFailure: true });
}, 300_000);
