/**
 * Fills a book with an invented firm's customers and, for the first few thousand, a year of their history. The same
 * seed, number and day give the same records. Everything goes through the change log, in batches.
 */
import type { Changes } from '../changes/index.ts';
import { QUOTE_TEMPLATE } from '../documents/quote-html.ts';
import { quoteDocument } from '../documents/quote-from-records.ts';
import { writeSnapshot } from '../documents/snapshot.ts';
import { localDay } from '../store/local-days.ts';
import { makeApprovals } from './approvals.ts';
import { duplicateOf, makeCustomer } from './customers.ts';
import { makeLead, makeTask } from './desk-work.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { Draft } from './draft.ts';
import { numberContracts } from './fulfilment.ts';
import { makeNasty } from './nasty.ts';
import { numberQuotes } from './quotes.ts';
import type { QuoteDraft } from './quotes.ts';
import { tellStory } from './story.ts';
import { makeTeam } from './team.ts';
import type { Team } from './team.ts';
import { WALKED, walkThrough } from './walk/index.ts';
import type { Told } from './walk/told.ts';

export interface SeedOptions {
  /** 20 … 1,000,000. */
  readonly customers?: number;
  /** How many of them have been through something; the others come with a contact only. 3,000 at most by default. */
  readonly withHistory?: number;
  readonly seed?: number;
  /** Adds records with emoji, right-to-left text, 500 characters, wrong types and dates of no calendar. */
  readonly nasty?: boolean;
  readonly deskPrefix?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SeedReport {
  /** Records written, by object. */
  readonly counts: Readonly<Record<string, number>>;
  /** The member whose desk this is. */
  readonly me: string;
}

/** What seeding needs of a core; the core's own context fits. */
export interface SeedParts {
  readonly changes: Changes;
  /** Milliseconds since 1970: the present of the demo. */
  now(): number;
}

export const DEMO_CUSTOMERS = 300;
const WITH_HISTORY = 3000;
const CHUNK = 2000;

/** The demo book of the window. */
export async function seedDemo(parts: SeedParts, customers: number = DEMO_CUSTOMERS): Promise<SeedReport> {
  return seedBook(parts, { customers });
}

/** Throws `work.cancelled` when stopped; what was finished stays, each part a batch of its own. */
export async function seedBook(parts: SeedParts, options: SeedOptions = {}): Promise<SeedReport> {
  const { customers = DEMO_CUSTOMERS, withHistory = WITH_HISTORY, seed = 20_261_123, nasty = false, deskPrefix = 'A', signal, onProgress } = options;
  const today = localDay(parts.now());
  const dice = createDice(seed);
  const team = makeTeam(dice.fork('team'), today);
  const counts: Record<string, number> = {};
  const write = async (drafts: readonly Draft[]): Promise<void> => {
    for (const each of drafts) counts[each.object] = (counts[each.object] ?? 0) + 1;
    await parts.changes.commitLong({ kind: 'seed', writes: drafts }, signal ? { signal } : {});
  };

  await write(team.drafts);
  for (const part of historyOf(dice, team, Math.min(customers, withHistory), today, parts.now(), deskPrefix)) await write(part);
  for (let start = withHistory; start < customers; start += CHUNK) {
    onProgress?.(start, customers);
    await write(strangers(dice, team, start, Math.min(start + CHUNK, customers), today));
  }
  if (nasty) await write(makeNasty(dice.fork('nasty'), team, today));
  onProgress?.(customers, customers);
  return { counts, me: team.members[0] ?? '' };
}

/** Customers who have been through something, in parts of a few thousand records. */
function* historyOf(dice: Dice, team: Team, customers: number, today: string, now: number, deskPrefix: string): Generator<Draft[]> {
  const drafts: Draft[] = [];
  const quotes: QuoteDraft[] = [];
  const contracts: Draft[] = [];
  const told: Told[] = [];
  const leads: Draft[] = [];
  for (let index = 0; index < customers; index += 1) {
    const own = dice.fork(index);
    const subject = makeCustomer(own, team, index, today);
    const story = tellStory(own, subject, team, index, today);
    drafts.push(subject.customer, ...subject.contacts, ...story.drafts);
    quotes.push(...story.quotes);
    contracts.push(...story.contracts);
    if (index < WALKED) told.push({ index, subject, story });
    if (index % 29 === 7) drafts.push(...duplicateOf(own, subject, team, today));
    if (index % 4 === 0) drafts.push(makeTask(own, team, subject, index / 4, today));
    if (index % 5 < 2) leads.push(makeLead(own, team, Math.floor(index / 5) * 2 + (index % 5), today));
  }
  numberQuotes(quotes, deskPrefix);
  numberContracts(contracts);
  freeze(quotes, team);
  drafts.push(...makeApprovals(dice.fork('approvals'), team, quotes, today));
  drafts.push(...leads, ...walkThrough(dice.fork('walk'), { team, told, leads, today, now }));
  drafts.push(...quotes.flatMap((each) => [each.quote, ...each.lines]), ...contracts);
  for (let start = 0; start < drafts.length; start += CHUNK * 2) yield drafts.slice(start, start + CHUNK * 2);
}

function strangers(dice: Dice, team: Team, from: number, to: number, today: string): Draft[] {
  return Array.from({ length: to - from }, (_, at) => {
    const { customer, contacts } = makeCustomer(dice.fork(from + at), team, from + at, today);
    return [customer, ...contacts.slice(0, 1)];
  }).flat();
}

/** Issued quotes carry the page they were issued with, like real ones. */
function freeze(quotes: readonly QuoteDraft[], team: Team): void {
  const member = new Map(team.drafts.filter((each) => each.object === 'members').map((each) => [each.record, each.set]));
  const company = team.drafts.find((each) => each.object === 'company')?.set ?? {};
  for (const { quote, lines, totals, customer, contact } of quotes) {
    const issuedAt = quote.set['issued_at'];
    if (typeof issuedAt !== 'string') continue;
    const { lines: amounts, warnings: _warnings, ...printed } = totals;
    const records = {
      quote: quote.set, lines: lines.map((line) => line.set), customer: customer.set, contact: contact?.set ?? {}, owner: member.get(String(quote.set['owner'])) ?? {}, company,
    };
    const document = quoteDocument(records, printed, amounts.map((line) => line.amount));
    quote.set['snapshot'] = writeSnapshot({ format: 1, template: QUOTE_TEMPLATE, language: 'zh', issuedAt, document });
  }
}
