import { expect, it } from 'vitest';
import { IDS_AT_ONCE, listIds } from '../../../renderer/grid/list-ids.ts';

const list = (length: number) => {
  const asked: [number, number][] = [];
  const ask = (_view: string, start: number, end: number) => {
    asked.push([start, end]);
    // As the core does: never more than it answers at once.
    return Promise.resolve(Array.from({ length: Math.max(0, Math.min(end, start + IDS_AT_ONCE, length) - start) }, (_, at) => `r${start + at}`));
  };
  return { asked, ask };
};

it('ids of a stretch are all there, beyond what the core answers at once', async () => {
  const { ask, asked } = list(1_000_000);
  const ids = await listIds('v', 7, 250_000, ask);
  expect([ids.length, ids[0], ids.at(-1), new Set(ids).size]).toEqual([249_993, 'r7', 'r249999', 249_993]);
  expect(asked).toEqual([[7, 100_007], [100_007, 200_007], [200_007, 250_000]]);
});

it('a list that became shorter ends the asking', async () => {
  const { ask, asked } = list(150_000);
  expect((await listIds('v', 0, 900_000, ask)).length).toBe(150_000);
  expect(asked).toHaveLength(3);
});
