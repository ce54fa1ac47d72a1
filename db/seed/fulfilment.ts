/** What follows a won deal: contract, three instalments, deliveries, payments that come on time, late, or not yet. */
import { addDays } from '../store/local-days.ts';
import { allocateLastTakesRest } from '../values/money.ts';
import type { Dice } from './dice.ts';
import { draft, workday } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Story } from './story.ts';

export interface WonDeal {
  readonly customer: Draft;
  readonly deal: Draft;
  readonly quote: Draft;
  readonly project: string;
  readonly signedOn: string;
}

const INSTALMENTS = [['预付款', '30', 7], ['发货款', '60', 40], ['质保金', '10', 95]] as const;

export function fulfil(dice: Dice, story: Story, won: WonDeal, today: string): void {
  const { customer, deal, quote, project, signedOn } = won;
  const owner = String(customer.set['owner']);
  const amount = Number(quote.set['total'] ?? 0);
  const contract = draft(dice, 'contracts', signedOn, owner, {
    name: `${String(customer.set['short_name'])}${project}合同`, customer: customer.record, deal: deal.record, quote: quote.record, status: 'active', amount, currency: 'CNY',
    signed_on: signedOn, starts_on: signedOn, ends_on: addDays(signedOn, dice.pick([180, 365])), owner,
  });
  story.contracts.push(contract);
  const paid = payInstalments(dice, story, contract, customer, owner, amount, today);
  deliver(dice, story, contract, customer, owner, project, today);
  if (paid === INSTALMENTS.length) contract.set['status'] = 'finished';
}

function payInstalments(dice: Dice, story: Story, contract: Draft, customer: Draft, owner: string, amount: number, today: string): number {
  const signedOn = String(contract.set['signed_on']);
  const shares = allocateLastTakesRest(amount, INSTALMENTS.map(([, share]) => BigInt(share)));
  let paid = 0;
  INSTALMENTS.forEach(([name, share, after], at) => {
    const due = workday(addDays(signedOn, after));
    const plan = draft(dice, 'payment_plans', signedOn, owner, { name, contract: contract.record, customer: customer.record, due, amount: shares[at] ?? 0, currency: 'CNY', share, owner });
    story.drafts.push(plan);
    const paidOn = workday(addDays(due, dice.weighted([[dice.int(-4, 0), 60], [dice.int(1, 20), 30], [dice.int(30, 90), 10]] as const)));
    if (paidOn > today) return;
    paid += 1;
    const day = paidOn < signedOn ? signedOn : paidOn;
    story.drafts.push(draft(dice, 'payments', day, owner, {
      number: `HK${day.slice(2).replaceAll('-', '')}${String(dice.int(0, 999)).padStart(3, '0')}`, customer: customer.record, contract: contract.record, plan: plan.record, paid_on: day,
      amount: shares[at] ?? 0, currency: 'CNY', way: dice.weighted([['transfer', 80], ['draft', 18], ['wechat', 2]] as const), owner,
    }));
  });
  return paid;
}

function deliver(dice: Dice, story: Story, contract: Draft, customer: Draft, owner: string, project: string, today: string): void {
  const planned = workday(addDays(String(contract.set['signed_on']), dice.int(20, 38)));
  const delivered = workday(addDays(planned, dice.int(-2, 4)));
  const shipped = delivered <= today;
  story.drafts.push(draft(dice, 'deliveries', String(contract.set['signed_on']), owner, {
    number: `FH${planned.slice(2).replaceAll('-', '')}${String(dice.int(0, 999)).padStart(3, '0')}`, contract: contract.record, customer: customer.record,
    status: !shipped ? 'planned' : addDays(delivered, 20) <= today ? 'accepted' : 'shipped', planned_on: planned, delivered_on: shipped ? delivered : null,
    content: `${project}全部设备`, tracking: shipped ? `SF${dice.int(1_000_000, 9_999_999)}` : null, owner,
  }));
}

/** HT26-0001 …, by the day of signing. */
export function numberContracts(contracts: readonly Draft[]): void {
  const next = new Map<string, number>();
  for (const contract of [...contracts].sort((a, b) => (String(a.set['signed_on']) < String(b.set['signed_on']) ? -1 : 1))) {
    const stem = `HT${String(contract.set['signed_on']).slice(2, 4)}-`;
    const sequence = (next.get(stem) ?? 0) + 1;
    next.set(stem, sequence);
    contract.set['number'] = stem + String(sequence).padStart(4, '0');
  }
}
