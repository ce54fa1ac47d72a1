import { expect, test } from 'vitest';
import { compareQuotes, matchLines } from '../../../db/process/quotes/compare.ts';
import type { ComparedVersion } from '../../../db/process/quotes/compare.ts';
import { computeSheet, headerOf } from '../../../db/process/quotes/quote-sheet.ts';
import type { QuoteHeader, QuoteLine } from '../../../db/process/quotes/quote-sheet.ts';

const line = (over: Partial<QuoteLine>): QuoteLine => ({
  product: null, description: '变频器', spec: '', unit: '台', quantity: '1', unitPrice: '100', discountRate: '100', taxRate: '13', unitCost: '', listPrice: '', notes: '', ...over,
});
const version = (lines: readonly QuoteLine[], header: Partial<QuoteHeader> = {}, customer = '宏远'): ComparedVersion => {
  const full = { ...headerOf({}), ...header };
  return { header: full, names: { customer, contact: '', owner: '' }, lines, totals: computeSheet(full, lines) };
};
const changes = (from: readonly QuoteLine[], to: readonly QuoteLine[]) =>
  compareQuotes(version(from), version(to)).lines.map((each) => [each.change, each.from, each.to, each.fields.map((field) => field.field)]);

test('a version says the same as itself', () => {
  const same = version([line({}), line({ description: '触摸屏' })]);
  const diff = compareQuotes(same, same);
  expect([diff.header, diff.totals, diff.lines.map((each) => each.change)]).toEqual([[], [], ['same', 'same']]);
});

test('a line that moved is the same line, and one with another price one change', () => {
  const [a, b, c] = [line({ product: 'p1' }), line({ description: '触摸屏', spec: '7"' }), line({ description: '安装' })];
  expect(changes([a, b, c], [c, { ...a, unitPrice: '90' }, b])).toEqual([['same', 3, 1, []], ['changed', 1, 2, ['unitPrice']], ['same', 2, 3, []]]);
});

test('lines come and go; what was removed stands where it stood', () => {
  const [a, b] = [line({ product: 'p1' }), line({ product: 'p2', description: '触摸屏' })];
  expect(changes([a, b], [b, line({ product: 'p3', description: '电缆', unitPrice: '7' })])).toEqual([['removed', 1, null, []], ['same', 2, 1, []], ['added', null, 2, []]]);
});

test('a renamed line without a product is one change; two of one product are told apart by what they say', () => {
  expect(changes([line({ description: '安装费' })], [line({ description: '安装调试费' })])).toEqual([['changed', 1, 1, ['description']]]);
  const twice = [line({ product: 'p1', notes: '甲', spec: 'A' }), line({ product: 'p1', spec: 'B' })];
  expect([...matchLines(twice, [twice[1] as QuoteLine, twice[0] as QuoteLine])].sort(([a], [b]) => a - b)).toEqual([[0, 1], [1, 0]]);
});

test('header and totals: names, not links; amounts in minor units', () => {
  const diff = compareQuotes(version([line({})], { discount: 0, terms: '款到发货' }, '宏远'), version([line({ quantity: '2' })], { discount: 500, taxMode: 'excluded', terms: '月结30天' }, '宏达'));
  expect(diff.header.map(({ field, from, to }) => [field, from, to])).toEqual([['customer', '宏远', '宏达'], ['taxMode', 'included', 'excluded'], ['discount', 0, 500], ['terms', '款到发货', '月结30天']]);
  expect(diff.totals.find((each) => each.field === 'total')).toMatchObject({ from: 10_000, to: 22_035 });
});

test('a whole-quote change changes no line but every sum', () => {
  const diff = compareQuotes(version([line({})]), version([line({})], { discountRate: '90' }));
  expect(diff.lines[0]?.change).toBe('same');
  expect(diff.totals.map((each) => each.field)).toEqual(['discount', 'net', 'tax', 'total']);
});

test('2,000 lines against 2,000 are matched each once', () => {
  const many = Array.from({ length: 2000 }, (_, index) => line({ product: `p${index % 500}`, description: `品 ${index}` }));
  const partner = matchLines(many, many.toReversed());
  expect(new Set(partner.values()).size).toBe(2000);
  expect(partner.get(0)).toBe(1999);
});
