/** Invented customers with their contacts, and some of them entered twice the way people do. */
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { draft, instantOn } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Team } from './team.ts';
import { FIRST, SECOND, SUFFIXES, TRADES } from './words/companies.ts';
import { CALL_PREFIXES, GIVEN, POSTS, SURNAMES } from './words/people.ts';
import { DISTRICTS, PLACES, STREETS } from './words/places.ts';
import { CUSTOMER_NOTES } from './words/talk.ts';

export interface CustomerDraft {
  readonly customer: Draft;
  readonly contacts: readonly Draft[];
}

/** Customers come in over three years, most of them lately. */
export function makeCustomer(dice: Dice, team: Team, index: number, today: string): CustomerDraft {
  const place = dice.weighted(PLACES.map((each) => [each, each.weight] as const));
  const [city, prefix] = dice.pick(place.cities);
  const [trade, industry] = dice.pick(TRADES);
  const syllables = [dice.pick(FIRST), dice.pick(SECOND), ...(index >= 3000 ? [dice.pick(SECOND)] : [])];
  const brand = syllables.map(([han]) => han).join('');
  const latin = syllables.map(([, pinyin]) => pinyin).join('');
  const drawn = dice.weighted(SUFFIXES);
  const suffix = trade.endsWith('科技') ? drawn.replace(/^科技/, '') : drawn;
  const owner = dice.weighted(team.sellers);
  const since = addDays(today, -Math.floor(dice.next() ** 1.6 * 1000) - 3);
  const customer = draft(dice, 'customers', since, owner, {
    name: dice.chance(0.15) ? `${brand}${trade}（${city}）${suffix.replace('（集团）', '')}` : `${city}${brand}${trade}${suffix}`,
    short_name: `${brand}${trade.slice(0, 2)}`,
    grade: dice.weighted([['key', 5], ['a', 18], ['b', 42], ['c', 35]] as const),
    status: 'potential',
    industry,
    region: place.region,
    city,
    address: `${place.province}${place.province.startsWith(city) ? '' : `${city}市`}${dice.pick(DISTRICTS)}${dice.pick(STREETS)} ${dice.int(1, 899)} 号`,
    phone: `${prefix}-${prefix.length === 3 ? '6555' : '655'}${String(dice.int(1000, 9999))}`,
    email: `office@${latin}.example`,
    website: `www.${latin}.example`,
    credit_code: dice.chance(0.7) ? creditCode(dice, place.region) : null,
    source: dice.weighted([['referral', 24], ['exhibition', 20], ['website', 16], ['phone', 14], ['wechat', 12], ['visit', 8], ['ads', 4], ['other', 2]] as const),
    owner,
    notes: dice.chance(0.25) ? dice.pick(CUSTOMER_NOTES) : null,
  });
  const people = dice.weighted([[1, 55], [2, 30], [3, 15]] as const);
  const contacts = Array.from({ length: people }, (_, at) => contact(dice, customer, latin, at));
  return { customer, contacts };
}

function contact(dice: Dice, customer: Draft, latin: string, at: number): Draft {
  const [title, department] = dice.weighted(POSTS.map((post) => [post, post[2]] as const));
  const mobile = mobileNumber(dice);
  const by = String(customer.set['created_by']);
  return draft(dice, 'contacts', String(customer.set['created_at']).slice(0, 10), by, {
    name: personName(dice), customer: customer.record, title, department, mobile,
    email: dice.chance(0.5) ? `${mobile.slice(-6)}@${latin}.example` : null,
    wechat: dice.chance(0.6) ? `wx_${mobile.slice(-8)}` : null,
    is_primary: at === 0 ? 1 : null,
    birthday: dice.chance(0.2) ? `${dice.int(1968, 1998)}-${String(dice.int(1, 12)).padStart(2, '0')}-${String(dice.int(1, 28)).padStart(2, '0')}` : null,
  });
}

export function personName(dice: Dice): string {
  return dice.weighted(SURNAMES) + dice.pick(GIVEN);
}

/** The four digits in the middle are ones that no network gives out. */
export function mobileNumber(dice: Dice): string {
  return `${dice.pick(CALL_PREFIXES)}000${dice.int(0, 9)}${String(dice.int(0, 9999)).padStart(4, '0')}`;
}

/** The same firm as a colleague typed it later: another form of the name, the same telephone, another owner. */
export function duplicateOf(dice: Dice, { customer, contacts }: CustomerDraft, team: Team, today: string): Draft[] {
  const name = String(customer.set['name']);
  const variant = dice.pick([
    name.replace(/有限公司$/, '有限责任公司'), name.replace(/^(..)/, '$1市'), name.replaceAll('（', '(').replaceAll('）', ')').replace('有限公司', '公司'), ` ${name.replace('设备', '设备 ')}`,
  ]);
  const owner = dice.pick(team.sellers)[0];
  const copy = draft(dice, 'customers', addDays(today, -dice.int(2, 120)), owner, {
    name: variant, region: customer.set['region'] ?? null, city: customer.set['city'] ?? null, phone: customer.set['phone'] ?? null, owner, status: 'potential', source: 'other',
  });
  const [first] = contacts;
  if (!first) return [copy];
  const at = instantOn(dice, String(copy.set['created_at']).slice(0, 10));
  return [copy, { object: 'contacts', record: dice.id(Date.parse(at)), set: { created_at: at, created_by: owner, name: first.set['name'] ?? '', mobile: first.set['mobile'] ?? null, customer: copy.record } }];
}

/** A unified social credit code with a right check digit (GB 32100-2015). */
function creditCode(dice: Dice, region: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91${region}0${dice.int(100, 999)}MA${Array.from({ length: 7 }, () => dice.pick([...alphabet])).join('')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(body[at] ?? '0'), 0);
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '0');
}
