import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { isDate } from '../../values/dates.ts';
import { addDays } from '../../store/local-days.ts';
import { deliveredState, type DeliveredState, type PendingDelivery } from './delivered.ts';

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
  return eventsOf(signedOn, deliveredState(store, contract, { pending }));
}

/** The same for a contract of which it is known how far it is. */
export function eventsOf(signedOn: Value, { deliveredOn, acceptedOn }: DeliveredState): PlanEvents {
  return { signing: typeof signedOn === 'string' && isDate(signedOn) ? signedOn : null, delivery: deliveredOn, acceptance: acceptedOn };
}

/** An instalment that waits for something to happen. */
export interface WaitingPlan {
  readonly id: string;
  readonly contract: string;
  readonly after: Value;
  readonly after_days: Value;
  readonly due: Value;
}

/** The instalments of these contracts that wait for something to happen. */
export function waitingPlans(store: Store, contracts: readonly string[]): WaitingPlan[] {
  return store.db.all<WaitingPlan>(
    "SELECT id, contract, after, after_days, due FROM payment_plans WHERE contract IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1 AND after IN ('signing', 'delivery', 'acceptance')", [JSON.stringify(contracts)]);
}

/** Due days of instalments that an event has moved, as writes. */
export function dueWrites(plans: readonly WaitingPlan[], events: PlanEvents): RecordWrite[] {
  return plans.flatMap((plan) => {
    const due = dueDay({ after: plan.after, afterDays: plan.after_days, due: plan.due }, events);
    return due === plan.due ? [] : [{ object: 'payment_plans', record: plan.id, set: { due } }];
  });
}
