// A million customers as they would be on a desk that has them, each with at least fifteen filled columns.
import { makeCustomer } from '../../../db/seed/customers.ts';
import type { Dice } from '../../../db/seed/dice.ts';
import type { Draft } from '../../../db/seed/draft.ts';
import type { Team } from '../../../db/seed/team.ts';
import { addDays } from '../../../db/store/local-days.ts';

/** Counts up when the customers below, or how the book stores them, change: books made before are thrown away. */
export const SEED_VERSION = 3;

/** The columns that are filled in every customer. */
export const FILLED = [
  'name', 'short_name', 'grade', 'status', 'industry', 'region', 'city', 'address', 'phone', 'email', 'website', 'source', 'owner', 'next_contact', 'last_contact',
] as const;

/** Customers number `from` to `to`, the same in every run. */
export function customersOf(dice: Dice, team: Team, from: number, to: number, today: string): Draft[] {
  return Array.from({ length: to - from }, (_, at) => {
    const own = dice.fork(from + at);
    // The demo's first three thousand have names of two syllables; a million needs three to be told apart.
    const { customer } = makeCustomer(own, team, 3000 + from + at, today);
    customer.set['status'] = own.weighted([['potential', 50], ['active', 20], ['signed', 20], ['dormant', 10]] as const);
    customer.set['next_contact'] = addDays(today, own.int(-30, 60));
    customer.set['last_contact'] = addDays(today, -own.int(0, 700));
    return customer;
  });
}
