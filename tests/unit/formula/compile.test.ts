import { describe, expect, it } from 'vitest';
import { compileFormula, type InputField } from '../../../db/formula/compile.ts';
import { isFormulaFault } from '../../../db/formula/fault.ts';
import { byId, byName, toShownExpression, toStoredExpression } from '../../../db/formula/names.ts';
import { problemOf } from '../../../db/formula/problem.ts';
import { TYPES_OF } from '../../../db/formula/result.ts';
import type { Value } from '../../../db/model/types.ts';

const field = (id: string, type: InputField['type'], zh: string, en: string, extra: Partial<InputField> = {}): InputField => ({ id, type, label: { zh, en }, ...extra });
const FIELDS: readonly InputField[] = [
  field('amount', 'money', '金额', 'Amount'), field('paid', 'money', '已付', 'Paid'), field('discount', 'percent', '折扣', 'Discount'),
  field('quantity', 'decimal', '数量', 'Quantity'), field('years', 'integer', '年数', 'Years'), field('signed', 'date', '签约日期', 'Signed on'),
  field('due', 'date', '到期', 'Due'), field('city', 'text', '城市', 'City'), field('vip', 'boolean', '重点', 'VIP'), field('odd', 'text', '金额[元]', 'Odd ] name'),
  field('stage', 'choice', '阶段', 'Stage', { options: [{ key: 'won', label: { zh: '赢单', en: 'Won' } }, { key: 'lost', label: { zh: '输单', en: 'Lost' } }] }),
  field('raw', 'json', '原始', 'Raw'),
];
const ROW: Readonly<Record<string, Value>> = {
  amount: 123_450, paid: 23_450, discount: '15', quantity: '2.5', years: 3, signed: '2024-01-31', due: '2026-12-01', city: '上海', vip: 1, stage: 'won', '#today': '2026-11-23', '#currency': 'CNY',
};
const find = byName(FIELDS);

