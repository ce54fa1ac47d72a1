import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import { sumMoney, type Minor } from '../../values/money.ts';
import { openItems, type Match } from './open-items.ts';

/** A payment with the parts that people gave of it to instalments. */
export interface MatchedPayment {
  readonly payment: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly matches: readonly Match[];
}

/** The matches of a payment as they stand. */
export function matchesOf(store: Store, payment: string): Match[] {
  return store.db.all<Match>("SELECT plan, amount FROM payment_matches WHERE payment = ? AND deleted IS NOT 1 AND typeof(amount) = 'integer' ORDER BY rid", [payment]);
}

/**
 * Writes that make these the matches of these payments, and no others. Throws `payment.overMatched` when more is given than the payment is, or
 * than an instalment lacks without these payments, all of them taken together. An instalment in another currency lacks nothing of this one.
 */
export function matchWrites(store: Store, payments: readonly MatchedPayment[]): RecordWrite[] {
  const lacking = new Map(openItems(store, { except: payments.map(({ payment }) => payment) }).map((item) => [placeOf(item.plan, item.currency), item.remaining]));
  return payments.flatMap(({ payment, amount, currency, matches: given }) => {
    const matches = perPlan(given);
    const over = given.some((match) => match.amount <= 0) || sumMoney(given.map((match) => match.amount)) > Math.max(amount, 0);
    for (const match of matches) {
      const place = placeOf(match.plan, currency);
      const left = (lacking.get(place) ?? 0) - match.amount;
      if (over || left < 0) throw appError('payment.overMatched', 'More would be settled than there is; nothing was written.', { payment, plan: match.plan });
      lacking.set(place, left);
    }
    const gone = matchesOf(store, payment).filter(({ plan }) => !matches.some((match) => match.plan === plan));
    return [
      ...matches.map((match): RecordWrite => ({ object: 'payment_matches', record: matchId(payment, match.plan), set: { payment, plan: match.plan, amount: match.amount, deleted: null } })),
      ...gone.map(({ plan }): RecordWrite => ({ object: 'payment_matches', record: matchId(payment, plan), set: { deleted: 1 } })),
    ];
  });
}

/**
 * Payments that come back from the recycle bin bring their matches along as far as these still fit; what was settled otherwise meanwhile
 * is money in advance again. A payment that goes to the bin keeps its matches: they count for nothing while it is there.
 */
export function matchEffects(store: Store, payments: readonly RecordWrite[]): RecordWrite[] {
  const back = payments.filter(({ set }) => 'deleted' in set && set['deleted'] !== 1).map(({ record }) => record);
  if (back.length === 0) return [];
  const matches = store.db.all<Match & { readonly id: string }>(`
    SELECT m.id, m.plan, m.amount FROM payment_matches m JOIN payments p ON p.id = m.payment
    WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted = 1 AND m.deleted IS NOT 1 AND typeof(m.amount) = 'integer' ORDER BY m.rid`, [JSON.stringify(back)]);
  if (matches.length === 0) return [];
  const lacking = new Map(openItems(store, { except: back }).map((item) => [item.plan, item.remaining]));
  return matches.flatMap(({ id, plan, amount }): RecordWrite[] => {
    const left = (lacking.get(plan) ?? 0) - amount;
    if (left < 0) return [{ object: 'payment_matches', record: id, set: { deleted: 1 } }];
    lacking.set(plan, left);
    return [];
  });
}

function placeOf(plan: string, currency: string): string {
  return `${plan} ${currency}`;
}

/** Several parts for one instalment are one. */
function perPlan(matches: readonly Match[]): Match[] {
  return [...Map.groupBy(matches, ({ plan }) => plan)].map(([plan, parts]) => ({ plan, amount: sumMoney(parts.map(({ amount }) => amount)) }));
}

/** One match per payment and instalment, on every desk the same. */
function matchId(payment: string, plan: string): string {
  return derivedId('payment_matches', payment, plan);
}
