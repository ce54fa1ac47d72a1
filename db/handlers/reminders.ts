import type { TodoKey } from '../../preload/contract/reminders.ts';
import { appError } from '../errors.ts';
import { takeNotices } from './notices.ts';
import { REMINDER_PASS } from '../process/reminders/pass.ts';
import { readReminderRules } from '../process/reminders/rules.ts';
import { settleTask, taskOfTodo, type Settling } from '../process/reminders/settle.ts';
import type { CoreContext } from './context.ts';

/** The rules of reminders, the list of the day, and what the host tells while the window is closed. */
export function reminderHandlers(context: CoreContext) {
  const { store, changes, desk, now } = context;

  function rules() {
    const open = new Map(store.db.all<{ reminder: string; count: number }>(`
      SELECT reminder, count(*) AS count FROM tasks WHERE coalesce(status, 'open') = 'open' AND deleted IS NOT 1 AND reminder IS NOT NULL GROUP BY reminder`).map(({ reminder, count }) => [reminder, count]));
    return readReminderRules(store).map((rule) => ({ ...rule, open: open.get(rule.kind) ?? 0 }));
  }

  /** Two steps where there is no task yet: taking the tick back leaves the task, and with it the line. */
  function settle(key: TodoKey, how: Settling) {
    const made = taskOfTodo(store, key, desk.member);
    if (made) changes.commit({ kind: 'auto', label: REMINDER_PASS.id, writes: [made] });
    return { batch: changes.commit({ kind: 'edit', writes: [settleTask(store, key.task ?? made?.record ?? '', how)] })?.id ?? null };
  }

  return {
    'reminders.rules': () => ({ rules: rules() }),
    'reminders.setRule': async ({ id, active, days }: { id: string; active?: boolean | undefined; days?: number | undefined }) => {
      const rule = readReminderRules(store).find((each) => each.id === id);
      if (!rule) throw appError('record.notFound', 'There is no such reminder rule.', { object: 'reminder_rules', id });
      const set = { kind: rule.kind, grade: rule.grade, active: (active ?? rule.active) ? 1 : 0, days: days ?? rule.days };
      const batch = changes.commit({ kind: 'settings', writes: [{ object: 'reminder_rules', record: id, set }] });
      await context.passes.run([REMINDER_PASS]);
      return { batch: batch?.id ?? null };
    },
    'today.done': (key: TodoKey) => settle(key, { done: new Date(now()).toISOString() }),
    'today.snooze': ({ until, ...key }: TodoKey & { until: string }) => settle(key, { until }),
    'notices.take': () => takeNotices(context),
  };
}
