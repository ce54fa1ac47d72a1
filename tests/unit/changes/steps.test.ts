import { afterEach, beforeEach, expect, it } from 'vitest';
import { createChanges } from '../../../db/changes/index.ts';
import { formatStamp, readStamp } from '../../../db/changes/clock.ts';
import { findDivergences } from '../../../db/changes/rebuild.ts';
import { canUndoRedo, canUndoRedoAfter } from '../../../db/changes/steps.ts';
import type { Value } from '../../../db/model/types.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

const RECORD = '00000000-0000-7000-8000-00000000000a';
const DAY = 24 * 60 * 60 * 1000;

let book: Book;
beforeEach(() => void (book = openBook()));
afterEach(() => book.close());

const set = (field: string, value: Value) => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { [field]: value } }] });
const lastStamp = () => book.store.db.pluck<string>('SELECT at FROM change_log ORDER BY seq DESC LIMIT 1')[0] ?? '';

it('thousands of steps to and fro neither exhaust the stack nor lose their place', () => {
  set('name', '甲');
  // A chain as Ctrl+Z and Ctrl+Y make it: each step takes back the one before.
  let before = book.store.db.pluck<string>('SELECT id FROM batches')[0];
  for (let i = 0; i < 20_000; i++) {
    const id = `step-${i}`;
    book.store.db.run("INSERT INTO batches (id, at, member, device, kind, label, undoes) VALUES (?, '', '', ?, ?, '', ?)", [id, book.desk.device, i % 2 ? 'redo' : 'undo', before]);
    before = id;
  }
  expect(canUndoRedo(book.store.db, book.desk)).toEqual({ canUndo: true, canRedo: false });
});

it('a value that was put back many times still counts as untouched', () => {
  const batch = set('name', '甲');
  set('name', '乙');
  for (let i = 0; i < 30; i++) {
    book.changes.undo();
    book.changes.redo();
  }
  book.changes.undo();
  expect(book.changes.previewUndo(batch?.id ?? '').kept).toEqual([]);
});

it('an undo whose former value is not here yet leaves the cell and names it', () => {
  const at = (ms: number) => formatStamp({ ms, counter: 0 }, 'zzzzzzzzzz');
  const change = (ms: number, value: string, seen: Record<string, string>) => ({ at: at(ms), object: 'customers', record: RECORD, set: { city: value }, seen });
  const batch = (id: string, changes: readonly ReturnType<typeof change>[]) => ({ id, member: 'm', device: 'zzzzzzzzzz', at: at(TEST_NOW), kind: 'edit' as const, label: '', undoes: null, changes });
  book.changes.ingest(batch('later', [change(TEST_NOW + 2, '北京', { city: at(TEST_NOW + 1) })]));
  expect(book.changes.undoBatch('later').kept).toEqual([{ object: 'customers', record: RECORD, field: 'city', current: '北京' }]);
  book.changes.ingest(batch('earlier', [change(TEST_NOW + 1, '上海', {})]));
  expect(book.store.db.pluck('SELECT city FROM customers')).toEqual(['北京']);
});

it('after a restart the clock is above its own stamps, also behind an empty step or a cell from the future', () => {
  const future = formatStamp({ ms: TEST_NOW + 400 * DAY, counter: 0 }, 'zzzzzzzzzz');
  book.changes.ingest({ id: 'from-the-future', member: 'm', device: 'zzzzzzzzzz', at: future, kind: 'edit', label: '', undoes: null, changes: [{ at: future, object: 'customers', record: RECORD, set: { city: '上海' }, seen: {} }] });
  set('name', '甲');
  const own = lastStamp();
  set('city', '北京');
  book.clock.now -= 60 * 60 * 1000;
  const after = createChanges(book.store, book.desk);
  after.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { industry: '电子' } }] });
  expect(lastStamp() > own).toBe(true);
  const batch = set('phone', '1');
  set('phone', '2');
  const last = lastStamp();
  book.changes.undoBatch(batch?.id ?? '');
  createChanges(book.store, book.desk).commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { notes: 'x' } }] });
  expect(lastStamp() > last).toBe(true);
  expect(findDivergences(book.store)).toEqual([]);
});

it('a clock that was years ahead and was put right does not stay there', () => {
  book.clock.now = TEST_NOW + 400 * DAY;
  book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { name: '甲' } }] });
  book.clock.now = TEST_NOW;
  createChanges(book.store, book.desk).commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { city: '上海' } }] });
  expect(readStamp(lastStamp()).ms).toBe(TEST_NOW);
});

it('a listener that fails does not undo the success of what was written', () => {
  book.changes.onApplied(() => {
    throw new Error('a broken list (expected in this test)');
  });
  expect(set('name', '甲')).not.toBeNull();
});

it('nothing is written into the transaction of a long commit', async () => {
  const writes = Array.from({ length: 1200 }, (_, i) => ({ object: 'customers', record: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`, set: { name: `公司${i}` } }));
  let refused: unknown = null;
  await book.changes.commitLong({ kind: 'import', writes }, { onProgress: () => {
    try {
      set('name', '甲');
    } catch (error) {
      refused = error;
    }
  } });
  expect(refused).toMatchObject({ code: 'core.unavailable' });
  expect(set('city', '上海')).not.toBeNull();
  expect(findDivergences(book.store)).toEqual([]);
});

it('a batch tells by itself what Ctrl+Z and Ctrl+Y can do after it', () => {
  const { store, desk, changes } = book;
  const told: unknown[] = [];
  changes.onApplied(({ batch }) => {
    expect([batch.kind, canUndoRedoAfter(store.db, desk, batch)]).toEqual([batch.kind, canUndoRedo(store.db, desk)]);
    told.push(batch.kind);
  });
  const write = (kind: 'edit' | 'seed' | 'auto', name: string) => changes.commit({ kind, writes: [{ object: 'customers', record: RECORD, set: { name } }] });
  write('seed', '种');
  write('auto', '自动');
  write('edit', '甲');
  changes.undo();
  write('auto', '又自动');
  changes.redo();
  changes.undo();
  const batch = write('edit', '乙');
  if (batch) changes.ingest({ ...batch, id: 'elsewhere', device: 'zzzzzzzzzz', kind: 'edit' });
  expect(told).toEqual(['seed', 'auto', 'edit', 'undo', 'auto', 'redo', 'undo', 'edit', 'edit']);
});
