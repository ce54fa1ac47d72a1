import { daysBetween } from '../../../values/calendar.ts';
import { companyCore, companyKey } from '../../../values/text.ts';
import type { Minor } from '../../../values/money.ts';
import { spread, type Match, type OpenItem } from '../open-items.ts';

/** A customer as far as a statement can recognise one. */
export interface Payer {
  readonly id: string;
  readonly name: string;
  readonly invoiceTitle: string;
  readonly account: string;
}

/** Why a customer is proposed, strongest first; the window has words for each. */
export type Reason = 'account' | 'contractNumber' | 'name' | 'invoiceTitle' | 'similarName' | 'amount' | 'amountOfContract' | 'dueNow';

export interface Candidate {
  readonly customer: string;
  readonly reasons: readonly Reason[];
  readonly matches: readonly Match[];
  /** What no instalment asks for. */
  readonly rest: Minor;
  /** Clear enough to be ticked from the start; it is posted only when somebody says so. */
  readonly sure: boolean;
}

interface Line {
  readonly payer: string;
  readonly account: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly memo: string;
  readonly bookedOn: string;
}

export interface Proposer {
  /** Candidates for a line, best first, five at most; none for a payer that nothing speaks for. */
  propose(line: Line): Candidate[];
  /** What one line is about to settle is not proposed to the next. */
  consume(matches: readonly Match[]): void;
}

const WEIGHTS: Readonly<Record<Reason, number>> = {
  account: 60, contractNumber: 50, name: 50, invoiceTitle: 45, similarName: 25, amount: 20, amountOfContract: 15, dueNow: 5,
};
const SURE = 60;
const NEAR_DAYS = 15;
const MOST = 5;

/** Prepares proposals: names, accounts, contract numbers and amounts are looked up, never searched through per line. */
export function createProposer(payers: readonly Payer[], open: readonly OpenItem[]): Proposer {
  const items = open.map((item): OpenItem & { remaining: Minor } => ({ ...item }));
  const byPlan = new Map(items.map((item) => [item.plan, item]));
  const byKey = index(payers, ({ name }) => companyKey(name));
  const byTitle = index(payers, ({ invoiceTitle }) => companyKey(invoiceTitle));
  const byCore = index(payers, ({ name }) => companyCore(name));
  const byAccount = index(payers, ({ account }) => digits(account));
  const itemsOf = Map.groupBy(items, (item) => item.customer);
  const byAmount = Map.groupBy(items, (item) => item.remaining);
  const numbers = [...new Set(items.map((item) => item.contractNumber))].filter((number) => number.length >= 4);

  function reasonsFor(line: Line): Map<string, Set<Reason>> {
    const found = new Map<string, Set<Reason>>();
    const say = (customer: string, reason: Reason): void => void found.set(customer, (found.get(customer) ?? new Set<Reason>()).add(reason));
    const key = companyKey(line.payer);
    for (const payer of digits(line.account) === '' ? [] : byAccount.get(digits(line.account)) ?? []) say(payer.id, 'account');
    for (const payer of key === '' ? [] : byKey.get(key) ?? []) say(payer.id, 'name');
    for (const payer of key === '' ? [] : byTitle.get(key) ?? []) say(payer.id, 'invoiceTitle');
    for (const payer of key === '' ? [] : byCore.get(companyCore(line.payer)) ?? []) if (!found.has(payer.id)) say(payer.id, 'similarName');
    for (const number of numbers) if (line.memo.includes(number)) for (const item of items) if (item.contractNumber === number) say(item.customer, 'contractNumber');
    // An amount alone speaks for somebody only where no name does.
    if (found.size === 0) for (const item of byAmount.get(line.amount) ?? []) if (item.currency === line.currency) say(item.customer, 'amount');
    return found;
  }

  function candidate(line: Line, customer: string, reasons: Set<Reason>): Candidate & { readonly score: number } {
    const open = (itemsOf.get(customer) ?? []).filter((item) => item.currency === line.currency && item.remaining > 0);
    const named = open.filter((item) => item.contractNumber !== '' && line.memo.includes(item.contractNumber));
    const exact = (named.length > 0 ? named : open).find((item) => item.remaining === line.amount);
    const whole = [...Map.groupBy(open, (item) => item.contract).values()].find((each) => each.reduce((sum, item) => sum + item.remaining, 0) === line.amount);
    if (exact) reasons.add('amount');
    else if (whole) reasons.add('amountOfContract');
    const chosen = exact ? [exact] : whole ?? (named.length > 0 ? named : open);
    const [first] = chosen;
    if (first?.due != null && Math.abs(daysBetween(first.due, line.bookedOn)) <= NEAR_DAYS) reasons.add('dueNow');
    const ordered = [...reasons].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
    const score = ordered.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
    return { customer, reasons: ordered, ...spread(line.amount, chosen), score, sure: false };
  }

  return {
    propose: (line) => {
      const ranked = [...reasonsFor(line)].map(([customer, reasons]) => candidate(line, customer, reasons)).sort((a, b) => b.score - a.score || (a.customer < b.customer ? -1 : 1));
      const [best, second] = ranked;
      const sure = best !== undefined && best.score >= SURE && best.score > (second?.score ?? 0);
      return ranked.slice(0, MOST).map(({ score: _score, ...each }, at) => ({ ...each, sure: sure && at === 0 }));
    },
    consume: (matches) => {
      for (const { plan, amount } of matches) {
        const item = byPlan.get(plan);
        if (item) item.remaining -= amount;
      }
    },
  };
}

function index(payers: readonly Payer[], keyOf: (payer: Payer) => string): Map<string, Payer[]> {
  const map = Map.groupBy(payers, keyOf);
  map.delete('');
  return map;
}

/** An account number's digits; short ones name nobody. */
function digits(account: string): string {
  const only = account.replace(/\D/g, '');
  return only.length >= 8 ? only : '';
}
