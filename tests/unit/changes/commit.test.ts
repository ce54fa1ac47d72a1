import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain, newId } from '../../../db/changes/index.ts';
import { prepareByHand } from '../../../db/process/by-hand.ts';
import { readRows } from '../../../db/store/rows.ts';
import { findDivergences, rebuildTables } from '../../../db/changes/rebuild.ts';
import { openBook, type Book } from '../../support/book.ts';

let book: Book;
beforeEach(() => void (book = openBook()));
afterEach(() => book.close());

function add(name: string, more: Record<string, string | number> = {}): string {
  const record = newId(book.desk.entropy);
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record, set: { name, ...more } }] });
  return record;
}

function valueOf(record: string, field: string) {
  const object = book.store.registry.object('customers');
  return readRows(book.store.db, object, [record]).get(record)?.values.get(field) ?? null;
}

function set(record: string, field: string, value: string | number | null) {
  book.clock.now += 1000;
  return book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record, set: { [field]: value } }] });
}

describe('commit', () => {
  it('writes rows, log and origin together', () => {
    const id = add('上海元鑫贸易有限公司', { city: '上海' });
    expect(valueOf(id, 'name')).toBe('上海元鑫贸易有限公司');
    expect(valueOf(id, 'created_by')).toBe('member-test-1');
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('writes nothing when nothing differs', () => {
    const id = add('甲');
    expect(set(id, 'name', '甲')).toBeNull();
  });

  it('keeps a value of the wrong type as it came, on every storage class', () => {
    const record = newId(book.desk.entropy);
    book.changes.commit({ kind: 'create', writes: [{ object: 'deals', record, set: { name: '项目', amount: '面议', close_date: '待定' } }] });
    const row = readRows(book.store.db, book.store.registry.object('deals'), [record]).get(record);
    expect(row?.values.get('amount')).toBe('面议');
    expect(row?.values.get('close_date')).toBe('待定');
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('rolls everything back when one write names an unknown field', () => {
    const id = add('甲');
    expect(() => book.changes.commit({ kind: 'edit', writes: [
      { object: 'customers', record: id, set: { name: '乙' } },
      { object: 'customers', record: id, set: { nonsense: 1 } },
    ] })).toThrowError(/no field/);
    expect(valueOf(id, 'name')).toBe('甲');
    expect(findDivergences(book.store)).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('walks back and forth over edits, any number of times', () => {
    const id = add('甲');
    set(id, 'city', '上海');
    set(id, 'city', '北京');
    for (let round = 0; round < 3; round++) {
      book.changes.undo();
      expect(valueOf(id, 'city')).toBe('上海');
      book.changes.undo();
      expect(valueOf(id, 'city')).toBeNull();
      book.changes.redo();
      expect(valueOf(id, 'city')).toBe('上海');
      book.changes.redo();
      expect(valueOf(id, 'city')).toBe('北京');
      expect(() => book.changes.redo()).toThrowError(/nothing to redo/);
    }
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('takes a creation back by deleting, and redo restores the record', () => {
    const id = add('甲');
    book.changes.undo();
    expect(valueOf(id, 'deleted')).toBe(1);
    book.changes.redo();
    expect(valueOf(id, 'deleted')).toBeNull();
    expect(valueOf(id, 'name')).toBe('甲');
  });

  it('undoes an old batch and leaves later edits alone, naming them', () => {
    const [a, b] = [add('甲', { city: '上海' }), add('乙', { city: '上海' })];
    const batch = book.changes.commit({ kind: 'paste', writes: [a, b].map((record) => ({ object: 'customers', record, set: { city: '广州', industry: '电子' } })) });
    set(b, 'city', '深圳');
    const outcome = book.changes.undoBatch(batch?.id ?? '');
    expect([valueOf(a, 'city'), valueOf(a, 'industry'), valueOf(b, 'city'), valueOf(b, 'industry')]).toEqual(['上海', null, '深圳', null]);
    expect(outcome.kept).toEqual([{ object: 'customers', record: b, field: 'city', current: '深圳' }]);
  });

  it('keeps an imported record that was worked on since', () => {
    const [a, b] = [newId(book.desk.entropy), newId(book.desk.entropy)];
    const batch = book.changes.commit({ kind: 'import', writes: [a, b].map((record) => ({ object: 'customers', record, set: { name: record } })) });
    set(b, 'city', '深圳');
    const outcome = book.changes.undoBatch(batch?.id ?? '');
    expect(valueOf(a, 'deleted')).toBe(1);
    expect(valueOf(b, 'deleted')).toBeNull();
    expect(outcome.kept.map((cell) => cell.field)).toEqual(['city']);
  });

  it('a new edit ends the redo', () => {
    const id = add('甲');
    set(id, 'city', '上海');
    book.changes.undo();
    set(id, 'city', '天津');
    expect(() => book.changes.redo()).toThrowError(/nothing to redo/);
  });

  it('can undo a step that was redone, from the history', () => {
    const id = add('甲');
    const batch = set(id, 'city', '上海');
    book.changes.undo();
    book.changes.redo();
    const outcome = book.changes.undoBatch(batch?.id ?? '');
    expect(valueOf(id, 'city')).toBeNull();
    expect(outcome.kept).toEqual([]);
  });
});

describe('long commits', () => {
  it('stop without a trace', async () => {
    const controller = new AbortController();
    const writes = Array.from({ length: 2000 }, (_, i) => ({ object: 'customers', record: newId(book.desk.entropy), set: { name: `公司${i}` } }));
    const run = book.changes.commitLong({ kind: 'import', writes }, { signal: controller.signal, onProgress: (done) => void (done >= 1000 && controller.abort()) });
    await expect(run).rejects.toMatchObject({ code: 'work.cancelled' });
    expect(book.store.db.pluck('SELECT count(*) FROM customers')).toEqual([0]);
    expect(book.store.db.pluck('SELECT count(*) FROM change_log')).toEqual([0]);
    expect(book.store.db.pluck('SELECT count(*) FROM batches')).toEqual([0]);
  });
});

describe('rebuild', () => {
  it('makes the same tables from the log, search included', () => {
    add('上海元鑫贸易有限公司');
    const before = book.store.db.all('SELECT id, name, stamps, updated_at, title_key FROM customers');
    book.store.db.run("UPDATE customers SET name = '坏了'");
    expect(findDivergences(book.store)).toHaveLength(1);
    rebuildTables(book.store);
    expect(book.store.db.all('SELECT id, name, stamps, updated_at, title_key FROM customers')).toEqual(before);
    expect(findDivergences(book.store)).toEqual([]);
  });
});

describe('a row that was read in part', () => {
  it('has the fields that were asked for, and no other passes for empty', () => {
    const id = add('甲', { city: '上海' });
    const row = readRows(book.store.db, book.store.registry.object('customers'), [id], new Set(['name', 'industry'])).get(id);
    expect([row?.values.get('name'), row?.values.has('industry')]).toEqual(['甲', false]);
    expect(() => row?.values.get('city')).toThrowError(/not read/);
    expect(() => row?.values.has('city')).toThrowError(/not read/);
  });

  it('that came without its origin gets one with the next edit, and keeps everything else', () => {
    const batch = book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: newId(book.desk.entropy), set: { name: '甲', city: '上海' } }] });
    const other = openBook({ seed: 2 });
    const [change] = batch?.changes ?? [];
    const { created_at: _at, created_by: _by, ...set } = change?.set ?? {};
    if (!batch || !change) throw new Error('nothing was written');
    other.changes.ingest({ ...batch, changes: [{ ...change, set }] });
    const write = { object: 'customers', record: change.record, set: { name: '乙' } };
    const { writes, rows } = drain(prepareByHand(other.store, [write], other.clock.now));
    other.changes.commit({ kind: 'edit', writes, rows });
    const row = readRows(other.store.db, other.store.registry.object('customers'), [change.record]).get(change.record);
    expect([row?.values.get('name'), row?.values.get('city'), row?.values.get('created_by')]).toEqual(['乙', '上海', 'member-test-1']);
    expect(findDivergences(other.store)).toEqual([]);
    other.close();
  });
});
