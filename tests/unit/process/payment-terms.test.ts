import { expect, test } from 'vitest';
import { readInstalments, readPaymentDays } from '../../../db/process/quotes/payment-terms.ts';
import { DEMO_TERMS } from '../../../db/seed/team.ts';

const read = (terms: string) => readInstalments(terms).map(({ share, after, days }) => [share, after, days]);

test.each<[string, ReturnType<typeof read>]>([
  [DEMO_TERMS, [['30', 'signing', null], ['60', 'delivery', null], ['10', 'acceptance', 30]]],
  ['预付30%，发货前60%，质保金10%质保期满一年付清', [['30', 'signing', null], ['60', 'delivery', null], ['10', 'acceptance', 365]]],
  ['合同签订后 5 个工作日内付 50%；货到 30 天内付清余款', [['50', 'signing', 5], ['50', 'delivery', 30]]],
  ['款到发货', [['100', 'signing', null]]],
  ['月结30天', [['100', 'delivery', 30]]],
  ['货到付款。含 13% 增值税', [['100', 'delivery', null]]],
  ['30% deposit, 70% before shipment', [['30', 'signing', null], ['70', 'delivery', null]]],
  ['Net 45', [['100', 'delivery', 45]]],
  ['预付33.3%，到货66.7%', [['33.3', 'signing', null], ['66.7', 'delivery', null]]],
  ['预付30%，发货前60%', []],
  ['预付60%，发货前60%', []],
  ['逾期每日收取 0.5% 违约金', []],
  ['面议', []],
  ['', []],
])('%s', (terms, instalments) => expect(read(terms)).toEqual(instalments));

test('days to pay are those of the money that waits for goods', () => {
  expect(readPaymentDays(DEMO_TERMS)).toBe(30);
  expect(readPaymentDays('月结60天')).toBe(60);
  expect(readPaymentDays('款到发货')).toBe(0);
  expect(readPaymentDays('另议')).toBeNull();
});
