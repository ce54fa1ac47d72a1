/** Exact money against oracles that share no code with it: ICU's decimal formatter and a reader of capital numerals. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, div, fromScaled, isDecimal, mul, parseDecimal, round, sub, toScaled } from '../../db/values/decimal.ts';
import { allocate, allocateLastTakesRest, formatAmount, moneyFromDecimal, moneyToDecimal } from '../../db/values/money.ts';
import { rmbUppercase } from '../../db/values/rmb-uppercase.ts';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 })).map(([units, places]) => fromScaled(units, places));
const minor = fc.maxSafeInteger();

/** ICU formats numeric strings exactly, with its own arithmetic. */
function icu(text: string, places: number, grouping: boolean): string {
  const options = { minimumFractionDigits: places, maximumFractionDigits: places, roundingMode: 'halfExpand', useGrouping: grouping, signDisplay: 'negative' };
  return new Intl.NumberFormat('en-US', options as Intl.NumberFormatOptions).format(text as unknown as number);
}

test('rounding agrees with ICU', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 9 }), (value, places) => {
      expect(round(value, places)).toBe(parseDecimal(icu(value, places, false)));
    }),
  );
});

test('money formatting agrees with ICU', () => {
  fc.assert(
    fc.property(minor, (amount) => {
      expect(formatAmount(amount)).toBe(icu(moneyToDecimal(amount), 2, true));
    }),
  );
});

test('results are canonical and obey the laws of arithmetic', () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (a, b, c) => {
      expect([add(a, b), sub(a, b), fromScaled(toScaled(a, 9), 9)].every(isDecimal)).toBe(true);
      expect(add(a, b)).toBe(add(b, a));
      expect(sub(add(a, b), b)).toBe(a);
      expect(mul(a, add(b, c))).toBe(add(mul(a, b), mul(a, c)));
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
    }),
  );
});

test('a quotient is within half a unit of the last place', () => {
  fc.assert(
    fc.property(decimal, decimal.filter((d) => d !== '0'), (a, b) => {
      const error = sub(a, mul(div(a, b, 6), b)).replace('-', '');
      expect(compare(mul(error, '2'), mul('0.000001', b.replace('-', '')))).toBeLessThanOrEqual(0);
    }),
  );
});

test('any text parses to a canonical decimal of the same value, or to nothing', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789.-+eE ') , maxLength: 12 });
  fc.assert(
    fc.property(digits, (text) => {
      const parsed = parseDecimal(text);
      if (parsed === null) return;
      expect(isDecimal(parsed)).toBe(true);
      expect(Number(parsed)).toBe(Number(text) + 0);
    }),
    { numRuns: 2000 },
  );
});

test('money survives the trip through a decimal', () => {
  fc.assert(
    fc.property(minor, (amount) => {
      expect(moneyFromDecimal(moneyToDecimal(amount))).toBe(amount + 0);
    }),
  );
});

test('shares add up, keep the sign, and are within one cent of fair', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(minor, weights, (total, parts) => {
      const shares = allocate(total, parts);
      expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
      const whole = parts.reduce((sum, part) => sum + BigInt(part), 0n);
      if (whole === 0n) return;
      shares.forEach((share, index) => {
        const off = BigInt(share) * whole - BigInt(total) * BigInt(parts[index] ?? 0);
        expect(off < whole && off > -whole).toBe(true);
      });
      const rest = allocateLastTakesRest(total % 1_000_000, parts);
      expect(rest.reduce((sum, share) => sum + share, 0)).toBe((total % 1_000_000) + 0);
    }),
  );
});

/** Reads capital numerals back: an independent, tolerant parser (every 零 is only a spacer). */
function readUppercase(text: string): bigint {
  const negative = text.startsWith('负');
  const [head = '', tail = ''] = text.includes('元') ? text.replace('负', '').split('元') : ['', text.replace('负', '')];
  const section = (part: string): bigint => {
    let sum = 0n;
    for (const [, digit = '', unit = ''] of part.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)) {
      const scale = { 拾: 10n, 佰: 100n, 仟: 1000n }[unit] ?? 1n;
      sum += BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(digit)) * scale;
    }
    return sum;
  };
  const belowYi = (part: string): bigint => {
    const at = part.indexOf('万');
    return at < 0 ? section(part) : section(part.slice(0, at)) * 10_000n + section(part.slice(at + 1));
  };
  const at = head.indexOf('亿');
  const yuan = at < 0 ? belowYi(head) : belowYi(head.slice(0, at)) * 100_000_000n + belowYi(head.slice(at + 1));
  const jiao = /([壹贰叁肆伍陆柒捌玖])角/.exec(tail)?.[1] ?? '零';
  const fen = /([壹贰叁肆伍陆柒捌玖])分/.exec(tail)?.[1] ?? '零';
  const cents = yuan * 100n + BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(jiao)) * 10n + BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(fen));
  return negative ? -cents : cents;
}

test('capital amounts read back as the same number and are well formed', () => {
  const sparse = fc
    .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 16 })
    .map((digits) => BigInt(digits.join('')));
  const amounts = fc.oneof(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), sparse);
  fc.assert(
    fc.property(amounts, (cents) => {
      const text = rmbUppercase(cents);
      expect(readUppercase(text)).toBe(cents);
      expect(text).not.toMatch(/零零|零[拾佰仟万亿元角分](?!整)|亿.*亿|整.|零$/);
      expect(text.endsWith('整')).toBe(cents % 100n === 0n);
    }),
    { numRuns: 3000 },
  );
});
