import type { Store } from '../../store/open.ts';
import type { Minor } from '../../values/money.ts';
import { settlement } from './settlement.ts';

/** An instalment that something is still to come of. */
export interface OpenItem {
  readonly plan: string;
  readonly name: string;
  readonly customer: string;
  readonly contract: string;
  readonly contractNumber: string;
  readonly due: string | null;
  readonly currency: string;
  readonly remaining: Minor;
}

/** Which open items are asked for. */
export interface OpenWish {
  readonly customer?: string | null;
  /** Payments that are taken as not made, because they are about to be matched anew. */
  readonly except?: readonly string[];
}

/** Everything that is open, earliest due day first. Instalments without a readable amount are left out. */
export function openItems(store: Store, { customer = null, except = [] }: OpenWish = {}): OpenItem[] {
  return store.db.all<OpenItem>(`
    WITH ${settlement({ except: '@except' })}
    SELECT s.id AS plan, coalesce(s.name, '') AS name, s.customer, s.contract, coalesce(c.number, '') AS contractNumber, s.due, s.currency, s.remaining
    FROM settled s LEFT JOIN contracts c ON c.id = s.contract
    WHERE s.remaining > 0 AND s.customer IS NOT NULL AND (@customer IS NULL OR s.customer = @customer)
    ORDER BY s.due IS NULL, s.due, s.rid`, [{ customer, except: JSON.stringify(except) }]);
}

/** A part of a payment that settles a part of an instalment. */
export interface Match {
  readonly plan: string;
  readonly amount: Minor;
}

/** Spreads an amount over open items in their order; what is left is money in advance. */
export function spread(amount: Minor, items: readonly OpenItem[]): { readonly matches: Match[]; readonly rest: Minor } {
  let rest = amount;
  const matches: Match[] = [];
  for (const { plan, remaining } of items) {
    if (rest <= 0) break;
    const part = Math.min(rest, remaining);
    matches.push({ plan, amount: part });
    rest -= part;
  }
  return { matches, rest };
}
