/** The pool: customers without an owner and how they got there, rules to try out, co-owners. */
import { POOL_TERMS } from '../../../preload/contract/values.ts';
import { derivedId } from '../../changes/index.ts';
import { addDays } from '../../store/local-days.ts';
import type { Dice } from '../dice.ts';
import { draft, instantOn, workday } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { textOf, type Around, type Told } from './told.ts';

const REASONS = [['no_contact', '90 天没有联系'], ['no_need', '今年没有预算，明年再联系'], ['unreachable', '电话换号，联系人已离职'], ['no_deal', '跟进半年没有商机'], ['over_capacity', '客户数超出上限，先让出'], ['left', '负责人离职']] as const;
const PARTS = ['技术支持', '区域协作', '项目交付', '商务'] as const;

/** Customers without a deal go to the pool, every third of them; one of them was claimed again and is protected. */
export function fillPool(dice: Dice, around: Around): Draft[] {
  const { team, told, today } = around;
  const quiet = told.filter(({ index, story, subject }) => index % 12 === 3 && story.contracts.length === 0 && subject.customer.set['grade'] !== 'key');
  const claimed = told.filter(({ index }) => index % 36 === 11).slice(0, 3);
  return [
    ...rules(dice, around),
    ...quiet.flatMap((each, at) => release(dice, each, at, team.former, today)),
    ...claimed.flatMap((each, at) => claim(dice, each, at, today)),
    ...coOwners(dice, around),
  ];
}

function release(dice: Dice, { subject: { customer }, story }: Told, at: number, former: string, today: string): Draft[] {
  const [reason, remark] = REASONS[at % REASONS.length] ?? REASONS[0];
  const last = reason === 'left' ? former : textOf(customer, 'owner');
  const since = laterOf(workday(addDays(today, -dice.int(4, 70))), textOf(customer, 'created_at').slice(0, 10));
  const moment = instantOn(dice, since > today ? today : since);
  Object.assign(customer.set, { owner: null, last_owner: last, pooled_at: moment, pool_reason: reason, next_contact: null, claimed_at: null });
  for (const each of story.drafts) if (each.object === 'follow_ups') each.set['next_contact'] = null;
  return [move(customer, { from: last, to: null, reason, remark, at: moment })];
}

/** Somebody took a customer out of the pool a few days ago. */
function claim(dice: Dice, { subject: { customer } }: Told, at: number, today: string): Draft[] {
  const owner = customer.set['owner'];
  if (typeof owner !== 'string') return [];
  const day = workday(addDays(today, -12 + at * 2));
  const moment = instantOn(dice, day > today ? today : day);
  Object.assign(customer.set, { claimed_at: moment, protected_until: addDays(today, 18 + at * 2), last_owner: null });
  return [move(customer, { from: null, to: owner, reason: null, remark: '展会上重新联系上', at: moment })];
}

interface Move {
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly remark: string;
  readonly at: string;
}

/** One entry in the story of a customer's owners. */
export function move(customer: Draft, { from, to, reason, remark, at }: Move): Draft {
  return {
    object: 'owner_moves', record: derivedId('owner_moves', customer.record, String(from), String(to), at),
    set: { created_at: at, created_by: from ?? to, customer: customer.record, from_member: from, to_member: to, reason, remark, at },
  };
}

/** Off, so that trying them out shows whom they would move. */
function rules(dice: Dice, { team, today }: Around): Draft[] {
  const condition = (grades: readonly string[]): string => JSON.stringify({ match: 'all', conditions: [{ field: 'grade', op: 'in', values: grades }], groups: [] });
  const rule = (position: number, name: string, grades: readonly string[], set: Draft['set']): Draft => draft(dice, 'pool_rules', addDays(today, -60), team.members[0] ?? '', {
    name, active: 0, position, condition: condition(grades), spare_contract: 1, spare_open_deal: 1, spare_co_owned: 1, ...set,
  });
  const { set } = draft(dice, 'pool_terms', addDays(today, -60), team.members[0] ?? '', { name: '公海约定', capacity: 120, claims_per_day: 5, cool_down_days: 7, protect_days: 30 });
  return [
    { object: 'pool_terms', record: POOL_TERMS, set },
    rule(1, 'C 级 60 天未联系', ['c'], { contact_days: 60, notice_days: 3 }),
    rule(2, 'B 级 90 天未联系或一年未成交', ['b'], { contact_days: 90, deal_days: 365, notice_days: 7 }),
  ];
}

function coOwners(dice: Dice, { team, told, today }: Around): Draft[] {
  return told.filter(({ index, subject }) => index % 10 === 4 && typeof subject.customer.set['owner'] === 'string').slice(0, 12).flatMap(({ subject: { customer } }, at) => {
    const member = team.sellers.map(([id]) => id).filter((id) => id !== customer.set['owner'])[at % 4];
    if (member === undefined) return [];
    const made = draft(dice, 'co_owners', laterOf(addDays(today, -40), textOf(customer, 'created_at').slice(0, 10)), textOf(customer, 'owner'), { customer: customer.record, member, part: PARTS[at % PARTS.length] ?? null });
    return [{ ...made, record: derivedId('co_owners', customer.record, member) }];
  });
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
