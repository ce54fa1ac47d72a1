/** Money that came in: what it settled, once too much of it, and bank lines of which some wait to be claimed. */
import { derivedId } from '../../changes/index.ts';
import { addDays, daysBetween } from '../../store/local-days.ts';
import type { Dice } from '../dice.ts';
import { draft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { draftsOf, textOf, type Around } from './told.ts';

const OVER = 500_000;
const CLEAR = 4;
const POSTED = 12;

/** Matches for every payment, one over-payment, and a bank statement. */
export function settleMoney(dice: Dice, { told, today }: Around): Draft[] {
  const customers = new Map(told.map(({ subject: { customer } }) => [customer.record, customer]));
  const contracts = new Map(told.flatMap(({ story }) => story.contracts.map((contract) => [contract.record, contract])));
  for (const { set } of contracts.values()) giveBank(dice, customers.get(String(set['customer'])));
  const payments = draftsOf(told, 'payments');
  const matches = payments.filter(({ set }) => set['plan'] !== null).map((payment) => matchOf(dice, payment));
  payOver(payments, contracts);
  const paid = new Set(payments.map(({ set }) => set['plan']));
  const open = draftsOf(told, 'payment_plans').filter(({ record, set }) => !paid.has(record) && Math.abs(daysBetween(textOf({ record, set, object: '' }, 'due'), today)) <= 30);
  const line = (daysAgo: number, set: Draft['set']): Draft => draft(dice, 'bank_lines', addDays(today, -daysAgo), '', {
    booked_on: addDays(today, -daysAgo), currency: 'CNY', status: 'suspense', reference: `2026${String(dice.int(10_000_000, 99_999_999))}`, file: `工商银行流水_${today.slice(0, 7)}.xlsx`, ...set,
  });
  const clear = open.slice(0, CLEAR).map((plan, at) => {
    const customer = customers.get(textOf(plan, 'customer'));
    const contract = contracts.get(textOf(plan, 'contract'));
    return line(at, { payer: customer?.set['name'] ?? '', account: customer?.set['bank_account'] ?? null, amount: plan.set['amount'] ?? 0, memo: `${textOf(plan, 'name')} ${contract ? textOf(contract, 'number') : ''}` });
  });
  const part = open[CLEAR];
  const posted = payments.filter(({ set }) => set['way'] === 'transfer').sort((a, b) => (textOf(a, 'paid_on') < textOf(b, 'paid_on') ? 1 : -1)).slice(0, POSTED);
  return [
    ...matches, ...clear,
    // Half of an instalment, from an account that nobody knows: the name alone speaks for it.
    ...(part ? [line(1, { payer: textOf(customers.get(textOf(part, 'customer')) ?? part, 'name').replace(/有限公司$/, '公司'), account: null, amount: Math.round(Number(part.set['amount']) / 2), memo: '货款' })] : []),
    line(2, { payer: '中国工商银行', account: null, amount: 12_846, memo: '利息' }),
    line(3, { payer: '吴建华', account: '6222021102001234567', amount: 3_600_000, memo: '代付设备款' }),
    ...posted.map((payment) => ({ ...line(0, {
      booked_on: payment.set['paid_on'] ?? null, created_at: payment.set['created_at'] ?? null, payer: customers.get(textOf(payment, 'customer'))?.set['name'] ?? '', account: customers.get(textOf(payment, 'customer'))?.set['bank_account'] ?? null,
      amount: payment.set['amount'] ?? 0, memo: '货款', status: 'posted', payment: payment.record,
    }) })),
  ];
}

/** Where a buyer's money comes from, and what their invoices say. */
function giveBank(dice: Dice, customer: Draft | undefined): void {
  if (!customer || customer.set['bank_account']) return;
  const own = dice.fork(customer.record);
  customer.set['invoice_title'] = customer.set['name'] ?? null;
  customer.set['bank'] = own.pick(['工商银行', '建设银行', '农业银行', '招商银行', '中国银行']) + textOf(customer, 'city') + '分行';
  customer.set['bank_account'] = `${own.pick(['1102', '3200', '1024', '5129'])}0000${String(own.int(10_000_000, 99_999_999))}`;
}

function matchOf(dice: Dice, payment: Draft): Draft {
  const plan = textOf(payment, 'plan');
  const made = draft(dice, 'payment_matches', textOf(payment, 'paid_on'), textOf(payment, 'owner'), { payment: payment.record, plan, amount: payment.set['amount'] ?? 0 });
  return { ...made, record: derivedId('payment_matches', payment.record, plan) };
}

/** The last payment of a contract that is paid in full brings ¥5,000 more than it asked for: money in advance. */
function payOver(payments: readonly Draft[], contracts: ReadonlyMap<string, Draft>): void {
  const last = payments.findLast(({ set }) => contracts.get(String(set['contract']))?.set['status'] === 'finished');
  if (!last) return;
  last.set['amount'] = Number(last.set['amount']) + OVER;
  last.set['notes'] = '多付 5,000.00 元，客户同意留作下批预付';
}
