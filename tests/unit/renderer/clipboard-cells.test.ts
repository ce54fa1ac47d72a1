import { describe, expect, it } from 'vitest';
import { copiedCell } from '../../../renderer/grid/clipboard/copied-cell.ts';
import { clearedByCut } from '../../../renderer/grid/clipboard/cut.ts';
import { recordsFrom, recordsIn } from '../../../renderer/grid/clipboard/target-rows.ts';
import type { SheetContext } from '../../../renderer/grid/context.ts';
import { toHtmlRow } from '../../../renderer/grid/clipboard/write-html.ts';
import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';

const field = (id: string, type: FieldDescription['type'], more: Partial<FieldDescription> = {}): FieldDescription => ({ id, type, label: { zh: id, en: id }, ...more });
const row = (values: GridRow['values'], more: Partial<GridRow> = {}): GridRow => ({ id: 'r', values, titles: {}, problems: {}, ...more });

describe('a cell on its way out', () => {
  it.each([
    [field('a', 'money'), { a: 123_450 }, { text: '1,234.50', number: '1234.5', format: '#,##0.00' }],
    [field('a', 'money'), { a: 500, currency: 'JPY' }, { number: '500', format: '[$JPY] #,##0', foreign: true }],
    [field('a', 'money'), { a: 9_007_199_254_740_991 }, { text: '90,071,992,547,409.91' }],
    [field('a', 'percent'), { a: '12.5' }, { text: '12.5%', number: '0.125', format: '0.00%' }],
    [field('a', 'date'), { a: '2026-03-05' }, { text: '2026-03-05', number: '46086', format: 'yyyy-mm-dd' }],
    [field('a', 'phone'), { a: '13800138000' }, { text: '13800138000' }],
    [field('a', 'text'), { a: '0012' }, { text: '0012' }],
    [field('a', 'integer'), { a: 3 }, { text: '3', number: '3', format: '0' }],
  ])('%j of %j', (one, values, cell) => expect(copiedCell(row(values), one, 'zh')).toMatchObject(cell));

  it('what was kept without being understood goes as text, names of links included', () => {
    expect(copiedCell(row({ a: '下个月' }, { problems: { a: 'date.unreadable' } }), field('a', 'date'), 'zh')).toEqual({ text: '下个月' });
    expect(copiedCell(row({ a: '没有这家' }, { problems: { a: 'link.unresolved' }, titles: { a: null } }), field('a', 'link', { to: 'customers' }), 'zh')).toEqual({ text: '没有这家' });
    expect(copiedCell(row({ a: 'id-1' }, { titles: { a: '华远' } }), field('a', 'link', { to: 'customers' }), 'zh')).toEqual({ text: '华远', link: { object: 'customers', id: 'id-1' } });
  });

  it('Calc gets no number whose currency it would drop', () => {
    expect(toHtmlRow([{ text: 'US$5.00', number: '5', format: '[$USD] #,##0.00', foreign: true }])).not.toContain('sdval');
    expect(toHtmlRow([{ text: '5.00', number: '5', format: '#,##0.00' }])).toContain('sdval="5"');
  });
});

describe('cells of a cut', () => {
  const fields = [field('a', 'text'), field('b', 'text'), field('c', 'text', { readonly: true })];
  const rows = [row({ a: '1', b: '2', c: '3' }, { id: 'r1' }), row({ a: null, b: '4' }, { id: 'r2' })];
  const cut = { text: '', range: { anchor: { row: 0, column: 0 }, head: { row: 1, column: 2 } }, rows, fields };
  it('are emptied, except empty ones, those of the program, and those that the paste filled', () => {
    const pasted = [{ index: 0, row: rows[0] ?? null, field: field('b', 'text'), entry: { kind: 'text' as const, text: '1' } }];
    expect(clearedByCut(cut, pasted).map((edit) => [edit.row?.id, edit.field.id])).toEqual([['r1', 'a'], ['r2', 'b']]);
  });
});

describe('records under a paste', () => {
  const lines = ['#g1', 'r1', 'r2', '#g2', 'r3', 'r4'].map((id) => row({}, { id }));
  const context = { source: { count: () => lines.length, rows: async (start: number, end: number) => lines.slice(start, end) } } as unknown as SheetContext;
  const ids = (found: readonly { readonly index: number; readonly row: GridRow }[]): unknown[] => found.map(({ index, row: { id } }) => [index, id]);
  it('headings of groups are passed over', async () => {
    expect(ids(await recordsIn(context, { top: 0, bottom: 3, left: 0, right: 0 }))).toEqual([[1, 'r1'], [2, 'r2']]);
    expect(ids(await recordsFrom(context, 2, 2))).toEqual([[2, 'r2'], [4, 'r3']]);
    expect(ids(await recordsFrom(context, 4, 9))).toEqual([[4, 'r3'], [5, 'r4']]);
  });
});