/** The stored value of a formula over one row, or the code of its problem. */
function value(expression: string, row: Readonly<Record<string, Value>> = ROW): Value {
  const program = compileFormula(expression, find);
  try {
    return program.run(program.inputs.map((input) => row[input] ?? null), TYPES_OF[program.kind][0] ?? 'text');
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

function fault(expression: string): [string, string] {
  try {
    compileFormula(expression, find);
  } catch (error) {
    if (isFormulaFault(error)) return [error.fault, expression.slice(error.at, error.at + error.length)];
    throw error;
  }
  return ['none', ''];
}

describe('what formulas come to', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3', '7'],
    ['=(1 + 2) × 3', '9'],
    ['（１＋２）×３', '9'],
    ['10 / 4', '2.5'],
    ['10 ÷ 3', '3.3333333333'],
    ['0.1 + 0.2', '0.3'],
    ['0.1 + 0.2 = 0.3', 1],
    ['-3 - -5', '2'],
    ['80%', '0.8'],
    ['7%', '0.07'],
    ['[金额] * (1 - [折扣])', 104_933],
    ['金额 * 0.8', 98_760],
    ['0.005 * 金额', 617],
    ['金额 / 数量', 49_380],
    ['已付 / 金额', '0.1899554475'],
    ['金额 - 已付', 100_000],
    ['金额 + 100', 133_450],
    ['金额 > 1000', 1],
    ['[Amount] >= 元(1234.5)', 1],
    ['-金额', -123_450],
    ['NUMBER(金额)', '1234.5'],
    ['ROUND(金额, 0)', 123_500],
    ['ROUND(金额, -2)', 120_000],
    ['ROUND(2.345, 2)', '2.35'],
    ['ROUND(1.005, 2)', '1.01'],
    ['ROUND(-2.5)', '-3'],
    ['ROUNDUP(2.1)', '3'],
    ['ROUNDUP(-2.1)', '-3'],
    ['ROUNDDOWN(-2.9)', '-2'],
    ['ROUNDDOWN(12345, -2)', '12300'],
    ['ABS(-2)', '2'],
    ['MIN(3, 1, 2)', '1'],
    ['MAX(签约日期, 到期)', '2026-12-01'],
    ['SUM(1, 2, 数量)', '5.5'],
    ['AVERAGE(金额, 已付)', 73_450],
    ['如果(金额 > 1000, "大单", "小单")', '大单'],
    ['IF(vip, 1, 0)', '1'],
    ['IFS(数量 > 10, "多", 数量 > 2, "中", "少")', '中'],
    ['且(重点, 数量 > 2)', 1],
    ['OR(FALSE, 非(重点))', 0],
    ['连接([城市], "-", [年数])', '上海-3'],
    ['城市 & "：" & 金额', '上海：1234.50'],
    ['LEN(城市)', '2'],
    ['LEFT("𠮷野家", 2)', '𠮷野'],
    ['RIGHT(城市) & MID("abcdef", 2, 3)', '海bcd'],
    ['包含(城市, "海")', 1],
    ['UPPER(" ab ") & TRIM(" ab ")', ' AB ab'],
    ['YEAR(签约日期) * 100 + MONTH(签约日期)', '202401'],
    ['到期 - 今天()', '8'],
    ['天数(到期, TODAY())', '8'],
    ['签约日期 + 1', '2024-02-01'],
    ['DATEADD(签约日期, 1, "月")', '2024-02-29'],
    ['日期加(签约日期, 1, "year")', '2025-01-31'],
    ['DATE(2024, 2, 30)', '2024-03-01'],
    ['阶段 = "赢单"', 1],
    ['阶段 <> "won"', 0],
    ['阶段 & "!"', '赢单!'],
    ['城市 = "上海"', 1],
    ['为空(城市)', 0],
    ['城市 = ""', 0],
    ['NUMBER("1.2万")', '12000'],
    ['"say ""hi"""', 'say "hi"'],
    ['“引号”', '引号'],
  ])('%s is %j', (expression, expected) => expect(value(expression)).toEqual(expected));

  it.each<[string, Value]>([
    ['金额 + 1', null], ['数量 * 2', null], ['城市 & "市"', '市'], ['IF(重点, 1, 2)', '2'], ['AND(FALSE, 重点)', 0], ['AND(TRUE, 重点)', null], ['OR(TRUE, 重点)', 1],
    ['SUM(数量, 1)', '1'], ['SUM(数量, 年数)', null], ['COALESCE(数量, 9)', '9'], ['ISEMPTY(城市)', 1], ['城市 = ""', 1], ['城市 <> "上海"', null], ['NOT(重点)', null],
  ])('over an empty row %s is %j', (expression, expected) => expect(value(expression, { '#currency': null })).toEqual(expected));

  it.each<[string, Readonly<Record<string, Value>>, string]>([
    ['1 / 0', {}, 'formula.divideByZero'],
    ['金额 / (数量 - 2.5)', {}, 'formula.divideByZero'],
    ['已付 / 金额', { amount: 0 }, 'formula.divideByZero'],
    ['金额 * 2', { amount: '面议' }, 'formula.wrongType'],
    ['到期 + 1', { due: '12月底' }, 'formula.wrongType'],
    ['阶段 & ""', { stage: '别的' }, 'formula.wrongType'],
    ['金额 * 金额倍', { amount: 9_007_199_254_740_991 }, 'formula.tooLarge'],
    ['DATEADD(到期, 9999, "年")', {}, 'formula.badDate'],
    ['NUMBER(城市)', {}, 'formula.notNumber'],
  ])('%s over %j has the problem %s', (expression, row, problem) => expect(value(expression.replace('金额倍', '2'), { ...ROW, ...row })).toBe(problem));

  it('takes only the branch that it needs', () => expect(value('IF(数量 = 0, 0, 10 / 数量)', { quantity: '0' })).toBe('0'));
  it('knows the places of the currency', () => {
    expect(value('金额 + 100', { ...ROW, '#currency': 'JPY' })).toBe(123_550);
    expect(value('"" & 金额', { ...ROW, '#currency': 'KWD' })).toBe('123.450');
  });
});

