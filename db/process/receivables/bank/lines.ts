import { derivedId } from '../../../changes/index.ts';
import { isBlank, rawText, type RawValue } from '../../../values/raw.ts';
import { parseValue } from '../../../values/parse.ts';
import { cleanLine } from '../../../values/text.ts';
import type { Minor } from '../../../values/money.ts';
import { findTable, type BankColumn } from './columns.ts';

/** Money that came in, as a statement says it. */
export interface BankLine {
  /** Made from the line itself: the same line of another download is the same record. */
  readonly id: string;
  readonly bookedOn: string;
  readonly payer: string;
  readonly account: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly memo: string;
  readonly reference: string;
}

/** What a statement comes to. */
export interface BankStatement {
  readonly lines: readonly BankLine[];
  /** Rows of money that went out: they are none of ours. */
  readonly outgoing: number;
  /** Rows that hold something but no readable day or amount, as text, first ones only. */
  readonly unread: readonly string[];
  readonly unreadCount: number;
}

const SHOWN_UNREAD = 20;
const MONEY = { id: 'amount', type: 'money', label: { zh: '', en: '' } } as const;
const DAY = { id: 'date', type: 'date', label: { zh: '', en: '' } } as const;
/** A sum at the foot of the table is no payment. */
const TOTAL = /^(?:合计|总计|小计|本页合计|累计|期初余额|期末余额|total)/i;

/**
 * Reads one sheet of a statement; null when it has no heading of one. Only incoming money becomes lines: a credit column, or an
 * amount that a column calls incoming, or, with neither, a positive amount. Currencies come from their column, else CNY.
 */
export function readStatement(rows: readonly (readonly RawValue[])[]): BankStatement | null {
  const table = findTable(rows);
  if (table === null) return null;
  const { header, columns } = table;
  const lines: BankLine[] = [];
  const seen = new Map<string, number>();
  const unread: string[] = [];
  let outgoing = 0;
  let unreadCount = 0;
  for (const row of rows.slice(header + 1)) {
    const cell = (column: BankColumn): RawValue => (columns[column] === undefined ? null : (row[columns[column]] ?? null));
    const text = (column: BankColumn): string => (isBlank(cell(column)) ? '' : cleanLine(rawText(cell(column) ?? '')));
    const said = row.filter((each) => !isBlank(each)).map((each) => rawText(each ?? ''));
    if (said.length === 0 || TOTAL.test(said[0] ?? '')) continue;
    const day = parseValue(DAY, dayPart(cell('date')));
    const currency = currencyOf(text('currency'));
    const incoming = incomingOf(cell, text, currency);
    if (incoming === 'outgoing') {
      outgoing += 1;
    } else if (incoming === null || typeof day.value !== 'string' || day.problem) {
      unreadCount += 1;
      if (unread.length < SHOWN_UNREAD) unread.push(said.join(' | ').slice(0, 200));
    } else {
      const stem = { bookedOn: day.value, payer: text('payer'), account: text('account').replace(/\s/g, ''), amount: incoming, currency, memo: text('memo'), reference: text('reference') };
      const key = JSON.stringify(stem);
      // Two equal payments of one day are two; which is which does not matter.
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      lines.push({ id: derivedId('bank_lines', key, String(nth)), ...stem });
    }
  }
  return { lines, outgoing, unread, unreadCount };
}

function incomingOf(cell: (column: BankColumn) => RawValue, text: (column: BankColumn) => string, currency: string): Minor | 'outgoing' | null {
  const money = (column: BankColumn): Minor | null => {
    const { value, problem } = parseValue(MONEY, cell(column), { currency });
    return typeof value === 'number' && !problem ? value : null;
  };
  const credit = money('credit');
  if (credit !== null && credit !== 0) return credit > 0 ? credit : 'outgoing';
  if ((money('debit') ?? 0) !== 0) return 'outgoing';
  const amount = money('amount');
  if (amount === null || amount === 0) return null;
  const direction = text('direction');
  if (direction !== '') return /贷|收|入|cr|in/i.test(direction) ? Math.abs(amount) : 'outgoing';
  return amount > 0 ? amount : 'outgoing';
}

/** "20261123 10:22:31" and "2026-11-23 10:22" are their days. */
function dayPart(cell: RawValue): RawValue {
  return typeof cell === 'string' ? cell.trim().replace(/[T ].*$/, '') : cell;
}

function currencyOf(text: string): string {
  if (/usd|美元/i.test(text)) return 'USD';
  if (/eur|欧元/i.test(text)) return 'EUR';
  return /hkd|港/i.test(text) ? 'HKD' : 'CNY';
}
