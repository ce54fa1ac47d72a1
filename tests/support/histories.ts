import fc from 'fast-check';
import type { Batch, Change } from '../../db/changes/change.ts';
import { formatStamp } from '../../db/changes/clock.ts';
import type { Value } from '../../db/model/types.ts';
import { TEST_NOW } from './book.ts';

/**
 * Random histories as hostile as real life: few records and fields so that everything collides, equal ids made on
 * several devices, deletions, clocks far in the future, a cloned device that gives equal stamps to unequal changes,
 * fields and objects of a newer version, and values of the wrong type.
 */
const DEVICES = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const;
const RECORDS = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const;
const FIELDS = {
  customers: ['name', 'city', 'grade', 'owner', 'next_contact', 'deleted', 'created_at', 'from_the_future'],
  deals: ['name', 'amount', 'probability', 'stage', 'deleted'],
  not_yet_invented: ['name', 'shape'],
} as const;

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, '', 0, 1, '12', '面议', '上海', 'a', '2026-02-29', -5, 1.5, '1e3', 'émoji🙂', '\u0000'),
  fc.string({ maxLength: 6 }),
  fc.integer(),
);

const at = fc.record({
  ms: fc.constantFrom(TEST_NOW, TEST_NOW + 1, TEST_NOW + 2, Date.UTC(2400, 0, 1)),
  counter: fc.integer({ min: 0, max: 2 }),
  device: fc.constantFrom(...DEVICES),
}).map(({ ms, counter, device }) => formatStamp({ ms, counter }, device));

const change: fc.Arbitrary<Change> = fc.constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[])).chain((object) => fc.record({
  at,
  object: fc.constant(object as string),
  record: fc.constantFrom(...RECORDS),
  set: fc.dictionary(fc.constantFrom(...FIELDS[object]), value, { minKeys: 1, maxKeys: 4 }),
  seen: fc.constant({}),
}));

export const history: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 25 });

let batches = 0;

/** Cuts changes into batches, as if they came in that many files. */
export function toBatches(changes: readonly Change[], size: number): Batch[] {
  const cut: Batch[] = [];
  for (let start = 0; start < changes.length; start += size) {
    const part = changes.slice(start, start + size);
    const first = part[0];
    if (first) cut.push({ id: `batch-${++batches}`, member: 'm', device: 'dddddddddd', at: first.at, kind: 'edit', label: '', undoes: null, changes: part });
  }
  return cut;
}
