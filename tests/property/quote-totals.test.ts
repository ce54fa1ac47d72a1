/** The published rounding rule of quotes, on random quotes, against arithmetic in exact fractions written apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteTotals } from '../../db/process/quotes/quote-totals.ts';
import type { QuoteLineInput, QuoteTerms } from '../../db/process/quotes/quote-totals.ts';
import { fromScaled } from '../../db/values/decimal.ts';

const scaled = (min: number, max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((units) => fromScaled(BigInt(units), places));

const line: fc.Arbitrary<QuoteLineInput> = fc.record({
  quantity: fc.oneof(scaled(-5_000, 100_000, 3), scaled(1, 500, 0)),
  unitPrice: fc.oneof(scaled(0, 100_000_000, 6), scaled(0, 10_000_000, 2)),
  discountRate: fc.oneof(fc.constantFrom('100', '0', '86', '33.333'), scaled(0, 10_000, 2)),
  taxRate: fc.constantFrom('0', '1', '3', '6', '9', '13'),
});

const terms: fc.Arbitrary<QuoteTerms> = fc.record({
  taxMode: fc.constantFrom('included' as const, 'excluded' as const),
  wholeDiscount: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('amount' as const), amount: fc.integer({ min: 0, max: 10_000_000 }) }),
    fc.record({ kind: fc.constant('rate' as const), rate: scaled(0, 11_000, 2) }),
    fc.record({ kind: fc.constant('both' as const), rate: scaled(0, 10_000, 2), amount: fc.integer({ min: 0, max: 1_000_000 }) }),
  ),
  freight: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A fraction top / 10^places of a decimal text, by string handling alone. */
