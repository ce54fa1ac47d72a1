import type { Decimal } from '../values/decimal.ts';
import type { Minor } from '../values/money.ts';

/**
 * What a quote costs and earns, for 内部版 alone. It stands beside the document and never inside: a snapshot or a mask cannot leak
 * what it does not hold. Null where a cost is not known.
 */
export interface InternalFigures {
  /** In the order of the document's lines. */
  readonly lines: readonly { readonly unitCost: Decimal | null; readonly cost: Minor | null; readonly margin: Decimal | null }[];
  readonly cost: Minor | null;
  readonly margin: Decimal | null;
}
