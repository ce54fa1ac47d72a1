import { afterEach, beforeEach, expect, it } from 'vitest';
import { derivedId } from '../../../db/changes/index.ts';
import type { Act, Pass } from '../../../db/process/passes/index.ts';
import { runPasses } from '../../../db/process/passes/index.ts';
import { takeActBack } from '../../../db/process/acts/take-back.ts';
import { countActs, listActs } from '../../../db/process/acts/list.ts';
import { drain } from '../../../db/changes/index.ts';
import { openBook, type Book } from '../../support/book.ts';

let book: Book;
const CUSTOMERS = ['aaaaaaaa-1', 'bbbbbbbb-1', 'cccccccc-1'] as const;

beforeEach(() => {
  book = openBook();
  book.changes.commit({ kind: 'create', writes: CUSTOMERS.map((record, index) => ({ object: 'customers', record, set: { name: `客户${index}`, city: '无锡' } })) });
});
afterEach(() => book.close());

/** Moves every customer that is still in Wuxi to Suzhou, with a task. */
const moving: Pass = {
  id: 'moving',
  due: ({ store }) => store.db.pluck<string>("SELECT id FROM customers WHERE city = '无锡'").map((record): Act => ({
    kind: 'test.move', object: 'customers', record, rule: 'rule-1', occasion: '2026', reason: { days: 3 },
    writes: [{ object: 'customers', record, set: { city: '苏州' } }, { object: 'tasks', record: derivedId('task', record), set: { subject: '看看' } }],
  })),
};
const run = () => runPasses(book, [moving]).acts['moving'];
const cities = () => book.store.db.pluck<string>('SELECT city FROM customers ORDER BY id');
const tasks = () => book.store.db.pluck<string>('SELECT id FROM tasks WHERE deleted IS NOT 1 ORDER BY id');
const acts = () => listActs(book.store, { limit: 10 }).acts;
const actOf = (record: string) => acts().find((act) => act.record === record)?.id ?? '';
const takeBack = (id: string) => book.changes.commit(drain(takeActBack(book.store, id)).action);

it('one act of many is taken back alone, with what it made, and does not come again', () => {
  expect(run()).toBe(3);
  takeBack(actOf(CUSTOMERS[1]));
  expect(cities()).toEqual(['苏州', '无锡', '苏州']);
  expect(tasks()).toHaveLength(2);
  expect(acts().map(({ undone }) => undone)).toEqual([false, true, false]);
  expect(run()).toBe(0);
  expect(cities()).toEqual(['苏州', '无锡', '苏州']);
  expect(countActs(book.store, {})).toEqual({ 'test.move': 3 });
  expect(acts().every(({ changed }) => changed)).toBe(true);
});

it('the batch stays in force, Ctrl+Z takes the taking back back, and the whole batch can still be taken back', () => {
  run();
  takeBack(actOf(CUSTOMERS[0]));
  book.changes.undo();
  expect(cities()).toEqual(['苏州', '苏州', '苏州']);
  takeBack(actOf(CUSTOMERS[0]));
  const batch = book.store.db.pluck<string>("SELECT id FROM batches WHERE kind = 'auto'")[0] ?? '';
  book.changes.undoBatch(batch);
  expect(cities()).toEqual(['无锡', '无锡', '无锡']);
  expect(tasks()).toEqual([]);
  expect(run()).toBe(0);
});

it('what was put back counts as untouched: the step before can still be taken back whole', () => {
  const made = book.store.db.pluck<string>("SELECT id FROM batches WHERE kind = 'create'")[0] ?? '';
  run();
  takeBack(actOf(CUSTOMERS[2]));
  const { kept } = book.changes.previewUndo(made);
  expect(kept.map(({ record }) => record)).toEqual([CUSTOMERS[0], CUSTOMERS[1]]);
});

it('an act whose record was edited since is not taken back, and says so; twice is refused', () => {
  run();
  book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: CUSTOMERS[0], set: { city: '上海' } }] });
  expect(() => takeBack(actOf(CUSTOMERS[0]))).toThrow(expect.objectContaining({ code: 'history.nothingLeft' }));
  takeBack(actOf(CUSTOMERS[1]));
  expect(() => takeBack(actOf(CUSTOMERS[1]))).toThrow(expect.objectContaining({ code: 'history.alreadyUndone' }));
  expect(cities()).toEqual(['上海', '无锡', '苏州']);
});

it('an act that is its whole batch is taken back as that step', () => {
  book.changes.commit({ kind: 'edit', writes: CUSTOMERS.slice(1).map((record) => ({ object: 'customers', record, set: { city: '南通' } })) });
  expect(run()).toBe(1);
  takeBack(actOf(CUSTOMERS[0]));
  expect(book.store.db.pluck('SELECT kind FROM batches ORDER BY num DESC LIMIT 1')).toEqual(['undo']);
});

it('two desks that do the same write one act', () => {
  const other = openBook({ seed: 2 });
  for (const batch of [book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: 'dddddddd-1', set: { name: '丁', city: '无锡' } }] })]) if (batch) other.changes.ingest(batch);
  run();
  const theirs: string[] = [];
  other.changes.onApplied(({ batch }) => { theirs.push(batch.id); book.changes.ingest(batch); });
  runPasses(other, [moving]);
  expect(theirs).toHaveLength(1);
  expect(acts().filter(({ record }) => record === 'dddddddd-1')).toHaveLength(1);
  takeBack(actOf('dddddddd-1'));
  expect(book.store.db.pluck("SELECT city FROM customers WHERE id = 'dddddddd-1'")).toEqual(['无锡']);
  other.close();
});
