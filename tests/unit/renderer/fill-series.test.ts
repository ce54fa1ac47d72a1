import { describe, expect, it } from 'vitest';
import { continueLine, hasChoice } from '../../../renderer/grid/series/continuation.ts';
import type { FillMode } from '../../../renderer/grid/series/continuation.ts';
import { readHan, writeHan } from '../../../renderer/grid/series/han-number.ts';
import type { Sample } from '../../../renderer/grid/series/reading.ts';

const text = (value: string): Sample => (value === '' ? { kind: 'fixed' } : { kind: 'text', value });
const number = (value: string): Sample => ({ kind: 'number', value });
const date = (value: string): Sample => ({ kind: 'date', value });

/** What stands in `count` cells behind the source (before it, nearest first, when negative). */
function fill(samples: readonly Sample[], count: number, mode: FillMode = 'auto'): string[] {
  const line = continueLine(samples, mode);
  return Array.from({ length: Math.abs(count) }, (_, index) => {
    const { from, value } = line.at(count > 0 ? samples.length + index : -1 - index);
    const sample = samples[from];
    return value ?? (sample === undefined || sample.kind === 'fixed' ? '' : sample.value);
  });
}
const down = (sources: string, count: number, mode?: FillMode): string => fill(sources.split('|').map(text), count, mode).join('|');

describe('texts that go on', () => {
  it.each([
    ['编号001', '编号002|编号003'],
    ['编号009|编号010', '编号011|编号012'],
    ['HT-2026-009', 'HT-2026-010|HT-2026-011'],
    ['HT-2026-009|HT-2027-009', 'HT-2028-009|HT-2029-009'],
    ['HT-2026-099', 'HT-2026-100|HT-2026-101'],
    ['A1', 'A2|A3'],
    ['A2|A4', 'A6|A8'],
    ['A4|A2', 'A0|A2'],
    ['001', '002|003'],
    ['１２号', '１３号|１４号'],
    ['3号楼', '4号楼|5号楼'],
    ['HT-009-A', 'HT-010-A|HT-011-A'],
    ['长江路 458 号|长江路 460 号', '长江路 462 号|长江路 464 号'],
    ['3号楼201室', '3号楼202室|3号楼203室'],
    ['第1期', '第2期|第3期'],
    ['第一期', '第二期|第三期'],
    ['第九批', '第十批|第十一批'],
    ['项目第十九章', '项目第二十章|项目第二十一章'],
    ['一|二', '三|四'],
    ['十期', '十一期|十二期'],
    ['甲', '乙|丙'],
    ['壬|癸', '甲|乙'],
    ['子', '丑|寅'],
    ['①', '②|③'],
    ['周一', '周二|周三'],
    ['周六', '周日|周一'],
    ['周六|周天', '周一|周二'],
    ['周一|周三', '周五|周日'],
    ['星期五', '星期六|星期日'],
    ['礼拜二', '礼拜三|礼拜四'],
    ['Mon', 'Tue|Wed'],
    ['friday', 'saturday|sunday'],
    ['SUN', 'MON|TUE'],
    ['一月', '二月|三月'],
    ['十二月', '一月|二月'],
    ['11月', '12月|1月'],
    ['1月份', '2月份|3月份'],
    ['12月工资', '1月工资|2月工资'],
    ['Jan', 'Feb|Mar'],
    ['April|May', 'June|July'],
    ['Apr|May', 'Jun|Jul'],
    ['2026年11月', '2026年12月|2027年1月'],
    ['2026-11', '2026-12|2027-01'],
    ['预算2026年01月', '预算2026年02月|预算2026年03月'],
    ['第一季度', '第二季度|第三季度'],
    ['第四季度', '第一季度|第二季度'],
    ['一季度', '二季度|三季度'],
    ['第3季度', '第4季度|第1季度'],
    ['Q1', 'Q2|Q3'],
    ['q4', 'q1|q2'],
    ['2026Q3', '2026Q4|2027Q1'],
    ['2026 Q4', '2027 Q1|2027 Q2'],
    ['Q4 2026', 'Q1 2027|Q2 2027'],
    ['2026年第一季度', '2026年第二季度|2026年第三季度'],
    ['2026年第四季度', '2027年第一季度|2027年第二季度'],
    ['2026年四季度', '2027年一季度|2027年二季度'],
    ['2026年Q4', '2027年Q1|2027年Q2'],
    ['第一季度|第三季度', '第一季度|第三季度'],
    ['上半年', '下半年|上半年'],
    ['2026年下半年', '2027年上半年|2027年下半年'],
    ['2026H2', '2027H1|2027H2'],
    ['2026-01-30', '2026-01-31|2026-02-01'],
    ['2026/1/31|2026/2/28', '2026/3/31|2026/4/30'],
    ['2026年12月31日', '2027年1月1日|2027年1月2日'],
    ['12月31日', '1月1日|1月2日'],
    ['1.50|2.00', '2.50|3.00'],
    ['10|8', '6|4'],
    ['A1|B1', 'A2|B2'],
    ['第1期||第2期|', '第3期|'],
    ['产品1|缺货', '产品2|缺货'],
  ])('%s → %s', (source, expected) => {
    expect(down(source, expected.split('|').length)).toBe(expected);
  });

  it.each([
    ['编号003', '编号002|编号001'],
    ['第二期', '第一期|第二期'],
    ['周一', '周日|周六'],
    ['2027Q1', '2026Q4|2026Q3'],
    ['2027年1月', '2026年12月|2026年11月'],
    ['A2', 'A1|A0'],
  ])('upwards: %s → %s', (source, expected) => {
    expect(fill(source.split('|').map(text), -expected.split('|').length).join('|')).toBe(expected);
  });
});

