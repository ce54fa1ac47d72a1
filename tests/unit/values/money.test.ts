import { expect, test } from 'vitest';
import {
  allocate,
  allocateLastTakesRest,
  formatAmount,
  formatMoney,
  moneyFromDecimal,
  moneyToDecimal,
  sumMoney,
} from '../../../db/values/money.ts';

test('formats with the sign of the currency', () => {
  expect(formatMoney(123450)).toBe('￥1,234.50');
  expect(formatMoney(-5)).toBe('-￥0.05');
  expect(formatMoney(0)).toBe('￥0.00');
  expect(formatMoney(-9_007_199_254_741_000n)).toBe('-￥90,071,992,547,410.00');
  expect(formatMoney(123450, 'USD')).toBe('US$1,234.50');
  expect(formatMoney(123450, 'JPY')).toBe('JP¥123,450');
  expect(formatMoney(100, 'CHF')).toBe('CHF 1.00');
  expect(formatAmount(100_000_000_000_000)).toBe('1,000,000,000,000.00');
});

test('converts to and from decimals, half-up', () => {
  expect(moneyFromDecimal('1.005')).toBe(101);
  expect(moneyFromDecimal('-1.005')).toBe(-101);
  expect(moneyFromDecimal('1234.5', 'JPY')).toBe(1235);
  expect(moneyToDecimal(123450)).toBe('1234.5');
  expect(moneyFromDecimal('10000000000')).toBe(1_000_000_000_000);
});

test('an amount beyond the safe range is an error, never a rounded number', () => {
  expect(moneyFromDecimal('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => moneyFromDecimal('90071992547409.92')).toThrow(expect.objectContaining({ code: 'NUMBER_TOO_LARGE' }));
  expect(() => sumMoney([Number.MAX_SAFE_INTEGER, 1])).toThrow(expect.objectContaining({ code: 'NUMBER_TOO_LARGE' }));
  expect(() => formatMoney(0.5)).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER' }));
});

test('largest remainder: the cents left over go where the rounding hurt most', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  expect(allocate(5, [3, 7])).toEqual([2, 3]);
  expect(allocate(7, [0, 0])).toEqual([4, 3]);
  expect(allocate(0, [])).toEqual([]);
  expect(() => allocate(1, [])).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER' }));
  expect(() => allocate(1, [-1, 2])).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER' }));
});

test('last takes the rest', () => {
  expect(allocateLastTakesRest(10_001, [30, 30, 40])).toEqual([3000, 3000, 4001]);
  expect(allocateLastTakesRest(100, [0, 0])).toEqual([0, 100]);
});
