import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../preload/contract/index.ts';
import type { GridRow } from '../../../preload/contract/grids.ts';
import { cellMatcher } from '../../../db/values/find-text.ts';
import { shownText } from '../../../db/values/shown.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

const FIELDS = ['name', 'city', 'phone', 'grade', 'next_contact'];
type Wanted = Input<'view.find'>['wanted'];
const text = (wanted: string, options: { matchCase?: boolean; wholeCell?: boolean } = {}): Wanted => ({ kind: 'text', text: wanted, ...options });

async function open(query: object = {}): Promise<string> {
  return (await book.ask('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }], ...query })).view;
}

/** Every place from the start on, by going from one to the next. */
async function walk(view: string, wanted: Wanted, direction: 'next' | 'previous' = 'next', more: Partial<Input<'view.find'>> = {}): Promise<string[]> {
  const places: string[] = [];
  let from: { row: number; field: string } | null = null;
  for (;;) {
    const { place, wrapped }: Output<'view.find'> = await book.ask('view.find', { view, wanted, fields: FIELDS, from, direction, ...more });
    if (place === null || wrapped || places.length > 500) return places;
    places.push(`${place.row} ${place.field}`);
    from = { row: place.row, field: place.field };
  }
}

describe('finding in a list', () => {
  // By pinyin of the name: Acme, 安徽重庆路商行, 北京汇通电子, 上海元鑫, 王伟五金店.
  beforeEach(async () => {
    const rows: Record<string, string>[] = [
      { name: '上海元鑫贸易（集团）有限公司', city: '上海', phone: '021-58008000', grade: 'a' },
      { name: '北京汇通电子有限公司', city: '北京', grade: 'key' },
      { name: '王伟五金店', city: '上海', phone: '13812345678' },
      { name: 'ＡＣＭＥ Trading', city: 'Shanghai', grade: 'c' },
      { name: '安徽重庆路商行', next_contact: '2026-11-20' },
    ];
    await book.ask('records.write', { writes: rows.map((set) => ({ object: 'customers', set })) });
  });

  it('goes in the order of the list, left to right, both ways and around the end', async () => {
    const view = await open();
    const found = ['3 name', '3 city', '4 city'];
    expect(await walk(view, text('上海'))).toEqual(found);
    expect(await walk(view, text('上海'), 'previous')).toEqual(found.toReversed());
    const last = { row: 4, field: 'city' };
    const query = { view, wanted: text('上海'), fields: FIELDS, from: last };
    expect(await book.ask('view.find', { ...query, direction: 'next' })).toMatchObject({ place: { row: 3, field: 'name' }, wrapped: true });
    expect(await book.ask('view.find', { ...query, direction: 'next', inclusive: true })).toMatchObject({ place: last, wrapped: false });
    const down = await open({ sort: [{ field: 'name', dir: 'desc' }] });
    expect(await walk(down, text('上海'))).toEqual(['0 city', '1 name', '1 city']);
  });

  it('finds what is shown: labels in the window language, figures as written, width and case aside', async () => {
    const view = await open();
    expect(await walk(view, text('acme'))).toEqual(['0 name']);
    expect(await walk(view, text('(集团)'))).toEqual(['3 name']);
    expect(await walk(view, text('ACME', { matchCase: true }))).toEqual([]);
    expect(await walk(view, text('上海', { wholeCell: true }))).toEqual(['3 city', '4 city']);
    expect(await walk(view, text('138 1234'))).toEqual(['4 phone']);
    expect(await walk(view, text('重点'))).toEqual(['2 grade']);
    expect(await walk(view, text('key'), 'next', { language: 'en' })).toEqual(['2 grade']);
    expect(await walk(view, text('11-20'))).toEqual(['1 next_contact']);
    expect(await walk(view, text('%'))).toEqual([]);
  });

  it('stays within the columns and rows it is told to, and within the filter', async () => {
    const view = await open();
    expect(await walk(view, text('上海'), 'next', { fields: ['city'] })).toEqual(['3 city', '4 city']);
    const within = [{ start: 4, end: 5, fields: ['city'] }, { start: 3, end: 5, fields: ['name'] }];
    expect(await walk(view, text('上海'), 'next', { within })).toEqual(['3 name', '4 city']);
    const filtered = await open({ filter: { conditions: [{ field: 'grade', op: 'empty' }] } });
    expect(await walk(filtered, text('上海'))).toEqual(['1 city']);
  });

  it('counts, knows the how-manieth, and asks anew once the list changed', async () => {
    const view = await open();
    const query = { view, wanted: text('上海'), fields: [...FIELDS, 'updated_at'] };
    expect(await book.ask('view.findCount', { ...query, at: { row: 3, field: 'city' } })).toMatchObject({ count: 3, rank: 2, readonly: 0, capped: false });
    expect(await book.ask('view.find', { ...query, from: { row: 3, field: 'city' }, direction: 'next' })).toMatchObject({ place: { row: 4 }, rank: 3, count: 3 });
    expect(await book.ask('view.find', { ...query, from: null, direction: 'previous' })).toMatchObject({ place: { row: 4 }, rank: 3 });
    expect(await book.ask('view.find', { ...query, from: { row: 4, field: 'city' }, direction: 'next' })).toMatchObject({ place: { row: 3, field: 'name' }, wrapped: true, rank: 1 });
    await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '上海新客户' } }] });
    expect(await book.ask('view.find', { ...query, from: null, direction: 'next' })).toMatchObject({ rank: null, count: null });
    expect(await book.ask('view.findCount', { ...query, at: null })).toMatchObject({ count: 4, rank: null });
    expect((await book.ask('view.findCount', { ...query, wanted: text('2026'), at: null })).readonly).toBe(6);
  });

  it('looks for empty cells that can be filled in, and for flagged ones', async () => {
    const { ids } = await book.ask('records.write', { writes: [{ object: 'customers', text: { name: '赵六', next_contact: '下周吧', grade: '超级' } }] });
    const view = await open();
    expect(await walk(view, { kind: 'missing' }, 'next', { fields: ['city', 'updated_at', 'grade'] })).toEqual(['1 city', '1 grade', '4 grade', '5 city']);
    expect(await walk(view, { kind: 'flagged' })).toEqual(['5 grade', '5 next_contact']);
    expect((await book.ask('view.findCount', { view, wanted: { kind: 'missing' }, fields: ['city'], at: { row: 5, field: 'city' } }))).toMatchObject({ count: 2, rank: 2 });
    await book.ask('records.write', { writes: [{ object: 'customers', id: ids[0] ?? '', set: { grade: null, next_contact: '2026-12-01' } }] });
    expect(await walk(view, { kind: 'flagged' })).toEqual([]);
  });

  it('a newer question ends an older one, and so does closing', async () => {
    const view = await open();
    const ask = (wanted: string) => book.ask('view.findCount', { view, wanted: text(wanted), fields: FIELDS, at: null });
    const [older, newer] = await Promise.all([ask('上'), ask('上海')]);
    expect([older.superseded, newer.superseded, newer.count]).toEqual([true, false, 3]);
    const [stopped] = await Promise.all([ask('有限'), book.ask('view.findStop', { view })]);
    expect(stopped.superseded).toBe(true);
    await book.ask('view.close', { view });
    await expect(ask('上海')).rejects.toMatchObject({ code: 'view.closed' });
  });

  it('refuses a field that is not one', async () => {
    await expect(walk(await open(), text('上海'), 'next', { fields: ['nothing'] })).rejects.toMatchObject({ code: 'record.unknownField' });
  });
});

