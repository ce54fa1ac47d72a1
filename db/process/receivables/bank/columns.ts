import type { RawValue } from '../../../values/raw.ts';
import { isBlank, rawText } from '../../../values/raw.ts';
import { labelKey } from '../../../values/text.ts';

/** What a column of a bank's statement holds. */
export type BankColumn = 'date' | 'credit' | 'debit' | 'amount' | 'direction' | 'payer' | 'account' | 'memo' | 'reference' | 'currency';

/** Headings that banks use, by what they mean; compared without spaces, brackets and width. The first that fits a heading counts. */
const WORDS: readonly (readonly [BankColumn, readonly string[]])[] = [
  ['date', ['交易日期', '记账日期', '入账日期', '交易时间', '记账时间', '到账日期', '日期', 'date', 'bookingdate', 'transactiondate']],
  ['credit', ['贷方发生额', '贷方金额', '收入金额', '收入', '存入金额', '转入金额', '收方金额', '贷方', '贷方发生额收入', '贷方发生额元', 'credit', 'creditamount', 'paidin']],
  ['debit', ['借方发生额', '借方金额', '支出金额', '支出', '转出金额', '付方金额', '借方', '借方发生额支取', '借方发生额元', 'debit', 'debitamount', 'paidout']],
  ['direction', ['借贷标志', '借贷', '收支', '收支类型', '收付标志', '交易方向', '借贷方向', 'type', 'drcr']],
  ['amount', ['交易金额', '发生额', '金额', '交易金额元', 'amount']],
  ['payer', ['对方户名', '对方名称', '对方账户名称', '对方账户名', '付款人名称', '付款方名称', '付款方', '付款人', '对方单位', '对方单位名称', '交易对手', '交易对方', '对手名称', '户名', 'payer', 'counterparty', 'name']],
  ['account', ['对方账号', '对方帐号', '付款人账号', '付款账号', '对方账户', '对手账号', '账号', 'counterpartyaccount', 'account']],
  ['memo', ['摘要', '用途', '附言', '交易附言', '备注', '交易用途', '交易摘要', '摘要用途', 'memo', 'description', 'remark', 'details']],
  ['reference', ['流水号', '交易流水号', '凭证号', '凭证号码', '交易序号', '参考号', '业务编号', 'reference', 'transactionid']],
  ['currency', ['币种', '货币', 'currency']],
];

const MEANINGS = new Map(WORDS.flatMap(([column, words]) => words.map((word) => [labelKey(word), column] as const)));
/** The heading is below the bank's letterhead, never far down. */
const LOOKED_AT = 40;

/** Where a statement's table begins and which column is which. */
export interface BankTable {
  readonly header: number;
  readonly columns: Readonly<Partial<Record<BankColumn, number>>>;
}

/** Finds the heading of a statement: a row that names a day and an amount. Null when there is none. */
export function findTable(rows: readonly (readonly RawValue[])[]): BankTable | null {
  for (const [header, row] of rows.slice(0, LOOKED_AT).entries()) {
    const columns: Partial<Record<BankColumn, number>> = {};
    row.forEach((cell, at) => {
      const meaning = isBlank(cell) ? undefined : MEANINGS.get(labelKey(rawText(cell ?? '').replace(/[(（].*?[)）]/g, '')));
      if (meaning !== undefined) columns[meaning] ??= at;
    });
    if (columns.date !== undefined && (columns.credit !== undefined || columns.amount !== undefined)) return { header, columns };
  }
  return null;
}
