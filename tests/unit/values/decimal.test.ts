import { describe, expect, test } from 'vitest';
import { add, compare, decimalFromNumber, div, fromScaled, isDecimal, mul, parseDecimal, round, sub, toScaled } from '../../../db/values/decimal.ts';

describe('parseDecimal', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['007.50', '7.5'],
    ['+12', '12'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 3.10 ', '3.1'],
    ['1e3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['-0.003', '-0.003'],
    ['9007199254740993.01', '9007199254740993.01'],
  ])('%s → %s', (text, canonical) => expect(parseDecimal(text)).toBe(canonical));

  test.each(['', '.', '-', '1,000', '1.2.3', '0x10', 'NaN', 'Infinity', '１２', '1e', '1e9999', '12元', '9'.repeat(500)])('%s is refused', (text) =>
    expect(parseDecimal(text)).toBeNull(),
  );
});

test('only canonical text is a decimal', () => {
  expect(['0', '-1', '0.5', '10', '-0.01'].every(isDecimal)).toBe(true);
  expect(['-0', '1.0', '01', '+1', '1e3', '.5', '', 5, null].some(isDecimal)).toBe(false);
});

test('numbers from a workbook keep the 15 digits that Excel keeps', () => {
  expect(decimalFromNumber(0.1 + 0.2)).toBe('0.3');
  expect(decimalFromNumber(1.005)).toBe('1.005');
  expect(decimalFromNumber(1e21)).toBe('1000000000000000000000');
  expect(decimalFromNumber(Number.NaN)).toBeNull();
});

test('rounds half-up, away from zero', () => {
  expect(round('1.005', 2)).toBe('1.01');
  expect(round('-1.005', 2)).toBe('-1.01');
  expect(round('1.0049', 2)).toBe('1');
  expect(toScaled('12.345', 2)).toBe(1235n);
  expect(fromScaled(-5n, 3)).toBe('-0.005');
});

test('arithmetic is exact where floats are not', () => {
  expect(add('0.1', '0.2')).toBe('0.3');
  expect(sub('1', '0.9')).toBe('0.1');
  expect(mul('1.1', '1.1')).toBe('1.21');
  expect(div('1', '3', 6)).toBe('0.333333');
  expect(div('-2', '3', 0)).toBe('-1');
  expect(compare('2', '10')).toBe(-1);
  expect(compare('-2', '-10')).toBe(1);
});

test('what cannot be computed throws a code', () => {
  expect(() => div('1', '0', 2)).toThrow(expect.objectContaining({ code: 'DIVIDE_BY_ZERO' }));
  expect(() => add('abc', '1')).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER' }));
});
