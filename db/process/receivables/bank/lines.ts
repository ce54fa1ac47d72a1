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

/** So many unread rows are shown. */
export const SHOWN_UNREAD = 20;
const MONEY = { id: 'amount', type: 'money', label: { zh: '', en: '' } } as const;
const DAY = { id: 'date', type: 'date', label: { zh: '', en: '' } } as const;
/** A sum at the foot of the table, or a balance above it, is no payment: such a row has no day or brings nothing in. */
const TOTAL = /^(?:合计|总计|小计|本页合计|累计|期初余额|期末余额|total)/i;

/**
 * Reads one sheet of a statement; null when it has no heading of one. Only incoming money becomes lines: a credit column, or an
 * amount that a column calls incoming, or, with neither, a positive amount. What is taken back of it (a negative credit, 冲正) went out.
 * Currencies come from the amount itself or from their column, else CNY; a row in a currency, or with a direction, that nobody here
 * knows is left unread and shown, because guessing would make other money of it.
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
    if (said.length === 0) continue;
    const bookedOn = dayOf(cell('date'));
    const incoming = incomingOf(cell, text);
    if (TOTAL.test(said[0] ?? '') && (bookedOn === null || incoming === null)) continue;
    if (incoming === 'outgoing') {
      outgoing += 1;
    } else if (incoming === null || bookedOn === null) {
      unreadCount += 1;
      if (unread.length < SHOWN_UNREAD) unread.push(said.join(' | ').slice(0, 200));
    } else {
      const stem = { bookedOn, payer: text('payer'), account: text('account').replace(/\s/g, ''), ...incoming, memo: text('memo'), reference: text('reference') };
      const key = JSON.stringify(stem);
      // Two equal payments of one day are two; which is which does not matter.
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      lines.push({ id: derivedId('bank_lines', key, String(nth)), ...stem });
    }
  }
  return { lines, outgoing, unread, unreadCount };
}

type Money = { readonly amount: Minor; readonly currency: string };

const INCOMING = /贷|收|入|进|来账|^(?:cr|c|credit|in|incoming|received?|deposit)\b/i;
const OUTGOING = /借|支|付|出|往账|^(?:dr|d|debit|out|outgoing|paid|withdrawal)\b/i;

/** What a row brings in; null when that cannot be read. */
function incomingOf(cell: (column: BankColumn) => RawValue, text: (column: BankColumn) => string): Money | 'outgoing' | null {
  const own = currencyOf(text('currency'));
  if (own === null) return null;
  const money = (column: BankColumn): Money | null => {
    const { value, problem, currency = own } = parseValue(MONEY, cell(column), { currency: own });
    return typeof value === 'number' && (!problem || problem.code === 'money.rounded') && CURRENCIES.has(currency) ? { amount: value, currency } : null;
  };
  const credit = money('credit');
  if (credit !== null && credit.amount !== 0) return credit.amount > 0 ? credit : 'outgoing';
  if ((money('debit')?.amount ?? 0) !== 0) return 'outgoing';
  const found = money('amount');
  if (found === null || found.amount === 0) return null;
  const direction = text('direction');
  const [enters, leaves] = [INCOMING.test(direction), OUTGOING.test(direction)];
  if (direction !== '' && enters === leaves) return null;
  return found.amount > 0 && !leaves ? found : 'outgoing';
}

/** "20261123 10:22:31", "2026-11-23 10.22" and "20261123102231" are their days; null for what is none, or might be another. */
function dayOf(cell: RawValue): string | null {
  const stamp = /^\d{14}$/.test(rawText(cell ?? '')) ? rawText(cell ?? '').slice(0, 8) : cell;
  const cut = typeof stamp === 'string' ? stamp.trim().replace(/[T ].*$/, '') : stamp;
  const read = [stamp, cut].map((each) => parseValue(DAY, each)).find(({ value, problem }) => typeof value === 'string' && !problem);
  return typeof read?.value === 'string' ? read.value : null;
}

/** The currencies that a payment may be in, by what banks call them. */
const CURRENCY_WORDS: readonly (readonly [string, RegExp])[] = [
  ['USD', /usd|us\$|美元|美金/i], ['EUR', /eur|欧元|€/i], ['HKD', /hkd|hk\$|港/i], ['CNY', /cny|rmb|人民币|^156$|^元$|[¥￥]/i],
];
const CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_WORDS.map(([currency]) => currency));

/** Null for a currency that a payment here cannot be in. */
function currencyOf(text: string): string | null {
  return text === '' ? 'CNY' : (CURRENCY_WORDS.find(([, words]) => words.test(text))?.[0] ?? null);
}