function fraction(text: string): [top: bigint, bottom: bigint] {
  const [whole = '', part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

/** |value − exact| ≤ half a unit, and a tie went away from zero. */
function isHalfUp(value: number, top: bigint, bottom: bigint): boolean {
  const twice = 2n * (BigInt(value) * bottom - top);
  if (twice === bottom || twice === -bottom) return top > 0n === twice > 0n;
  return twice < bottom && twice > -bottom;
}

test('printed lines add up to the printed totals, line by line and in sum', () => {
  fc.assert(
    fc.property(terms, fc.array(line, { maxLength: 40 }), (header, inputs) => {
      const totals = quoteTotals(header, inputs);
      expect(totals.subtotal).toBe(sum(totals.lines.map((l) => l.amount)));
      expect(totals.discount).toBe(sum(totals.lines.map((l) => l.discountShare)));
      expect(totals.net).toBe(sum(totals.lines.map((l) => l.net)));
      expect(totals.tax).toBe(sum(totals.lines.map((l) => l.tax)));
      expect(totals.total).toBe(totals.net + totals.tax);
      expect(totals.total).toBe(sum(totals.lines.map((l) => l.gross)));
      expect(totals.freight).toBe(sum(totals.lines.map((l) => l.freightShare)));
      if (inputs.length > 0) expect(totals.freight).toBe(header.freight ?? 0);
      expect(totals.total).toBe(totals.subtotal - totals.discount + (header.taxMode === 'excluded' ? totals.tax : 0) + totals.freight);
      expect(sum(totals.taxByRate.map((r) => r.net))).toBe(totals.net);
      expect(sum(totals.taxByRate.map((r) => r.tax))).toBe(totals.tax);
      for (const l of totals.lines) {
        expect(l.net + l.tax).toBe(l.gross);
        expect(header.taxMode === 'included' ? l.gross : l.net).toBe(l.amount - l.discountShare + l.freightShare);
        if (l.amount <= 0) expect(l.discountShare).toBe(0);
      }
      if (totals.subtotal >= 0) expect(totals.subtotal - totals.discount).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});

test('every rounding is half-up from the exact fraction', () => {
  fc.assert(
    fc.property(terms, fc.array(line, { minLength: 1, maxLength: 8 }), (header, inputs) => {
      const totals = quoteTotals(header, inputs);
      inputs.forEach((input, index) => {
        const got = totals.lines[index];
        if (!got) throw new Error('a line is missing');
        const [q, qs] = fraction(input.quantity);
        const [p, ps] = fraction(input.unitPrice);
        const [d, ds] = fraction(input.discountRate);
        expect(isHalfUp(got.amount, q * p * d * 100n, qs * ps * ds * 100n)).toBe(true);
        expect(isHalfUp(got.listAmount, q * p * 100n, qs * ps)).toBe(true);
        const rate = BigInt(input.taxRate);
        const base = BigInt(got.amount - got.discountShare + got.freightShare);
        if (header.taxMode === 'included') expect(isHalfUp(got.net, base * 100n, 100n + rate)).toBe(true);
        else expect(isHalfUp(got.tax, base * rate, 100n)).toBe(true);
      });
    }),
    { numRuns: 400 },
  );
});

describe('defined results at the edges', () => {
  const one = (over: Partial<QuoteLineInput> = {}): QuoteLineInput => ({ quantity: '1', unitPrice: '100', discountRate: '100', taxRate: '13', ...over });

  test('an empty quote is zero', () => {
    expect(quoteTotals({ taxMode: 'included' }, [])).toMatchObject({ subtotal: 0, total: 0, taxByRate: [], warnings: [] });
    expect(quoteTotals({ taxMode: 'included', wholeDiscount: { kind: 'amount', amount: 100 } }, []).warnings).toEqual(['DISCOUNT_IGNORED']);
  });

  test('a free line and a returned line', () => {
    const totals = quoteTotals({ taxMode: 'excluded' }, [one({ discountRate: '0' }), one({ quantity: '-2' })]);
    expect(totals).toMatchObject({ subtotal: -20_000, lineDiscount: 10_000, net: -20_000, tax: -2_600, total: -22_600 });
  });

  test('a return takes no part in the discount', () => {
    const totals = quoteTotals({ taxMode: 'included', wholeDiscount: { kind: 'rate', rate: '90' } }, [one({ quantity: '3' }), one({ quantity: '-1' })]);
    expect(totals.lines.map((l) => l.discountShare)).toEqual([2_000, 0]);
    expect(totals.total).toBe(18_000);
  });

  test('a discount larger than the quote makes it free, not negative', () => {
    const totals = quoteTotals({ taxMode: 'included', wholeDiscount: { kind: 'amount', amount: 99_999_999 } }, [one(), one()]);
    expect(totals).toMatchObject({ total: 0, discount: 20_000, warnings: ['DISCOUNT_CAPPED'] });
  });

  test('three equal lines share one 分 of discount', () => {
    const totals = quoteTotals({ taxMode: 'included', wholeDiscount: { kind: 'amount', amount: 1 } }, [one(), one(), one()]);
    expect(totals.lines.map((l) => l.amount - l.discountShare)).toEqual([9_999, 10_000, 10_000]);
  });

  test('10^12 分 and beyond are exact; past the safe range is an error', () => {
    expect(quoteTotals({ taxMode: 'excluded' }, [one({ unitPrice: '10000000000.01' })]).total).toBe(1_130_000_000_001);
    expect(quoteTotals({ taxMode: 'included' }, [one({ unitPrice: '70000000000000' })]).total).toBe(7_000_000_000_000_000);
    expect(() => quoteTotals({ taxMode: 'excluded' }, [one({ unitPrice: '90000000000000' })])).toThrow(expect.objectContaining({ code: 'NUMBER_TOO_LARGE' }));
  });

  test('yen has no cents', () => {
    expect(quoteTotals({ taxMode: 'included', currency: 'JPY' }, [one({ unitPrice: '99.5' })]).total).toBe(100);
  });

  test('what is not a number names the line and the field', () => {
    const bad = (over: Partial<QuoteLineInput>) => () => quoteTotals({ taxMode: 'included' }, [one(), one(over)]);
    expect(bad({ quantity: '十' })).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER', details: { line: '1', field: 'quantity', value: '十' } }));
    expect(bad({ taxRate: '-1' })).toThrow(expect.objectContaining({ details: expect.objectContaining({ field: 'taxRate' }) }));
  });
});