it('SQL narrows the rows down and never loses one: the same cells as by looking at each', async () => {
  const seeded = await openCore({ demo: true, demoCustomers: 60 });
  try {
    const { objects } = await seeded.ask('model.get', {});
    for (const id of ['customers', 'deals', 'quotes', 'contacts', 'payments', 'products']) {
      const fields = (objects.find((object) => object.id === id)?.fields ?? []).filter((field) => field.hidden !== true && field.type !== 'json');
      const { view, count } = await seeded.ask('view.open', { object: id, sort: [] });
      const { rows } = await seeded.ask('view.rows', { view, start: 0, end: Math.min(count, 1000) });
      const seen = rows.flatMap((row) => fields.map((field) => shownText(row, field, 'zh', -new Date().getTimezoneOffset()))).filter((shown) => shown !== '');
      // Pieces of what is there, some of them typed in other width, case or grouping; and signs that stand for nothing.
      const pieces = Array.from({ length: 40 }, (_, index) => seen[(index * 7919) % seen.length] ?? '').map((shown, index) => shown.slice(index % 3, (index % 3) + 2 + (index % 5)));
      const needles = [...pieces, ...pieces.map((piece) => piece.toUpperCase().replaceAll('(', '（')), '.00', ',', '0', '05', '-', '%', '_', '¥', ' ', '是'];
      for (const [index, needle] of needles.filter((each) => each !== '').entries()) {
        const options = { matchCase: index % 4 === 0, wholeCell: index % 7 === 6 };
        const fits = cellMatcher(needle, options, 'zh', -new Date().getTimezoneOffset());
        const expected = rows.reduce((sum, row: GridRow) => sum + fields.filter((field) => fits(row, field)).length, 0);
        const answer = await seeded.ask('view.findCount', { view, wanted: text(needle, options), fields: fields.map((field) => field.id), at: null });
        expect({ object: id, needle, options, count: answer.count }).toEqual({ object: id, needle, options, count: expected });
      }
    }
  } finally {
    await seeded.close();
  }
});

it('replacing is planned without writing: texts as typed, program fields left out and counted', async () => {
  await book.ask('records.write', {
    writes: [
      { object: 'customers', set: { name: '上海元鑫（集团）', city: '上海', grade: 'a' } },
      { object: 'customers', set: { name: '北京汇通', city: '上海市' } },
      { object: 'customers', set: { name: '安徽商行' } },
    ],
  });
  const view = await open();
  const query = { view, wanted: text('上海'), fields: FIELDS, replacement: '苏州' };
  const planned = await book.ask('view.replacements', query);
  expect(planned).toMatchObject({ cells: 3, readonly: 0, more: false, superseded: false });
  expect(planned.writes.map((write) => write.text)).toEqual([{ city: '苏州市' }, { name: '苏州元鑫（集团）', city: '苏州' }]);
  expect(await walk(view, text('苏州'))).toEqual([]);
  const { batch } = await book.ask('records.write', { writes: planned.writes, label: '替换' });
  expect(batch).not.toBeNull();
  expect(await walk(view, text('苏州'))).toEqual(['1 city', '2 name', '2 city']);
  await book.ask('history.undo', {});
  expect(await walk(view, text('上海'))).toEqual(['1 city', '2 name', '2 city']);
  // The same again, and a label for a label.
  expect(await book.ask('view.replacements', { ...query, replacement: '上海' })).toMatchObject({ writes: [], cells: 0 });
  expect((await book.ask('view.replacements', { ...query, wanted: text('A'), fields: ['grade'], replacement: 'B' })).writes).toMatchObject([{ text: { grade: 'B 级' } }]);
  expect(await book.ask('view.replacements', { ...query, wanted: text('2026'), fields: ['name', 'updated_at'] })).toMatchObject({ cells: 0, readonly: 3, writes: [] });
  await expect(book.ask('view.replacements', { ...query, wanted: { kind: 'missing' } })).rejects.toMatchObject({ code: 'call.invalidInput' });
});
