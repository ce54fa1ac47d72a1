import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';

/** One time that a reminder falls due: the row of a kind's query. */
export interface Occurrence {
  readonly record: string;
  readonly title: string | null;
  readonly assignee: string | null;
  readonly customer: string | null;
  readonly deal: string | null;
  readonly due: string | null;
  readonly occasion: string;
  /** JSON: the facts that people are told. */
  readonly facts: string;
}

/** The task of one occurrence has one id on every desk, so it is made once and never again, however it ended. */
export function reminderTaskId(kind: string, object: string, record: string, occasion: string): string {
  return derivedId('task', kind, object, record, occasion);
}

/** The new task of an occurrence. `reason` repeats for whom it was made: a task that somebody gave to another stays there. */
export function reminderTask(kind: string, object: string, found: Occurrence, more: Readonly<Record<string, Value>> = {}): RecordWrite {
  const { record, title, assignee, customer, deal, due, occasion } = found;
  return {
    object: 'tasks',
    record: reminderTaskId(kind, object, record, occasion),
    set: {
      subject: title ?? '', status: 'open', reminder: kind, object, record, occasion, due,
      ...(assignee === null ? {} : { assignee }), ...(customer === null ? {} : { customer }), ...(deal === null ? {} : { deal }),
      reason: JSON.stringify({ ...factsOf(found.facts), for: assignee }),
      ...more,
    },
  };
}

/** Facts as they were stored; none when they cannot be read. */
export function factsOf(json: unknown): Readonly<Record<string, Value>> {
  if (typeof json !== 'string') return {};
  try {
    const facts: unknown = JSON.parse(json);
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, Value>) : {};
  } catch {
    return {};
  }
}
