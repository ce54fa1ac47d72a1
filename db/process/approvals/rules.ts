import { ApprovalRuleSteps, type ApprovalObject, type ApprovalRule } from '../../../preload/contract/approvals.ts';
import { Filter } from '../../../preload/contract/grids.ts';
import type { RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';

/** A rule as it stands in the book. */
export interface StoredRule extends ApprovalRule {
  readonly id: string;
}

interface RuleRow {
  readonly id: string;
  readonly name: string | null;
  readonly object: string | null;
  readonly active: unknown;
  readonly condition: string | null;
  readonly steps: string | null;
}

/** Rules in the order in which they are asked. One that this version cannot read is left out: a rule half understood would let through what it was made against, so see `unreadable`. */
export function readRules(store: Store, object?: ApprovalObject): StoredRule[] {
  return ruleRows(store, object).flatMap((row) => ruleOf(row) ?? []);
}

/** Whether a rule of this object is on that this version cannot read: then nobody knows what it asks for, and people are asked. */
export function hasUnreadable(store: Store, object: ApprovalObject): boolean {
  return ruleRows(store, object).some((row) => row.active !== 0 && ruleOf(row) === null);
}

function ruleRows(store: Store, object?: ApprovalObject): RuleRow[] {
  const of = object === undefined ? '' : ' AND object = ?';
  return store.db.all<RuleRow>(`SELECT id, name, object, active, condition, steps FROM approval_rules WHERE deleted IS NOT 1${of} ORDER BY coalesce(position, 1e9), rid`, object === undefined ? [] : [object]);
}

function ruleOf({ id, name, object, active, condition, steps }: RuleRow): StoredRule | null {
  const filter = Filter.safeParse(parsed(condition) ?? {});
  const flow = ApprovalRuleSteps.safeParse(parsed(steps) ?? {});
  if (!filter.success || !flow.success || (object !== 'quotes' && object !== 'contracts')) return null;
  return { id, name: name ?? '', object, active: active !== 0, condition: filter.data, ...flow.data };
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return 'unreadable';
  }
}

/** What storing a rule writes; a new one comes last. */
export function ruleWrite(id: string, { name, object, active, condition, outcome, steps }: ApprovalRule, position: number | null): RecordWrite {
  return {
    object: 'approval_rules', record: id,
    set: { name, object, active: active ? 1 : 0, condition: JSON.stringify(condition), steps: JSON.stringify({ outcome, steps }), ...(position === null ? {} : { position }) },
  };
}
