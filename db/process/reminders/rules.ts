import { derivedId } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';

/** Reminders that people set by rules; the other kinds of tasks come with what somebody did. */
export type RuledReminder = 'no_contact' | 'birthday' | 'contract_ending' | 'payment_due' | 'stalled' | 'approval_waiting';

/** When a reminder becomes a task. For customers that were not contacted there is one rule per grade. */
export interface ReminderRule {
  readonly id: string;
  readonly kind: RuledReminder;
  /** A grade of `customers`; the empty text is "no grade". Empty for every other kind. */
  readonly grade: string;
  readonly active: boolean;
  /** Days without contact, days ahead, or days of standing still, by kind. */
  readonly days: number;
}

/** The fixed id of a rule: every desk edits the same record. */
export function reminderRuleId(kind: RuledReminder, grade = ''): string {
  return derivedId('reminder_rules', kind, grade);
}

/** What holds until somebody says otherwise. */
export const DEFAULT_RULES: readonly ReminderRule[] = (
  [
    ['no_contact', 'key', 7], ['no_contact', 'a', 15], ['no_contact', 'b', 30], ['no_contact', 'c', 60], ['no_contact', '', 45],
    ['birthday', '', 3], ['contract_ending', '', 30], ['payment_due', '', 3], ['stalled', '', 14], ['approval_waiting', '', 0],
  ] as const
).map(([kind, grade, days]) => ({ id: reminderRuleId(kind, grade), kind, grade, active: true, days }));

/** More days than this are no rule but a slip of the finger. */
export const MOST_DAYS = 3650;

interface Stored {
  readonly id: string;
  readonly active: unknown;
  readonly days: unknown;
}

/** The rules as they hold now: the defaults under what was set. A cell that holds no number counts as never set. */
export function readReminderRules(store: Store): readonly ReminderRule[] {
  const stored = new Map(store.db.all<Stored>('SELECT id, active, days FROM reminder_rules WHERE deleted IS NOT 1').map((row) => [row.id, row]));
  return DEFAULT_RULES.map((rule) => {
    const set = stored.get(rule.id);
    if (!set) return rule;
    return { ...rule, active: set.active === null ? rule.active : set.active === 1, days: daysOf(set.days) ?? rule.days };
  });
}

function daysOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DAYS ? value : null;
}
