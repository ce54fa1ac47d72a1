import { expect, it } from 'vitest';
import { findDivergences } from '../../db/changes/rebuild.ts';
import type { Batch } from '../../db/changes/index.ts';
import { customFieldId } from '../../db/store/registry.ts';
import { openBook } from '../support/book.ts';

const DEFINITION = '00000000-0000-7000-8000-0000000000f1';
const RECORD = '00000000-0000-7000-8000-0000000000c1';

/** Batches as another desk wrote them: a definition, a record, a value in the new field. */
function foreignBatches(): Batch[] {
  const other = openBook({ seed: 2 });
  const field = customFieldId(DEFINITION);
  const batches = [
    other.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: DEFINITION, set: { object: 'customers', name: '会员号', type: 'text' } }] }),
    other.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: RECORD, set: { name: '甲公司' } }] }),
    other.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { [field]: 'VIP-8' } }] }),
  ];
  other.close();
  return batches.filter((batch) => batch !== null);
}

it.each([[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]])('a value that arrives before its field waits and is then applied (%i %i %i)', (...order) => {
  const batches = foreignBatches();
  const book = openBook();
  for (const i of order) {
    const batch = batches[i];
    if (batch) book.changes.ingest(batch);
  }
  const field = customFieldId(DEFINITION);
  expect(book.store.db.pluck(`SELECT "${field}" FROM customers`)).toEqual(['VIP-8']);
  expect(book.store.db.pluck('SELECT count(*) FROM quarantine')).toEqual([0]);
  expect(findDivergences(book.store)).toEqual([]);
  book.close();
});
