/** Statement of account and dunning list as workbooks, with the columns of the printed pages. */
import type { Field, Value } from '../model/types.ts';
import type { AccountStatement } from '../reports/account-statement.ts';
import type { DunningRow } from '../reports/dunning.ts';
import { accountWords } from './account-words.ts';
import { writeList } from './workbook.ts';

type Column = readonly [id: string, type: Field['type'], word: string, width?: number];

/** Writes one of the two; a statement by its entries, with the opening balance as its first row. Throws `file.notWritable`. */
export async function writePaper(path: string, paper: AccountStatement | readonly DunningRow[], language: 'zh' | 'en'): Promise<{ rows: number }> {
  return isStatement(paper) ? writeAccount(path, paper, language) : writeDunning(path, paper, language);
}

function isStatement(paper: AccountStatement | readonly DunningRow[]): paper is AccountStatement {
  return !Array.isArray(paper);
}

async function writeAccount(path: string, statement: AccountStatement, language: 'zh' | 'en'): Promise<{ rows: number }> {
  const w = accountWords('account', language);
  const { currency } = statement;
  const opening = { day: statement.from, reference: null, text: w.opening, debit: null, credit: null, balance: statement.opening, currency };
  const entries = statement.entries.map((entry) => ({
    day: entry.day, reference: entry.reference, text: entry.text || (entry.kind === 'payment' ? w.payment : w.instalment), debit: entry.debit || null, credit: entry.credit || null,
    balance: entry.balance, currency,
  }));
  return write(path, `${w.title} ${statement.customer.name}`, language, [
    ['day', 'date', w.day], ['reference', 'text', w.reference, 160], ['text', 'text', w.text, 240], ['debit', 'money', w.debitColumn], ['credit', 'money', w.creditColumn], ['balance', 'money', w.balance],
  ], [opening, ...entries]);
}

async function writeDunning(path: string, rows: readonly DunningRow[], language: 'zh' | 'en'): Promise<{ rows: number }> {
  const w = accountWords('dunning', language);
  return write(path, w.title, language, [
    ['name', 'text', w.customer, 240], ['contact', 'text', w.contact], ['phone', 'text', w.phone, 140], ['contractNumber', 'text', w.number, 150], ['instalment', 'text', w.name], ['due', 'date', w.due],
    ['days', 'integer', w.days, 80], ['remaining', 'money', w.remaining], ['owner', 'text', w.owner], ['lastContact', 'date', w.lastContact],
  ], rows.map((row) => ({ ...row })));
}

function write(path: string, name: string, language: 'zh' | 'en', columns: readonly Column[], rows: readonly Readonly<Record<string, Value>>[]): Promise<{ rows: number }> {
  const fields = columns.map(([id, type, word, width = 110]): Field => ({ id, type, label: { zh: word, en: word }, width }));
  return writeList(path, { name, fields, language, records: rows.map((values) => ({ values, titles: {} })) });
}
