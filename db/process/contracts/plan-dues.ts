import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { isDate } from '../../values/dates.ts';
import { addDays } from '../../store/local-days.ts';
import { deliveredState, type PendingDelivery } from './delivered.ts';

/** The days that instalments wait for; null while it has not come. */
export interface PlanEvents {
  readonly signing: string | null;
  /** The day the last of the contract's goods went out. */
  readonly delivery: string | null;
  /** The day the last of them was accepted. */
  readonly acceptance: string | null;
}

/**
 * The day an instalment falls due: so many days after what it waits for, null while that has not happened. A fixed day, and one
 * whose event is not known here, stay as they are.
 */
export function dueDay(plan: { readonly after: Value; readonly afterDays: Value; readonly due: Value }, events: PlanEvents): Value {
  if (plan.after !== 'signing' && plan.after !== 'delivery' && plan.after !== 'acceptance') return plan.due;
  const day = events[plan.after];
  return day === null ? null : addDays(day, typeof plan.afterDays === 'number' ? plan.afterDays : 0);
}

/** What a contract's instalments may wait for, as things stand or, with `pending`, are about to. */
export function planEvents(store: Store, contract: string, signedOn: Value, pending: readonly PendingDelivery[] = []): PlanEvents {
  const { deliveredOn, acceptedOn } = deliveredState(store, contract, { pending });
  return { signing: typeof signedOn === 'string' && isDate(signedOn) ? signedOn : null, delivery: deliveredOn, acceptance: acceptedOn };
}

interface PlanRow {
  readonly id: string;
  readonly after: Value;
  readonly after_days: Value;
  readonly due: Value;
}

/** Due days of a contract's instalments that an event has moved, as writes. */
export function dueWrites(store: Store, contract: string, events: PlanEvents): RecordWrite[] {
  const plans = store.db.all<PlanRow>("SELECT id, after, after_days, due FROM payment_plans WHERE contract = ? AND deleted IS NOT 1 AND after IN ('signing', 'delivery', 'acceptance')", [contract]);
  return plans.flatMap((plan) => {
    const due = dueDay({ after: plan.after, afterDays: plan.after_days, due: plan.due }, events);
    return due === plan.due ? [] : [{ object: 'payment_plans', record: plan.id, set: { due } }];
  });
}
