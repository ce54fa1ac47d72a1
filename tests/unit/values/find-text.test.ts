import { describe, expect, it } from 'vitest';
import { cellMatcher, foldText, textMatcher, type FindOptions } from '../../../db/values/find-text.ts';
import { replacedCell, type Replaced } from '../../../db/values/replace-text.ts';
import type { ShownField, ShownRow } from '../../../db/values/shown.ts';

const LOOSE: FindOptions = { matchCase: false, wholeCell: false };
const EXACT: FindOptions = { matchCase: true, wholeCell: false };
const WHOLE: FindOptions = { matchCase: false, wholeCell: true };
const STAGES = [{ key: 'quote', label: { zh: '报价', en: 'Quoted' } }, { key: 'won', label: { zh: '赢单', en: 'Won' } }];

const row = (id: string, value: string | number, extra: Partial<ShownRow> = {}): ShownRow => ({ values: { [id]: value }, titles: {}, problems: {}, ...extra });
const field = (type: ShownField['type'], id: string = type): ShownField => ({ id, type, ...(type === 'choice' ? { options: STAGES } : {}) });
const finds = (wanted: string, of: ShownField, at: ShownRow, options = LOOSE, locale: 'zh' | 'en' = 'zh'): boolean => cellMatcher(wanted, options, locale, 480)(at, of);

describe('how texts are compared', () => {
  it.each([
    ['AB（1）', 'ab(1)'], ['ＡＢ１２', 'ab12'], ['上海　鑫源', '上海 鑫源'], ['E\u0301', 'é'], ['㎡', 'm2'], ['😀Ａ', '😀a'],
  ])('%s is compared as %s', (text, key) => expect(foldText(text)).toBe(key));

  it('case and width count when asked to, and then only then', () => {
    expect(textMatcher('acme', LOOSE)('ＡＣＭＥ Trading')).toBe(true);
    expect(textMatcher('acme', EXACT)('ACME Trading')).toBe(false);
    expect(textMatcher('（华东）', EXACT)('鑫源(华东)')).toBe(false);
    expect(textMatcher('（华东）', LOOSE)('鑫源(华东)')).toBe(true);
  });

  it('a whole cell is the whole cell, and an empty wish fits nothing', () => {
    expect(textMatcher('上海', WHOLE)('上海')).toBe(true);
    expect(textMatcher('上海', WHOLE)('上海市')).toBe(false);
    for (const options of [LOOSE, EXACT, WHOLE]) expect(textMatcher('', options)('上海')).toBe(false);
  });
});

describe('a cell is found by what people see', () => {
  it.each([
    ['1,234.0', field('money'), row('money', 123_400)],
    ['1234.00', field('money'), row('money', 123_400)],
    ['us$5', field('money'), row('money', 500, { values: { money: 500, currency: 'USD' } })],
    ['12,000', field('decimal'), row('decimal', '12000.5')],
    ['12000.5', field('decimal'), row('decimal', '12000.5')],
    ['13%', field('percent'), row('percent', '13')],
    ['2026-11', field('date'), row('date', '2026-11-23')],
    ['2026-11-23 09:30', field('instant'), row('instant', '2026-11-23T01:30:00.000Z')],
    ['是', field('boolean'), row('boolean', 1)],
    ['报价', field('choice'), row('choice', 'quote')],
    ['138 0013', field('phone'), row('phone', '13800138000')],
    ['13800138000', field('phone'), row('phone', '13800138000')],
    ['甲 乙', field('longtext'), row('longtext', '甲\n乙')],
    ['鑫源', field('link'), row('link', 'some-id', { titles: { link: '上海鑫源' } })],
    ['面议', field('money'), row('money', '面议', { problems: { money: 'number.unreadable' } })],
    ['王老板', field('link'), row('link', '王老板', { problems: { link: 'link.unresolved' } })],
  ])('%s', (wanted, of, at) => expect(finds(wanted, of, at)).toBe(true));

  it('and by nothing else: keys, ids, minor units and the dash of a missing record are not seen', () => {
    expect(finds('quote', field('choice'), row('choice', 'quote'))).toBe(false);
    expect(finds('quote', field('choice'), row('choice', 'quote'), LOOSE, 'en')).toBe(true);
    expect(finds('some-id', field('link'), row('link', 'some-id', { titles: { link: '上海鑫源' } }))).toBe(false);
    expect(finds('—', field('link'), row('link', 'some-id', { titles: { link: null } }))).toBe(false);
    expect(finds('123400', field('money'), row('money', 123_400))).toBe(false);
  });
});

describe('what a replacement leaves in the cell', () => {
  const change = (of: ShownField, at: ShownRow, wanted: string, by: string, options = LOOSE): Replaced | null => replacedCell(at, of, { text: wanted, replacement: by, ...options }, 'zh', 480);
  const replaced = (text: string, wanted: string, by: string, options = LOOSE): Replaced | null => change(field('text'), row('text', text), wanted, by, options);

  it.each([
    ['上海鑫源（集团）有限公司', '(集团)', '', '上海鑫源有限公司'],
    ['ＡＣＭＥ acme Acme', 'acme', 'X', 'X X X'],
    ['100㎡厂房', 'm2', '平', '100平厂房'],
    ['100㎡厂房', 'm', '', '100厂房'],
    ['aaa', 'aa', 'b', 'ba'],
    ['$1 off', 'off', '$& $1', '$1 $& $1'],
    ['😀上海', '上海', '北京', '😀北京'],
  ])('%s: %s → "%s"', (text, wanted, by, expected) => expect(replaced(text, wanted, by)).toEqual({ text: expected }));

  it('exactly as written, or the whole cell', () => {
    expect(replaced('Acme ACME', 'ACME', 'X', EXACT)).toEqual({ text: 'Acme X' });
    expect(replaced('上海', '上海', '北京', WHOLE)).toEqual({ text: '北京' });
    expect(replaced('上海市', '上海', '北京', WHOLE)).toBeNull();
  });

  it('nothing left is an empty cell, and nothing new is no change', () => {
    expect(replaced('上海', '上海', '')).toEqual({ value: null });
    expect(replaced('上海', '上海', '上海')).toBeNull();
  });

  it('of a phone, a choice and a long text is a text that can be typed', () => {
    expect(change(field('phone'), row('phone', '13800138000'), '138', '139')).toEqual({ text: '13900139000' });
    expect(change(field('choice'), row('choice', 'quote'), '报价', '赢单')).toEqual({ text: '赢单' });
    expect(change(field('longtext'), row('longtext', '甲\n乙'), '乙', '丙')).toEqual({ text: '甲\n丙' });
  });

  it('of an amount stays in its own currency, and what is no amount stays text', () => {
    expect(change(field('money'), row('money', 123_450), '1,2', '2,2')).toEqual({ value: 223_450 });
    expect(change(field('money'), row('money', 123_450), '1234', '99')).toEqual({ value: 9950 });
    expect(change(field('money'), row('money', 1234, { values: { money: 1234, currency: 'JPY' } }), '1234', '99')).toEqual({ value: 99 });
    expect(change(field('money'), row('money', 123_450), '1234.50', '面议')).toEqual({ text: '面议' });
  });
});
