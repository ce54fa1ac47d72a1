import { isDecimal, mul, toScaled } from '../../db/values/decimal.ts';
import { minorPlaces, toMinor } from '../../db/values/money.ts';
import type { ContractLineInput, ContractView, PlanInput } from '../../preload/contract/contracts.ts';

/** A line of the editor; `key` only tells rows apart on the screen. */
export type LineDraft = Required<Omit<ContractLineInput, 'id'>> & { readonly id?: string | undefined; readonly key: string };
export type PlanDraft = Required<Omit<PlanInput, 'id'>> & { readonly id?: string | undefined; readonly key: string };

let counter = 0;
const key = (): string => `row-${++counter}`;

export function blankLine(): LineDraft {
  return { key: key(), product: null, description: '', spec: '', unit: '', quantity: '1', unitPrice: '', taxRate: '13', amount: null, notes: '' };
}

/** The usual three instalments are three presses away; a new one asks for nothing yet. */
export function blankPlan(name: string): PlanDraft {
  return { key: key(), name, share: '', amount: null, after: 'date', afterDays: null, due: null };
}

/** The lines of a contract as drafts. */
export function linesOf(lines: ContractView['lines']): LineDraft[] {
  return lines.map(({ delivered: _delivered, planned: _planned, left: _left, ...line }) => ({ ...blankLine(), ...line, key: key() }));
}

export function plansOf(plans: ContractView['plans']): PlanDraft[] {
  return plans.map(({ remaining: _remaining, ...plan }) => ({ ...plan, key: key() }));
}

/** A figure of a line was typed anew: its amount is worked out again. */
export function withFigure(line: LineDraft, part: Partial<LineDraft>): LineDraft {
  return 'quantity' in part || 'unitPrice' in part ? { ...line, ...part, amount: null } : { ...line, ...part };
}

/** What a line comes to while it is typed, by the core's rule: quantity × price, rounded once; 0 for what cannot be read yet. */
export function lineAmount(line: Pick<LineDraft, 'quantity' | 'unitPrice' | 'amount'>, currency: string): number {
  if (line.amount !== null) return line.amount;
  if (!isDecimal(line.quantity) || !isDecimal(line.unitPrice)) return 0;
  try {
    return toMinor(toScaled(mul(line.quantity, line.unitPrice), minorPlaces(currency)));
  } catch {
    return 0;
  }
}
