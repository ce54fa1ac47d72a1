import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import { fromFirst } from '../../../renderer/grid/fill.ts';
import { planFill, selectedAfter, stretchTo } from '../../../renderer/grid/fill-plan.ts';
import type { Stretch } from '../../../renderer/grid/fill-plan.ts';
import type { FillMode } from '../../../renderer/grid/series/continuation.ts';

const field = (id: string, type: FieldDescription['type'], more: Partial<FieldDescription> = {}): FieldDescription => ({ id, type, label: { zh: id, en: id }, ...more });
const CHOICE = { options: [{ key: 'a', label: { zh: '甲类', en: 'A' } }, { key: 'b', label: { zh: '乙类', en: 'B' } }] };
const FIELDS = [field('name', 'text'), field('code', 'text'), field('amount', 'money'), field('rate', 'percent'), field('count', 'integer'), field('day', 'date'), field('kind', 'choice', CHOICE),
  field('phone', 'phone'), field('total', 'money', { readonly: true }), field('customer', 'link', { to: 'customers' })];
const at = (id: string): number => FIELDS.findIndex((each) => each.id === id);
const row = (id: string, values: GridRow['values'], more: Partial<GridRow> = {}): GridRow => ({ id, values, titles: {}, problems: {}, ...more });
const column = (id: string, top: number, bottom: number) => ({ top, bottom, left: at(id), right: at(id) });

/** What the first `count` records of a stretch down from these rows get. */
function down(id: string, rows: readonly GridRow[], count: number, mode: FillMode = 'auto', target: GridRow = row('t', {})): unknown[] {
  const source = { rectangle: column(id, 0, rows.length - 1), rows, fields: FIELDS, language: 'zh' as const };
  const plan = planFill(source, { to: 'down', target: column(id, rows.length, rows.length + count - 1) }, mode);
  return Array.from({ length: count }, (_, index) => plan.rowEdits(target, rows.length + index, index + 1)[0]?.entry);
}
const value = (given: string | number | null, title?: string) => ({ kind: 'value', value: given, ...(title === undefined ? {} : { title }) });

describe('what a drag asks for', () => {
  const source = { top: 2, bottom: 4, left: 2, right: 3 };
  it.each<[string, number, number, Stretch | null]>([
    ['down', 8, 3, { to: 'down', target: { top: 5, bottom: 8, left: 2, right: 3 } }],
    ['up', 0, 2, { to: 'up', target: { top: 0, bottom: 1, left: 2, right: 3 } }],
    ['right, the longer way', 5, 7, { to: 'right', target: { top: 2, bottom: 4, left: 4, right: 7 } }],
    ['left', 3, 0, { to: 'left', target: { top: 2, bottom: 4, left: 0, right: 1 } }],
    ['inwards from below', 3, 3, { to: 'clear', target: { top: 4, bottom: 4, left: 2, right: 3 } }],
    ['inwards from the right', 4, 2, { to: 'clear', target: { top: 2, bottom: 4, left: 3, right: 3 } }],
    ['nothing where it began', 4, 3, null],
  ])('%s', (_, toRow, toColumn, expected) => {
    expect(stretchTo(source, { row: toRow, column: toColumn })).toEqual(expected);
  });
  it('selects source and target together afterwards, or what is left of the source', () => {
    expect(selectedAfter(source, { to: 'up', target: { top: 0, bottom: 1, left: 2, right: 3 } })).toEqual({ top: 0, bottom: 4, left: 2, right: 3 });
    expect(selectedAfter(source, { to: 'clear', target: { top: 4, bottom: 4, left: 2, right: 3 } })).toEqual({ top: 2, bottom: 3, left: 2, right: 3 });
    expect(selectedAfter(source, { to: 'clear', target: { top: 2, bottom: 4, left: 3, right: 3 } })).toEqual({ top: 2, bottom: 4, left: 2, right: 2 });
  });
  it('Ctrl+D and Ctrl+R take the first row or column, a single one its neighbour, and nothing at the edge', () => {
    expect(fromFirst(source, 'down')).toEqual({ source: { ...source, bottom: 2 }, stretch: { to: 'down', target: { ...source, top: 3 } } });
    expect(fromFirst({ ...source, bottom: 2 }, 'down')).toEqual({ source: { ...source, top: 1, bottom: 1 }, stretch: { to: 'down', target: { ...source, bottom: 2 } } });
    expect(fromFirst({ ...source, right: 2 }, 'right')).toEqual({ source: { ...source, left: 1, right: 1 }, stretch: { to: 'right', target: { ...source, right: 2 } } });
    expect(fromFirst({ top: 0, bottom: 0, left: 0, right: 0 }, 'down')).toBeNull();
    expect(fromFirst({ top: 0, bottom: 3, left: 0, right: 0 }, 'right')).toBeNull();
  });
});

