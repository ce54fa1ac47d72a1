import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Batch, Change } from '../../../db/changes/index.ts';
import { formatStamp } from '../../../db/changes/clock.ts';
import { listBatches } from '../../../db/changes/history.ts';
import { findDivergences, rebuildTables } from '../../../db/changes/rebuild.ts';
import { canUndoRedo } from '../../../db/changes/steps.ts';
import { createChanges } from '../../../db/changes/index.ts';
import type { Value } from '../../../db/model/types.ts';
import { customFieldId } from '../../../db/store/registry.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

const DEVICE = 'zzzzzzzzzz';
const RECORD = '00000000-0000-7000-8000-00000000000a';
const DEFINITION = '00000000-0000-7000-8000-0000000000f1';
const FIELD = customFieldId(DEFINITION);

let book: Book;
let ticks = 0;
beforeEach(() => {
  book = openBook();
  ticks = 0;
});
afterEach(() => book.close());

const stamp = () => formatStamp({ ms: TEST_NOW, counter: ++ticks }, DEVICE);
const change = (object: string, record: string, set: Record<string, Value>): Change => ({ at: stamp(), object, record, set, seen: {} });

function batchOf(changes: readonly Change[], more: Partial<Batch> = {}): Batch {
  return { id: `foreign-${++ticks}`, member: 'm', device: DEVICE, at: stamp(), kind: 'edit', label: '', undoes: null, changes, ...more };
}

function take(object: string, record: string, set: Record<string, Value>): Batch {
  const batch = batchOf([change(object, record, set)]);
  book.changes.ingest(batch);
  return batch;
}

describe('a malformed batch is refused as a whole', () => {
  const good = { at: formatStamp({ ms: TEST_NOW, counter: 0 }, DEVICE), object: 'customers', record: RECORD, set: { name: '甲' }, seen: {} };
  it.each([
    ['a stamp that is none', [good, { ...good, at: 'yesterday' }]],
    ['a stamp that is no text', [good, { ...good, at: 5 }]],
    ['a record that is no text', [good, { ...good, record: 5 }]],
    ['a record that the file cannot hold', [good, { ...good, record: 'a\ud800' }]],
    ['a record with a NUL', [good, { ...good, record: 'a\0' }]],
    ['no set', [good, { ...good, set: null }]],
    ['no seen', [good, { ...good, seen: undefined }]],
    ['a value that is no JSON', [good, { ...good, set: { name: 1n } }]],
    ['no changes', null],
  ])('%s', (_what, changes) => {
    expect(() => book.changes.ingest(batchOf(changes as never))).toThrowError(/malformed/);
    expect(book.store.db.pluck('SELECT count(*) FROM batches')).toEqual([0]);
    expect(book.store.db.pluck('SELECT count(*) FROM customers')).toEqual([0]);
  });

  it('a batch stamp that is none, which the history could not show', () => {
    expect(() => book.changes.ingest(batchOf([], { at: 'nonsense' }))).toThrowError(/malformed/);
  });
});

describe('whatever a value is, the tables are what the log says', () => {
  it.each<[unknown]>([
    ['a\ud800b'], ['1e999'], ['-1e999'], ['12\0'], ['\0'], [' 12'], ['\u300012'], ['0x10'], ['1e-400'], ['9007199254740993'], [-0], [2 ** 63], [true], [{ a: 1 }], [[1]],
  ])('%j', (value) => {
    take('deals', RECORD, { name: value as Value, amount: value as Value, probability: value as Value });
    expect(findDivergences(book.store)).toEqual([]);
    rebuildTables(book.store);
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('half a character is written once, not again at every save', () => {
    const save = () => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { name: 'a\ud800b' } }] });
    expect(save()).not.toBeNull();
    expect(save()).toBeNull();
  });
});

describe('names from elsewhere', () => {
  it('a definition whose id is no UUID makes no column', () => {
    for (const id of ['x","y', 'AB', 'ab', 'a-b']) {
      take('fields', id, { object: 'customers', name: id, type: 'text' });
      take('customers', RECORD, { name: '甲', [customFieldId(id)]: 'v' });
    }
    expect(book.store.registry.object('customers').fields.filter((field) => field.custom)).toEqual([]);
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('field names of the language itself wait like any unknown field, and a step with them can be undone', () => {
    const batch = take('customers', RECORD, JSON.parse('{"__proto__":"x","constructor":"y","name":"n","a,b\\"c":1}') as Record<string, Value>);
    expect(book.store.db.pluck('SELECT field FROM quarantine ORDER BY field')).toEqual(['__proto__', 'a,b"c', 'constructor']);
    expect(book.changes.undoBatch(batch.id).writes).toEqual([{ object: 'customers', record: RECORD, set: { name: null } }]);
  });

  it('batches that take each other back end nobody’s history', () => {
    const [one, two] = ['cycle-one', 'cycle-two'];
    book.changes.ingest(batchOf([], { id: one, undoes: two, kind: 'undo', device: book.desk.device }));
    book.changes.ingest(batchOf([], { id: two, undoes: one, kind: 'redo', device: book.desk.device }));
    expect(listBatches(book.store.db, 10)).toHaveLength(2);
    expect(canUndoRedo(book.store.db, book.desk)).toBeDefined();
  });
});

describe('quarantine', () => {
  const define = (type: string) => take('fields', DEFINITION, { object: 'customers', name: '会员号', type });
  const shown = () => book.store.db.pluck(`SELECT "${FIELD}" FROM customers`);

  it('lets go of what came while a definition was out of force', () => {
    define('text');
    take('customers', RECORD, { name: '甲', [FIELD]: '12' });
    define('hologram');
    take('customers', RECORD, { [FIELD]: '13' });
    define('text');
    expect(shown()).toEqual(['13']);
    expect(book.store.db.pluck('SELECT count(*) FROM quarantine')).toEqual([0]);
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('is replayed at the start of a version that knows the field', () => {
    define('text');
    take('customers', RECORD, { name: '甲', [FIELD]: '12' });
    // As an older version left it: the value in the log, waiting.
    book.store.db.exec('DELETE FROM customers');
    book.store.db.run("INSERT INTO quarantine SELECT seq, object, j.key FROM change_log, json_each(fields) j WHERE object = 'customers'");
    createChanges(book.store, book.desk);
    expect(shown()).toEqual(['12']);
    expect(findDivergences(book.store)).toEqual([]);
  });

  it('survives a repair, and a repair reads damaged definitions from the log first', () => {
    define('text');
    take('customers', RECORD, { name: '甲', [FIELD]: '12', not_yet: 'x' });
    book.store.db.run('UPDATE "fields" SET type = \'hologram\'');
    book.store.registry.reload(book.store.db);
    book.store.db.run('DELETE FROM quarantine');
    rebuildTables(book.store);
    expect(shown()).toEqual(['12']);
    expect(book.store.db.pluck('SELECT field FROM quarantine')).toEqual(['not_yet']);
    expect(findDivergences(book.store)).toEqual([]);
  });
});