describe('what is refused, and where', () => {
  it.each<[string, string, string]>([
    ['', 'empty', ''],
    ['  ', 'empty', '  '],
    ['1 +', 'incomplete', ''],
    ['1 + * 2', 'syntax', '*'],
    ['1 2', 'syntax', '2'],
    ['(1 + 2', 'openParen', '('],
    ['1 + 2)', 'syntax', ')'],
    ['"abc', 'openText', '"abc'],
    ['[金额', 'openName', '[金额'],
    ['1 + 没有', 'unknownName', '没有'],
    ['[没有] + 1', 'unknownName', '[没有]'],
    ['1 + FOO(2)', 'unknownFunction', 'FOO'],
    ['ROUND()', 'argumentCount', 'ROUND'],
    ['LEN(1, 2)', 'argumentCount', 'LEN'],
    ['金额 + 数量', 'moneyAndNumber', '数量'],
    ['金额 * 已付', 'moneyTimesMoney', '已付'],
    ['城市 + 1', 'textAdded', '城市'],
    ['城市 * 2', 'wantsKind', '城市'],
    ['IF(1, 2, 3)', 'wantsKind', '1'],
    ['IF(重点, 1, "x")', 'mixedKinds', '"x"'],
    ['城市 > "a"', 'noOrder', '城市 > "a"'],
    ['阶段 = "不存在"', 'unknownOption', '"不存在"'],
    ['DATEADD(到期, 1, "世纪")', 'unknownUnit', '"世纪"'],
    ['原始 & ""', 'notUsable', '原始'],
    ['a.b', 'badCharacter', '.'],
    ['a = b = c', 'unknownName', 'a'],
    ['`x`', 'badCharacter', '`'],
    ['1; DROP TABLE customers', 'syntax', 'DROP'],
    ['constructor', 'unknownName', 'constructor'],
    ['__proto__(1)', 'unknownFunction', '__proto__'],
    ['toString()', 'unknownFunction', 'toString'],
    ['[__proto__] + 1', 'unknownName', '[__proto__]'],
    ['() => 1', 'syntax', ')'],
    ['{}', 'badCharacter', '{'],
    ['1 ? 2 : 3', 'badCharacter', '?'],
  ])('%s: %s', (expression, code, place) => expect(fault(expression)).toEqual([code, place]));

  it('stays quick and calm over hostile texts', () => {
    for (const text of ['('.repeat(10_000), '1+'.repeat(5_000), '-'.repeat(1_999) + '1', '['.repeat(2_000), '"'.repeat(1_999), 'IF('.repeat(600), `${'('.repeat(41)}1${')'.repeat(41)}`]) {
      expect(['tooLong', 'tooDeep', 'syntax', 'openName', 'openText', 'openParen', 'incomplete', 'none']).toContain(fault(text)[0]);
    }
    expect(value("\"'; DROP TABLE customers; --\"")).toBe("'; DROP TABLE customers; --");
  });
});

describe('the stored form', () => {
  const stored = (expression: string): string => toStoredExpression(expression, compileFormula(expression, find));
  const map = new Map(FIELDS.map((each) => [each.id, each]));

  it('names fields by id and options by key, and comes back in either language', () => {
    const kept = stored('= IF(阶段 = "赢单"， 金额 * 80%, [Paid])');
    expect(kept).toBe('IF([stage] = "won"， [amount] * 80%, [paid])');
    expect(toShownExpression(kept, map, 'zh')).toBe('IF([阶段] = "赢单"， [金额] * 80%, [已付])');
    expect(toShownExpression(kept, map, 'en')).toBe('IF([Stage] = "Won"， [Amount] * 80%, [Paid])');
    expect(compileFormula(kept, byId(map)).kind).toBe('money');
  });

  it('survives names with brackets', () => {
    expect(stored('[金额[元]]] & ""')).toBe('[odd] & ""');
    expect(toShownExpression('[odd] & ""', map, 'zh')).toBe('[金额[元]]] & ""');
  });
});
