/** The register of invoices: issued as money fell due, the latest still asked for. */
import { addDays } from '../../store/local-days.ts';
import type { Dice } from '../dice.ts';
import { draft, workday } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { draftsOf, textOf, type Around } from './told.ts';

const ASKED = 5;

/** An invoice for every instalment that fell due in the last half year; the newest wait for finance. */
export function makeInvoices(dice: Dice, { told, today }: Around): Draft[] {
  const customers = new Map(told.map(({ subject: { customer } }) => [customer.record, customer]));
  const due = draftsOf(told, 'payment_plans').filter((plan) => textOf(plan, 'due') > addDays(today, -180) && textOf(plan, 'due') <= addDays(today, 7))
    .sort((a, b) => (textOf(a, 'due') < textOf(b, 'due') ? -1 : 1));
  return due.map((plan, at) => {
    const waits = at >= due.length - ASKED;
    const early = workday(addDays(textOf(plan, 'due'), -dice.int(6, 10)));
    const asked = waits || early > today ? workdayBefore(addDays(today, -dice.int(1, 3))) : early < textOf(plan, 'created_at').slice(0, 10) ? textOf(plan, 'created_at').slice(0, 10) : early;
    const later = workday(addDays(asked, dice.int(0, 3)));
    const customer = customers.get(textOf(plan, 'customer'));
    const of = (field: string) => customer?.set[field] ?? null;
    return draft(dice, 'invoices', asked, textOf(plan, 'owner'), {
      title: of('invoice_title') ?? of('name'), number: waits ? null : `2632${String(dice.int(0, 99_999_999)).padStart(8, '0')}${String(dice.int(0, 99_999_999)).padStart(8, '0')}`,
      status: waits ? 'requested' : 'issued', kind: dice.chance(0.85) ? 'special' : 'general', customer: plan.set['customer'] ?? null, contract: plan.set['contract'] ?? null,
      amount: plan.set['amount'] ?? 0, currency: 'CNY', tax_rate: '13', tax_number: of('credit_code'), bank: of('bank'), bank_account: of('bank_account'),
      address: [of('address'), of('phone')].filter((each) => each !== null).join(' '), send_to: of('email'), requested_by: plan.set['owner'] ?? null, requested_on: asked,
      issued_on: waits ? null : later > today ? today : later, notes: textOf(plan, 'name'),
    });
  });
}

/** The day itself, or the Friday before a weekend: nothing is asked for in the future. */
function workdayBefore(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}
