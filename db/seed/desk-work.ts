/** What lies on the desks today: leads that came in and tasks to do. */
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { mobileNumber, personName } from './customers.ts';
import type { CustomerDraft } from './customers.ts';
import { draft, instantOn, workday } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Team } from './team.ts';
import { FIRST, SECOND, TRADES } from './words/companies.ts';
import { PLACES } from './words/places.ts';
import { LEAD_NOTES, LEAD_WISHES, TASKS } from './words/talk.ts';

/** Leads come in most days, more in the last weeks; the fresh ones wait for a first call. */
export function makeLead(dice: Dice, team: Team, index: number, today: string): Draft {
  const place = dice.weighted(PLACES.map((each) => [each, each.weight] as const));
  const [city] = dice.pick(place.cities);
  const age = index % 9 === 0 ? dice.int(0, 3) : Math.floor(dice.next() ** 2 * 150);
  const day = addDays(today, -age);
  const status = age <= 3 ? 'new' : dice.weighted([['contacted', 35], ['qualified', 25], ['converted', 20], ['invalid', 20]] as const);
  const owner = dice.weighted(team.sellers);
  const open = status === 'new' || status === 'contacted' || status === 'qualified';
  return draft(dice, 'leads', day, owner, {
    company: `${city}${dice.pick(FIRST)[0]}${dice.pick(SECOND)[0]}${dice.pick(TRADES)[0]}有限公司`, contact: personName(dice), phone: mobileNumber(dice),
    status, source: dice.weighted([['website', 35], ['exhibition', 25], ['referral', 15], ['ads', 15], ['wechat', 10]] as const),
    interest: dice.pick(LEAD_WISHES), region: place.region, owner, notes: dice.chance(0.6) ? dice.pick(LEAD_NOTES) : null,
    next_contact: !open ? null : index % 6 === 1 ? today : index % 9 === 2 ? addDays(today, -dice.int(1, 5)) : workday(addDays(today, dice.int(1, 14))),
  });
}

/** A task for about every fourth customer: due today, late, ahead, or done. */
export function makeTask(dice: Dice, team: Team, { customer }: CustomerDraft, index: number, today: string): Draft {
  const assignee = index % 3 === 0 ? (team.members[0] ?? '') : String(customer.set['owner']);
  const kind = index % 5;
  const due = kind === 0 ? today : kind === 1 ? addDays(today, -dice.int(1, 6)) : kind === 2 ? workday(addDays(today, dice.int(1, 5))) : kind === 3 ? workday(addDays(today, dice.int(6, 20))) : workday(addDays(today, -dice.int(5, 40)));
  const done = kind === 4;
  const entered = workday(addDays(due < today ? due : today, -dice.int(3, 12)));
  return draft(dice, 'tasks', entered, assignee, {
    subject: dice.pick(TASKS).replace('{c}', String(customer.set['short_name'])), due, status: done ? 'done' : 'open', assignee, customer: customer.record,
    done_at: done ? instantOn(dice, due) : null,
  });
}
