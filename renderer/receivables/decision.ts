import type { OpenItem, Proposal } from '../../preload/contract/receivables.ts';

/** What somebody is about to say of a line in suspense. */
export interface Decision {
  readonly ticked: boolean;
  readonly customer: string | null;
  readonly matches: readonly { readonly plan: string; readonly amount: number }[];
}

/** Where a line begins: with its best candidate, ticked only when that one is clear. */
export function decisionOf({ candidates: [best] }: Proposal): Decision {
  return best === undefined ? { ticked: false, customer: null, matches: [] } : { ticked: best.sure, customer: best.customer, matches: best.matches };
}

/** Another customer was chosen: a candidate brings its matches, anybody else takes the money in advance. */
export function withCustomer(proposal: Proposal, customer: string | null): Decision {
  const candidate = proposal.candidates.find((each) => each.customer === customer);
  return { ticked: customer !== null, customer, matches: candidate?.matches ?? [] };
}

/** Matches in words' order: instalments by their due day, as they came. */
export function namedMatches(decision: Decision, items: readonly OpenItem[]): readonly (OpenItem & { readonly amount: number })[] {
  return decision.matches.flatMap(({ plan, amount }) => items.filter((item) => item.plan === plan).map((item) => ({ ...item, amount })));
}