describe('values down a column', () => {
  it('amounts count in whole units and keep their cents', () => {
    expect(down('amount', [row('1', { amount: 10_050 }), row('2', { amount: 20_075 })], 2)).toEqual([value(30_100), value(40_125)]);
    expect(down('amount', [row('1', { amount: 10_050 })], 1)).toEqual([value(10_050)]);
    expect(down('amount', [row('1', { amount: 10_050 })], 1, 'series')).toEqual([value(10_150)]);
  });
  it('an amount stays the same amount in another currency, and what has no such unit is left to the core', () => {
    expect(down('amount', [row('1', { amount: 10_000 })], 1, 'copy', row('t', { currency: 'JPY' }))).toEqual([value(100)]);
    expect(down('amount', [row('1', { amount: 10_050 })], 1, 'copy', row('t', { currency: 'JPY' }))).toEqual([{ kind: 'text', text: '100.5' }]);
  });
  it('percents, whole numbers and days are values of their field', () => {
    expect(down('rate', [row('1', { rate: '12.5' }), row('2', { rate: '13' })], 1)).toEqual([value('13.5')]);
    expect(down('count', [row('1', { count: 1 }), row('2', { count: 3 })], 2)).toEqual([value(5), value(7)]);
    expect(down('count', [row('1', { count: Number.MAX_SAFE_INTEGER - 1 }), row('2', { count: Number.MAX_SAFE_INTEGER })], 1)).toEqual([{ kind: 'text', text: '9007199254740992' }]);
    expect(down('day', [row('1', { day: '2026-01-31' }), row('2', { day: '2026-02-28' })], 1)).toEqual([value('2026-03-31')]);
  });
  it('choices, links and phones are copied', () => {
    expect(down('kind', [row('1', { kind: 'a' }), row('2', { kind: 'b' })], 3)).toEqual([value('a'), value('b'), value('a')]);
    expect(down('phone', [row('1', { phone: '13800138000' }), row('2', { phone: '13800138001' })], 1)).toEqual([value('13800138000')]);
    expect(down('customer', [row('1', { customer: 'c1' }, { titles: { customer: '甲公司' } })], 1)).toEqual([value('c1', '甲公司')]);
  });
  it('what does not fit its field is copied as it stands, and empty cells stay empty', () => {
    expect(down('day', [row('1', { day: '待定1' }, { problems: { day: 'date.unreadable' } })], 1)).toEqual([value('待定1')]);
    expect(down('code', [row('1', { code: '第1期' }), row('2', {})], 2)).toEqual([{ kind: 'text', text: '第2期' }, value(null)]);
  });
  it('leaves out what the program fills by itself, and says how much', () => {
    const target = { top: 1, bottom: 1, left: at('phone'), right: at('total') };
    const plan = planFill({ rectangle: { ...target, top: 0, bottom: 0 }, rows: [row('1', { phone: '110', total: 5 })], fields: FIELDS, language: 'zh' }, { to: 'down', target }, 'auto');
    expect(plan.rowEdits(row('t', {}), 1, 1).map((edit) => edit.field.id)).toEqual(['phone']);
    expect(plan.readonly).toBe(1);
  });
});

describe('along a row', () => {
  const across = (from: string, to: string, values: GridRow['values'], mode: FillMode = 'auto') => {
    const rectangle = { top: 0, bottom: 0, left: at(from), right: at(from) };
    const target = { top: 0, bottom: 0, left: at(to), right: at(to) };
    const here = row('1', values);
    return planFill({ rectangle, rows: [here], fields: FIELDS, language: 'zh' }, { to: at(to) > at(from) ? 'right' : 'left', target }, mode).rowEdits(here, 0, 1)[0]?.entry;
  };
  it('a text counts on, to the left it counts back', () => {
    expect(across('name', 'code', { name: '第2期' })).toEqual({ kind: 'text', text: '第3期' });
    expect(across('code', 'name', { code: '第2期' })).toEqual({ kind: 'text', text: '第1期' });
  });
  it('into a field of another type it goes as text', () => {
    expect(across('kind', 'phone', { kind: 'a' })).toEqual({ kind: 'text', text: '甲类' });
    expect(across('rate', 'count', { rate: '13' }, 'series')).toEqual({ kind: 'text', text: '14%' });
    expect(across('amount', 'rate', { amount: 123_450 })).toEqual({ kind: 'text', text: '1,234.50' });
  });
});
