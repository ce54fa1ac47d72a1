/** A customer's year: deals that move through the stages, what was said, what was quoted, signed, delivered and paid. */
import { addDays, daysBetween } from '../store/local-days.ts';
import type { CustomerDraft } from './customers.ts';
import type { Dice } from './dice.ts';
import { draft, instantOn, seasonalDay, workday } from './draft.ts';
import type { Draft } from './draft.ts';
import { fulfil } from './fulfilment.ts';
import { makeQuote } from './quotes.ts';
import { noteMoves } from './stage-moves.ts';
import type { QuoteDraft } from './quotes.ts';
import type { Team } from './team.ts';
import { PROJECTS } from './words/products.ts';
import { LOST_REASONS, TALKS } from './words/talk.ts';

/** Everything a customer's history is made of; quotes and contracts still wait for their numbers. */
export interface Story {
  readonly drafts: Draft[];
  readonly quotes: QuoteDraft[];
  readonly contracts: Draft[];
}

type Stage = 'contact' | 'need' | 'quote' | 'negotiate' | 'won' | 'lost';
const PROBABILITY: Readonly<Record<Stage, string>> = { contact: '10', need: '30', quote: '50', negotiate: '75', won: '100', lost: '0' };
const TALK_OF: Readonly<Record<Stage, keyof typeof TALKS>> = { contact: 'first', need: 'need', quote: 'quote', negotiate: 'close', won: 'won', lost: 'lost' };
const ORDER: readonly Stage[] = ['contact', 'need', 'quote', 'negotiate'];

export function tellStory(dice: Dice, subject: CustomerDraft, team: Team, index: number, today: string): Story {
  const story: Story = { drafts: [], quotes: [], contracts: [] };
  const { customer } = subject;
  const deals = index % 4 === 3 ? 0 : dice.weighted([[1, 60], [2, 28], [3, 12]] as const);
  const outcomes = Array.from({ length: deals }, () => tellDeal(dice, subject, team, story, today));
  customer.set['status'] = statusOf(dice, outcomes);
  if (deals === 0) talk(dice, subject, story, workday(addDays(today, -dice.int(20, 200))), 'care', '', null);
  planContacts(dice, subject, story, index, today);
  return story;
}

function statusOf(dice: Dice, outcomes: readonly Stage[]): string {
  if (outcomes.includes('won')) return 'signed';
  if (outcomes.some((stage) => ORDER.includes(stage))) return 'active';
  if (outcomes.includes('lost')) return dice.chance(0.4) ? 'lost' : 'dormant';
  return dice.chance(0.3) ? 'dormant' : 'potential';
}

function tellDeal(dice: Dice, subject: CustomerDraft, team: Team, story: Story, today: string): Stage {
  const { customer, contacts } = subject;
  const owner = String(customer.set['owner']);
  const begun = seasonalDay(dice, today, 430);
  const cycle = dice.int(18, 100);
  const age = daysBetween(begun, today);
  const over = age > cycle;
  const stage: Stage = over ? (dice.chance(0.58) ? 'won' : 'lost') : (ORDER[Math.min(3, Math.floor((age / cycle) * 3 + dice.next() * 1.1))] ?? 'contact');
  const reached = over ? (stage === 'won' ? 3 : dice.int(1, 3)) : ORDER.indexOf(stage);
  const closed = workday(addDays(begun, Math.min(cycle, age)));
  const project = dice.pick(PROJECTS);
  const closedOn = over ? (closed > today ? today : closed) : null;
  const deal = draft(dice, 'deals', begun, owner, {
    name: `${String(customer.set['short_name'])}${project}`, customer: customer.record, contact: contacts[0]?.record ?? null, stage,
    amount: dice.int(8, 400) * 100_000, currency: 'CNY', probability: PROBABILITY[stage], close_date: workday(addDays(begun, over ? cycle : age + dice.int(-6, 45))),
    closed_on: closedOn, owner, need: dice.pick(TALKS.need).replace('{p}', project), lost_reason: stage === 'lost' ? dice.pick(LOST_REASONS) : null,
  });
  story.drafts.push(deal, ...noteMoves(dice, deal, { begun, days: Math.min(cycle, age), reached, closedOn }));
  knownSince(dice, subject, begun);
  for (let step = 0; step <= reached; step += 1) {
    const day = workday(addDays(begun, Math.floor((Math.min(cycle, age) * step) / 4) + (step === 0 ? 0 : 1)));
    if (day <= today) talk(dice, subject, story, day, TALK_OF[ORDER[step] ?? 'contact'], project, deal.record);
  }
  if (closedOn !== null) talk(dice, subject, story, closedOn, TALK_OF[stage], project, deal.record);
  if (reached >= 2) quoteDeal(dice, subject, team, story, { deal, stage, project, begun, closedOn, cycle }, today);
  return stage;
}

