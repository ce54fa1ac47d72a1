import { compare, isDecimal, toScaled } from './decimal.ts';
import { allocate, sumMoney, type Minor } from './money.ts';

/** One instalment as far as its amount goes: a share of the contract in percent, or an amount of its own. */
export interface PlanShare {
  /** Percent of the contract; empty for a fixed amount. */
  readonly share: string;
  readonly amount: Minor | null;
}

/** Shares are compared and multiplied with so many places. */
const PLACES = 6;

/**
 * Amounts of instalments. Those with an amount of their own keep it. Shares are of the whole contract, rounded by largest
 * remainder, so that 30 % + 60 % + 10 % of any amount is that amount to the minor unit; shares that do not come to 100 %
 * are rounded together to what they come to.
 */
export function planAmounts(total: Minor, plans: readonly PlanShare[]): (Minor | null)[] {
  const shared = plans.map(({ share }) => (isShare(share) ? toScaled(share, PLACES) : 0n));
  const sum = shared.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return plans.map(({ amount }) => amount);
  const whole = 100n * 10n ** BigInt(PLACES);
  const negative = total < 0;
  const size = BigInt(Math.abs(total));
  const toSpread = Number((size * sum + whole / 2n) / whole);
  const amounts = allocate(negative ? -toSpread : toSpread, shared);
  return plans.map(({ share, amount }, index) => (isShare(share) ? (amounts[index] ?? 0) : amount));
}

/** What the instalments leave of the contract: 0 when they cover it, negative when they ask for more. */
export function planGap(total: Minor, amounts: readonly (Minor | null)[]): Minor {
  return sumMoney([total, ...amounts.map((amount) => -(amount ?? 0))]);
}

function isShare(share: string): boolean {
  return isDecimal(share) && compare(share, '0') > 0;
}
