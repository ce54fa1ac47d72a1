import { describe, expect, it } from 'vitest';
import { guessFieldType } from '../../../renderer/import/field-guess.ts';
import { columnName, targetKey, targetOf } from '../../../renderer/import/targets.ts';
import { rowNumbers } from '../../../renderer/import/words.ts';

describe('targets of a column', () => {
  it.each([
    [{ kind: 'field', object: 'customers', field: 'name', slot: 1 }, 'customers.name'],
    [{ kind: 'field', object: 'contacts', field: 'mobile', slot: 3 }, 'contacts.mobile#3'],
    [{ kind: 'field', object: 'follow_ups', field: 'f_01', slot: 1 }, 'follow_ups.f_01'],
    [{ kind: 'remark' }, 'remark'],
    [{ kind: 'ignore' }, 'ignore'],
  ] as const)('%o is %s, both ways', (target, key) => {
    expect(targetKey(target)).toBe(key);
    expect(targetOf(key)).toEqual(target);
  });

  it('a key that is none is no target', () => {
    expect(targetOf('new-field')).toBeNull();
  });
});

it('columns and rows are named as Excel does', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(rowNumbers([8, 0, 1, 2])).toBe('1–3, 9');
  expect(rowNumbers([0, 2, 4, 6, 8])).toBe('1, 3, 5, 7…');
  expect(rowNumbers([])).toBe('');
});

describe('the type of a field made from a column', () => {
  it.each([
    ['签约时间', ['2024-03-05', '2024年4月6日'], 'date'],
    ['是否开票', ['是', '否'], 'boolean'],
    ['邮箱', ['a@b.cn'], 'email'],
    ['联系电话', ['13800010001', '021-50810001'], 'phone'],
    ['客户编号', ['00001', '00002'], 'text'],
    ['银行账号', ['6222020200112233445'], 'text'],
    ['年采购额', ['120000', '3.5万'], 'money'],
    ['人数', ['12', '350'], 'decimal'],
    ['完成率', ['12%', '35.5%'], 'percent'],
    ['跟进情况', ['老板很忙\n下周再打'], 'longtext'],
    ['空列', ['', ' '], 'text'],
    ['等级', ['A', '重点'], 'text'],
  ] as const)('%s %o: %s', (header, samples, type) => {
    expect(guessFieldType(header, samples)).toBe(type);
  });
});
