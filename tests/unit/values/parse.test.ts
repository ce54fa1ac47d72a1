import { describe, expect, it } from 'vitest';
import { checkValue, formatValue } from '../../../db/values/format.ts';
import { readNumber } from '../../../db/values/numbers.ts';
import { parseValue } from '../../../db/values/parse.ts';
import { isBlank, numberText, rawText } from '../../../db/values/raw.ts';
import type { RawValue } from '../../../db/values/raw.ts';
import type { FieldType, Value } from '../../../db/values/types.ts';

const grade = [
  { key: 'a', label: { zh: 'A类', en: 'Class A' } },
  { key: 'b', label: { zh: 'B类', en: 'Class B' } },
];

describe('readNumber', () => {
  it.each([
    ['1,234.50', '1234.5'], ['１２，３４５．６', '12345.6'], ['￥1,200', '1200'], ['￥ -', '0'], ['¥ 99.90元', '99.9'], ['RMB 5000', '5000'], ['人民币5000元整', '5000'],
    ['1.2万', '12000'], ['3亿元', '300000000'], ['25万元', '250000'], ['1.5w', '15000'], ['3千', '3000'], ['200k', '200000'], ['(123)', '-123'], ['（1,234.5）', '-1234.5'],
    ['－5', '-5'], ['−5', '-5'], ['5-', '-5'], ['-￥5', '-5'], ['￥-5', '-5'], ['负3', '-3'], ['(-7)', '-7'], ['1.2E+5', '120000'], ['0', '0'], ['-0', '0'], ['.5', '0.5'],
    ['0.1', '0.1'], ['1,0000', '10000'], ['12 345', '12345'], ['+8', '8'], ['0.07万', '700'],
  ])('%s', (text, decimal) => expect(readNumber(text)).toMatchObject({ decimal, percent: false }));

  it.each([['13%', '13'], ['１３％', '13'], ['5‰', '0.5'], ['-2.5%', '-2.5']])('%s', (text, decimal) => {
    expect(readNumber(text)).toMatchObject({ decimal, percent: true });
  });

  it.each(['', '-', '元', '万', '1,23', '1.2.3', '约5万', '100元/台', '5~8', '1 or 2', 'e5', '1e', '--5', '12abc', '3/4'])('%s is not a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('names the currency', () => {
    expect(readNumber('US$1,000')).toMatchObject({ decimal: '1000', currency: 'USD' });
    expect(readNumber('1000美元')).toMatchObject({ decimal: '1000', currency: 'USD' });
    expect(readNumber('￥5')).toMatchObject({ currency: 'CNY' });
  });
});

