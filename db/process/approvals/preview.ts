import type { ApprovalPlan } from '../../../preload/contract/approval-views.ts';
import type { ApprovalObject } from '../../../preload/contract/approvals.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { headerValues, type QuoteHeader, type QuoteLine, computeSheet } from '../quotes/quote-sheet.ts';
import { testedRow } from './condition.ts';
import { decide, outcomeOf, readDocument, rulebook, stepsOf, type Outcome, type Rulebook } from './decide.ts';
import type { FlowStep } from './flow.ts';
import { usualHours, usualOfStep } from './history.ts';
import { readPeople, standIn, type People } from './people.ts';
import { priceFacts, type Costs } from './price-facts.ts';
import { readRules } from './rules.ts';
import { nearestRate } from './threshold.ts';

/** A quote as its editor holds it. */
export interface Sheet {
  readonly header: QuoteHeader;
  readonly lines: readonly QuoteLine[];
}

/** What the rules say about a stored document, with the people of today and their usual times. */
export function planOf(store: Store, object: ApprovalObject, id: string, member: string, now: number): ApprovalPlan {
  const document = readDocument(store, object, id, member);
  const { outcome, steps, people } = decide(store, document, now);
  return present(store, outcome, steps, people, document.facts, null);
}

/**
 * The same for a quote while it is typed, with the nearest whole-quote rate that would need nobody. Rules are read once; each
 * rate that is tried is worked out in memory.
 */
export function previewSheet(store: Store, sheet: Sheet, member: string, now: number): ApprovalPlan {
  const people = readPeople(store, now);
  const asker = sheet.header.owner ?? member;
  const book = rulebook(store, readRules(store, 'quotes'), 'quotes', now);
  const around = surroundings(store, sheet, people.all.get(asker)?.limit ?? null);
  const { outcome, facts, amount } = tried(book, sheet, around);
  const steps = stepsOf(outcome, people, { asker, amount });
  const suggestion = outcome.kind === 'ask' ? nearestRate(sheet, (changed) => tried(book, changed, around).outcome.kind !== 'ask', Number(facts['fact_rate'] ?? 100)) : null;
  return present(store, outcome, steps, people, facts, suggestion);
}

interface Surroundings {
  readonly costs: Costs;
  readonly customer: Readonly<Record<string, Value>>;
  readonly titles: Readonly<Record<string, string | null>>;
  readonly limit: number | null;
}

function tried(book: Rulebook, sheet: Sheet, { costs, customer, titles, limit }: Surroundings): { outcome: Outcome; facts: Record<string, Value>; amount: number } {
  const totals = computeSheet(sheet.header, sheet.lines);
  const facts = { ...priceFacts(sheet.header, sheet.lines, costs), ...customer, fact_over_limit: limit !== null && totals.total > limit ? 1 : 0 };
  return { outcome: outcomeOf(book, testedRow(headerValues(sheet.header, totals, sheet.lines), facts, titles)), facts, amount: totals.total };
}

function surroundings(store: Store, { header, lines }: Sheet, limit: number | null): Surroundings {
  const products = lines.flatMap((line) => line.product ?? []);
  const costs = store.db.all<{ id: string; cost: string }>('SELECT id, cost FROM products WHERE cost IS NOT NULL AND id IN (SELECT value FROM json_each(?))', [JSON.stringify(products)]);
  const customer = header.customer === null ? undefined : store.db.get<{ name: string | null; grade: Value; category: Value; contracts: number }>(
    'SELECT name, grade, category, (SELECT count(*) FROM contracts k WHERE k.customer = c.id AND k.deleted IS NOT 1) AS contracts FROM customers c WHERE id = ?', [header.customer],
  );
  return {
    limit, titles: { customer: customer?.name ?? null }, costs: new Map(costs.map(({ id, cost }) => [id, cost])),
    customer: { fact_grade: customer?.grade ?? null, fact_category: customer?.category ?? null, fact_contracts: customer?.contracts ?? 0 },
  };
}

function present(store: Store, outcome: Outcome, steps: readonly FlowStep[], people: People, facts: Readonly<Record<string, Value>>, suggestion: ApprovalPlan['suggestion']): ApprovalPlan {
  const acting = steps.map((step) => step.approvers.map((approver) => standIn(people, approver.member)?.member ?? approver.member));
  const usual = usualHours(store, acting.flat());
  const shown = steps.map(({ name, mode, approvers }, index) => ({
    name, mode, usualHours: usualOfStep(mode, acting[index] ?? [], usual),
    approvers: approvers.map(({ member, meant, instead, own }) => {
      const other = standIn(people, member);
      const name = (id: string): string => people.all.get(id)?.name ?? '';
      return other
        ? { member: other.member, name: name(other.member), meant: name(member), instead: other.why, own: false }
        : { member, name: name(member), meant: meant === null ? null : name(meant), instead, own };
    }),
  }));
  const known = shown.flatMap((step) => step.usualHours ?? []);
  return {
    outcome: outcome.kind, rule: outcome.kind === 'none' ? '' : outcome.rule?.name ?? '', steps: shown, facts: { ...facts }, suggestion,
    usualHours: known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : null,
    samples: [...usual.values()].reduce((sum, each) => sum + each.samples, 0),
  };
}
