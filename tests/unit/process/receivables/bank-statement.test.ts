import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../db/process/receivables/bank/lines.ts';

const ROWS = [
  ['工商银行账户明细'], ['户名：苏州衡川', '', '账号：110202'],
  ['交易日期', '贷方发生额(元)', '借方发生额(元)', '对方户名', '对方账号', '摘要', '交易流水号'],
  ['2026-11-20', '12,000.50', '', '甲有限公司', '6222 0200 1234 5678', '货款 HT-1', 'S1'],
  ['20261121 10:22:31', 3000, null, '乙公司', '', '', 'S2'],
  ['2026-11-21', '', '500.00', '电力公司', '', '电费', 'S3'],
  ['不详', '8', '', '丙', '', '', 'S4'],
  [null], ['合计', '15,000.50', '500.00'],
];

describe('a bank statement', () => {
  it('becomes its incoming lines; what went out is counted, what cannot be read is shown', () => {
    const statement = readStatement(ROWS);
    expect(statement?.lines.map(({ id: _id, ...line }) => line)).toEqual([
      { bookedOn: '2026-11-20', payer: '甲有限公司', account: '6222020012345678', amount: 1200050, currency: 'CNY', memo: '货款 HT-1', reference: 'S1' },
      { bookedOn: '2026-11-21', payer: '乙公司', account: '', amount: 300000, currency: 'CNY', memo: '', reference: 'S2' },
    ]);
    expect(statement).toMatchObject({ outgoing: 1, unreadCount: 1 });
    expect(statement?.unread[0]).toContain('丙');
  });

  it('gives a line the same id in every download, and equal payments of a day one each', () => {
    const first = readStatement(ROWS)?.lines.map(({ id }) => id);
    expect(readStatement(ROWS.slice(2))?.lines.map(({ id }) => id)).toEqual(first);
    const twice = readStatement([ROWS[2] ?? [], ROWS[3] ?? [], ROWS[3] ?? []])?.lines.map(({ id }) => id) ?? [];
    expect(new Set(twice).size).toBe(2);
    expect(twice[0]).toBe(first?.[0]);
  });

  it('reads one amount column with a direction, or signs, or dollars', () => {
    const read = (rows: readonly (readonly (string | number)[])[]) => readStatement(rows)?.lines.map(({ amount, currency }) => [amount, currency]);
    expect(read([['日期', '金额', '收支'], ['2026/1/2', '5', '收入'], ['2026/1/3', '6', '支出']])).toEqual([[500, 'CNY']]);
    expect(read([['记账日期', '发生额', '币种'], ['2024-02-29', '5', '美元'], ['2024-03-01', '-6', 'CNY']])).toEqual([[500, 'USD']]);
  });

  it('loses no payment of a payer that is called like a sum, and takes no sum for a payment', () => {
    const rows = [['对方户名', '日期', '收入金额'], ['Total Energies 道达尔', '2026-11-20', '8.00'], ['合计', '', '8.00'], ['期初余额', '2026-11-01', '']];
    expect(readStatement(rows)).toMatchObject({ lines: [{ payer: 'Total Energies 道达尔', amount: 800 }], unreadCount: 0 });
  });

  it('takes back what the bank took back, and never guesses a direction or a currency', () => {
    const read = (rows: readonly (readonly (string | number)[])[]) => {
      const { lines, outgoing, unreadCount } = readStatement(rows) ?? { lines: [], outgoing: 0, unreadCount: 0 };
      return [lines.map(({ amount, currency }) => [amount, currency]), outgoing, unreadCount];
    };
    expect(read([['日期', '金额', '借贷'], ['2026-01-02', '-500', '贷'], ['2026-01-02', '5', '来账'], ['2026-01-02', '6', '往账'], ['2026-01-02', '7', '其他']])).toEqual([[[500, 'CNY']], 2, 1]);
    expect(read([['date', 'amount', 'type'], ['2026-01-02', '5', 'Outgoing transfer'], ['2026-01-02', '6', 'credit'], ['2026-01-02', '7', 'Standing order']])).toEqual([[[600, 'CNY']], 1, 1]);
    expect(read([['日期', '收入', '币种'], ['2026-01-02', '5', '日元'], ['2026-01-02', 'US$1,200.00', ''], ['2026-01-02', '（1,200.00）', '人民币']])).toEqual([[[120000, 'USD']], 1, 1]);
    expect(read([['日期', '收入'], [20261123, '１，２３４．５０'], ['20261123102231', 0.1 + 0.2], ['23 Nov 2026', '10000000000.00']])).toEqual([[[123450, 'CNY'], [30, 'CNY'], [1_000_000_000_000, 'CNY']], 0, 0]);
  });

  it('is none without a heading that names a day and an amount', () => {
    expect(readStatement([['客户', '金额'], ['甲', 5]])).toBeNull();
    expect(readStatement([])).toBeNull();
  });
});