describe('parseValue', () => {
  it.each<[FieldType, RawValue, Value]>([
    ['text', ' 上海 ', '上海'], ['text', 13_800_138_000, '13800138000'], ['text', '00123', '00123'], ['text', true, 'TRUE'],
    ['phone', '１３８ ００１３ ８０００', '138 0013 8000'], ['phone', 13_800_138_000, '13800138000'], ['email', 'ａ＠b.cn', 'a@b.cn'],
    ['integer', '1,200', 1200], ['integer', 3, 3], ['decimal', 0.1 + 0.2, '0.3'], ['decimal', '13%', '0.13'],
    ['percent', { kind: 'percent', value: 0.13 }, '13'], ['percent', '13%', '13'], ['percent', 13, '13'], ['percent', '6', '6'],
    ['money', 1.005, 101], ['money', '1.2万', 1_200_000], ['money', '￥1,234.5', 123_450], ['money', '(100)', -10_000], ['money', 0, 0],
    ['date', { kind: 'date', value: '2024-01-05T10:00:00' }, '2024-01-05'], ['date', 45_296, '2024-01-05'], ['date', '45296', '2024-01-05'], ['date', 20_240_105, '2024-01-05'],
    ['instant', '2024-01-05 08:30', '2024-01-05T00:30:00.000Z'], ['instant', { kind: 'date', value: '2024-01-05' }, '2024-01-04T16:00:00.000Z'],
    ['boolean', '√', 1], ['boolean', '✅', 1], ['boolean', '✔️', 1], ['boolean', '❌', 0], ['boolean', '否', 0], ['boolean', true, 1], ['boolean', 0, 0],
    ['choice', 'a 类', 'a'], ['choice', 'B', 'b'], ['choice', 'Class A', 'a'], ['choice', 'Ａ类客户', 'a'],
    ['json', '{"a":1}', '{"a":1}'], ['text', ' \u200b\u3000', null], ['money', null, null],
  ])('%s of %j', (type, raw, value) => {
    const parsed = parseValue({ type, options: grade }, raw);
    expect(parsed.value).toBe(value);
    expect(checkValue({ type, options: grade }, parsed.value)).toBeNull();
  });

  it.each<[FieldType, RawValue, string]>([
    ['integer', '2.5', 'number.notWhole'], ['integer', '99999999999999999999', 'number.tooLarge'], ['decimal', '3台', 'number.unreadable'],
    ['money', '面议', 'number.unreadable'], ['money', '13%', 'number.unreadable'], ['money', '9999999亿', 'number.tooLarge'], ['date', '2024-2-30', 'date.impossible'], ['date', '下周', 'date.unreadable'],
    ['date', 12, 'date.unreadable'], ['boolean', '可能', 'boolean.unreadable'], ['choice', 'C类', 'choice.unknown'], ['email', '无', 'email.unreadable'],
    ['phone', '1.38001E+10', 'phone.unreadable'], ['link', '上海鑫源', 'link.unresolved'], ['json', '{', 'json.unreadable'], ['text', { kind: 'error', raw: '#N/A' }, 'value.errorCell'],
  ])('%s of %j is kept and flagged', (type, raw, code) => {
    expect(parseValue({ type, options: grade }, raw)).toEqual({ value: rawText(raw), problem: { code, text: rawText(raw) } });
  });

  it('flags what it had to round or guess, and still reads it', () => {
    expect(parseValue({ type: 'money' }, '0.005')).toMatchObject({ value: 1, problem: { code: 'money.rounded' } });
    expect(parseValue({ type: 'date' }, '1月5日', { year: 2024 })).toMatchObject({ value: '2024-01-05', problem: { code: 'date.yearGuessed' } });
  });

  it('uses what the column says', () => {
    expect(parseValue({ type: 'percent' }, 0.13, { percentAsFraction: true }).value).toBe('13');
    expect(parseValue({ type: 'percent' }, '13%', { percentAsFraction: true }).value).toBe('13');
    expect(parseValue({ type: 'money' }, 12.5, { moneyShift: 4 }).value).toBe(12_500_000);
    expect(parseValue({ type: 'money' }, '3万', { moneyShift: 4 }).value).toBe(3_000_000);
    expect(parseValue({ type: 'date' }, 43_834, { date1904: true }).value).toBe('2024-01-05');
    expect(parseValue({ type: 'money' }, '$100')).toEqual({ value: 10_000, currency: 'USD' });
    expect(parseValue({ type: 'money' }, '5000日元')).toEqual({ value: 5000, currency: 'JPY' });
  });
});

describe('checkValue and formatValue', () => {
  it('derives validity', () => {
    expect(checkValue({ type: 'text', required: true }, null)).toBe('value.required');
    expect(checkValue({ type: 'money' }, '面议')).toBe('number.unreadable');
    expect(checkValue({ type: 'choice', options: grade }, 'zzz')).toBe('choice.unknown');
    expect(checkValue({ type: 'link' }, '上海鑫源')).toBe('link.unresolved');
    expect(checkValue({ type: 'link' }, '01890a5d-ac96-774b-bcce-b302099a8057')).toBeNull();
  });

  it('shows values, and a flagged one as it was written', () => {
    expect(formatValue({ type: 'percent' }, '13')).toBe('13%');
    expect(formatValue({ type: 'boolean' }, 1)).toBe('是');
    expect(formatValue({ type: 'boolean' }, 0, 'en')).toBe('No');
    expect(formatValue({ type: 'choice', options: grade }, 'a')).toBe('A类');
    expect(formatValue({ type: 'instant' }, '2024-01-05T00:30:00.000Z')).toBe('2024-01-05 08:30');
    expect(formatValue({ type: 'money' }, '面议')).toBe('面议');
    expect(formatValue({ type: 'date' }, null)).toBe('');
  });
});

describe('raw values', () => {
  it('read like the sheet', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3');
    expect(numberText(110_101_199_003_070_000)).toBe('110101199003070000');
    expect(numberText(1e-9)).toBe('0.000000001');
    expect(rawText({ kind: 'percent', value: 0.07 })).toBe('7%');
    expect(rawText({ kind: 'date', value: '2024-01-05T10:00:00' })).toBe('2024-01-05 10:00:00');
    expect(isBlank('\u00a0\u3000\u200b')).toBe(true);
    expect(isBlank(0)).toBe(false);
  });
});