/** Nobody has a deal before being in the book. */
function knownSince(dice: Dice, { customer, contacts }: CustomerDraft, day: string): void {
  if (String(customer.set['created_at']).slice(0, 10) <= day) return;
  const at = instantOn(dice, day);
  for (const each of [customer, ...contacts]) each.set['created_at'] = at;
}

interface DealFacts {
  readonly deal: Draft;
  readonly stage: Stage;
  readonly project: string;
  readonly begun: string;
  readonly closedOn: string | null;
  readonly cycle: number;
}

function quoteDeal(dice: Dice, { customer, contacts }: CustomerDraft, team: Team, story: Story, facts: DealFacts, today: string): void {
  const { deal, stage, project, begun, closedOn, cycle } = facts;
  const limit = closedOn ?? today;
  const wanted = workday(addDays(begun, Math.floor(cycle / 2)));
  const date = wanted > limit ? limit : wanted;
  const status = stage === 'won' ? 'accepted' : stage === 'lost' ? dice.pick(['rejected', 'issued'] as const) : dice.chance(0.3) ? 'draft' : 'issued';
  const quote = makeQuote(dice, team, { customer, contact: contacts[0] ?? null, deal, subject: project, date, status, owner: String(customer.set['owner']) });
  story.quotes.push(quote);
  deal.set['amount'] = quote.quote.set['total'] ?? null;
  if (stage === 'won' && closedOn !== null) fulfil(dice, story, { customer, deal, quote: quote.quote, project, signedOn: closedOn }, today);
}

function talk(dice: Dice, { customer, contacts }: CustomerDraft, story: Story, day: string, kind: keyof typeof TALKS, project: string, deal: string | null): void {
  const member = String(customer.set['owner']);
  const at = instantOn(dice, day);
  story.drafts.push(draft(dice, 'follow_ups', day, member, {
    content: dice.pick(TALKS[kind]).replace('{p}', project), way: dice.weighted([['call', 40], ['wechat', 25], ['visit', 20], ['meeting', 8], ['mail', 7]] as const),
    happened_at: at, customer: customer.record, contact: contacts[0]?.record ?? null, deal, member,
  }));
  const last = customer.set['last_contact'];
  if (typeof last !== 'string' || day > last) customer.set['last_contact'] = day;
}

/** When each customer is due again: some today, some late, most in the next weeks, so that any size of book has a full day. */
function planContacts(dice: Dice, { customer }: CustomerDraft, story: Story, index: number, today: string): void {
  const status = customer.set['status'];
  if (status === 'lost') return;
  const due = index % 11 === 1 ? today : index % 13 === 2 ? addDays(today, -dice.int(1, 9)) : dice.chance(0.45) ? workday(addDays(today, dice.int(1, 40))) : null;
  customer.set['next_contact'] = due;
  const latest = story.drafts.filter((each) => each.object === 'follow_ups').sort((a, b) => (String(a.set['happened_at']) < String(b.set['happened_at']) ? 1 : -1))[0];
  if (latest && due !== null) latest.set['next_contact'] = due;
}