describe('texts that are only copied', () => {
  it.each(['上海鑫源贸易有限公司', '张三', '三一重工', '四季酒店', '湖北省武汉市高新区长江路 458 号', '12', '3.5', '13800138000', '021-55667788', '400-820-1234', '+86 138 0013 8000', '张总 13800138000',
    '91310000MA1FL0XX17', '11010119900307771X', '6222020200112233445', 'li2@xinyuan.cn', 'https://a.cn/1', '客户说周三前交货，共500台，尾款下月付', '二〇二六年第四季度', '百'])('%s', (source) => {
    expect(down(source, 3)).toBe(`${source}|${source}|${source}`);
  });
  it('phones do not count in a row either', () => expect(down('13800138000|张总 13800138001', 2)).toBe('13800138000|张总 13800138001'));
  it('a step that is not constant is no series', () => {
    expect(down('A1|A2|A4', 3)).toBe('A1|A2|A4');
    expect(down('周一|周二|周四', 3)).toBe('周一|周二|周四');
    expect(fill([number('1'), number('2'), number('4')], 3)).toEqual(['1', '2', '4']);
  });
  it('everything, when copies are asked for', () => expect(down('编号001|编号002', 3, 'copy')).toBe('编号001|编号002|编号001'));
});

describe('numbers', () => {
  it('one is copied, counts when asked to', () => {
    expect(fill([number('5')], 2)).toEqual(['5', '5']);
    expect(fill([number('5.5')], 2, 'series')).toEqual(['6.5', '7.5']);
    expect(fill([number('5')], -2, 'series')).toEqual(['4', '3']);
  });
  it('several keep their step to the last digit', () => {
    expect(fill([number('0.1'), number('0.2')], 3)).toEqual(['0.3', '0.4', '0.5']);
    expect(fill([number('1.005'), number('1')], 2)).toEqual(['0.995', '0.99']);
    expect(fill([number('1'), number('2')], -3)).toEqual(['0', '-1', '-2']);
    expect(fill([number('9007199254740993'), number('9007199254740994')], 1)).toEqual(['9007199254740995']);
    expect(fill([number('3'), number('3')], 2)).toEqual(['3', '3']);
  });
  it('with other things between them go on among themselves', () => {
    expect(fill([number('1'), text('甲方'), number('2'), text('乙方')], 4)).toEqual(['3', '甲方', '4', '乙方']);
    expect(fill([number('10'), { kind: 'fixed' }, number('20')], 3)).toEqual(['30', '', '40']);
  });
  it('without end stop where no number can be written', () => {
    const most = '9'.repeat(62);
    expect(fill([number(`${most.slice(0, 61)}8`), number(most)], 1)).toEqual([`${most.slice(0, 61)}8`]);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-27', '2026-02-28|2026-03-01'],
    ['2026-01-01|2026-01-08', '2026-01-15|2026-01-22'],
    ['2026-01-05|2026-02-05', '2026-03-05|2026-04-05'],
    ['2026-01-31|2026-02-28', '2026-03-31|2026-04-30'],
    ['2026-01-30|2026-02-28', '2026-03-30|2026-04-30'],
    ['2026-04-30|2026-06-30', '2026-08-30|2026-10-30'],
    ['2024-02-29|2025-02-28', '2026-02-28|2027-02-28'],
    ['2025-05-01|2026-05-01', '2027-05-01|2028-05-01'],
    ['2026-11-15|2026-12-15', '2027-01-15|2027-02-15'],
    ['2026-03-02|2026-03-01', '2026-02-28|2026-02-27'],
    ['2026-01-01|2026-01-02|2026-01-09', '2026-01-01|2026-01-02'],
    ['9999-12-31', '9999-12-31|9999-12-31'],
  ])('%s → %s', (source, expected) => {
    expect(fill(source.split('|').map(date), expected.split('|').length).join('|')).toBe(expected);
  });
});

describe('whether there is a choice', () => {
  it('is offered for what can count', () => {
    expect(hasChoice([number('1')])).toBe(true);
    expect(hasChoice([text('第一期')])).toBe(true);
    expect(hasChoice([text('上海')])).toBe(false);
    expect(hasChoice([text('A1'), text('A1')])).toBe(false);
  });
});

describe('Han numerals', () => {
  it('read back what they wrote, up to 9999', () => {
    for (let value = 0; value <= 9999; value += 1) expect(readHan(writeHan(value) ?? '')).toBe(value);
  });
  it.each([[10, '十'], [12, '十二'], [20, '二十'], [103, '一百零三'], [110, '一百一十'], [1010, '一千零一十'], [2000, '二千']])('%i is %s', (value, word) => expect(writeHan(value)).toBe(word));
});
