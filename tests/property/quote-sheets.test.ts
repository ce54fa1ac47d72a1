/** Whole sheets as they are typed, up to 10^12 分 a line: what is printed adds up, whatever discount and freight are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAppError } from '../../db/errors.ts';
import { headerOf, sheetTotals } from '../../db/process/quotes/quote-sheet.ts';
import type { QuoteHeader, QuoteLine } from '../../db/process/quotes/quote-sheet.ts';

const SEED = Number(process.env['DEALBOOK_SEED'] ?? Date.now() % 2_147_483_647);
console.info(`quote sheets: DEALBOOK_SEED=${SEED}`);

const decimal = (max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((units) => (places === 0 ? String(units) : (units / 10 ** places).toFixed(places)));

const line: fc.Arbitrary<QuoteLine> = fc.record({
  product: fc.constant(null), description: fc.string(), spec: fc.constant(''), unit: fc.constant(''), notes: fc.constant(''),
  // The last is 10^10 yuan, 10^12 分.
  quantity: fc.oneof(decimal(9_999, 3), decimal(500, 0), decimal(20, 0).map((text) => `-${text}`), fc.constantFrom('', '两箱', '1.2万')),
  unitPrice: fc.oneof(decimal(100_000_000, 4), fc.constantFrom('', '0', '1,000', '10000000000', '9999999999.99')),
  discountRate: fc.oneof(decimal(10_000, 2), fc.constantFrom('', '0', '100', '86', '-5', '八折')),
  taxRate: fc.constantFrom('', '0', '1', '3', '6', '9', '13'),
  unitCost: fc.oneof(decimal(1_000_000, 2), fc.constantFrom('', '面议')),
  listPrice: fc.oneof(decimal(1_000_000, 2), fc.constant('')),
});

const header: fc.Arbitrary<QuoteHeader> = fc.record({
  taxMode: fc.constantFrom('included' as const, 'excluded' as const),
  currency: fc.constantFrom('CNY', 'USD', 'JPY'),
  discount: fc.oneof(fc.constant(0), fc.integer({ min: -1_000, max: 1_000_000_000_000 })),
  discountRate: fc.oneof(decimal(10_000, 2), fc.constantFrom('', '0', '100', '不打折')),
  freight: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000_000 })),
}).map((over) => ({ ...headerOf({}), ...over }));

const sum = (numbers: readonly number[]): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n);

test('printed lines, discount, freight, net, tax and total agree to the minor unit', () => {
  let counted = 0;
  fc.assert(
    fc.property(header, fc.array(line, { minLength: 1, maxLength: 30 }), (head, lines) => {
      let totals;
      try {
        totals = sheetTotals(head, lines);
      } catch (error) {
        // Beyond 9·10^15 the quote is refused, never rounded.
        expect(isAppError(error) && error.code).toBe('quote.amountTooLarge');
        return;
      }
      counted += 1;
      const { subtotal, discount, freight, net, tax, total } = totals;
      expect(BigInt(subtotal)).toBe(sum(totals.lines.map((each) => each.amount)));
      expect(BigInt(net)).toBe(sum(totals.lines.map((each) => each.net)));
      expect(BigInt(tax)).toBe(sum(totals.lines.map((each) => each.tax)));
      expect(BigInt(total)).toBe(sum(totals.lines.map((each) => each.gross)));
      expect(freight).toBe(head.freight);
      expect(BigInt(total)).toBe(BigInt(net) + BigInt(tax));
      expect(BigInt(subtotal) - BigInt(discount) + BigInt(freight) + (head.taxMode === 'excluded' ? BigInt(tax) : 0n)).toBe(BigInt(total));
      if (subtotal > 0) expect(discount).toBeLessThanOrEqual(subtotal);
      totals.lines.forEach((each, index) => {
        if (each.problem !== null) expect(each.amount).toBe(0);
        if (head.discountRate === '100' && head.discount === 0 && head.freight === 0) expect(head.taxMode === 'included' ? each.gross : each.net).toBe(each.amount);
        expect(totals.margin.lines[index]).toBeDefined();
      });
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(counted).toBeGreaterThan(100);
});
