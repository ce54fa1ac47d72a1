/** How an invented deal came through its stages: the moves from which conversion and cycle times are counted. */
import { addDays, daysBetween } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { draft, instantOn, workday } from './draft.ts';
import type { Draft } from './draft.ts';

const WAY = ['contact', 'need', 'quote', 'negotiate'] as const;
const KINDS = [['price', 34], ['competitor', 26], ['budget', 16], ['timing', 10], ['silent', 9], ['product', 5]] as const;

interface Course {
  readonly begun: string;
  /** Days from the beginning until it was closed, or until now. */
  readonly days: number;
  /** The last open stage it was in, by number. */
  readonly reached: number;
  readonly closedOn: string | null;
}

/** The moves of a deal, one after another; the deal itself learns since when it is where it is, and why it was lost. */
export function noteMoves(dice: Dice, deal: Draft, { begun, days, reached, closedOn }: Course): Draft[] {
  // Chance of their own: what a deal went through before there were moves stays as it was.
  const own = dice.fork(`moves ${deal.record}`);
  const stage = String(deal.set['stage']);
  const by = String(deal.set['owner']);
  const steps = WAY.slice(0, reached + 1).map((to, at) => ({ to: String(to), day: at === 0 ? begun : laterOf(begun, workday(addDays(begun, Math.floor((days * at) / 4)))) }));
  if (closedOn !== null) steps.push({ to: stage, day: closedOn });
  const moves = steps.map(({ to, day }, at) => {
    const before = steps[at - 1];
    const when = at === 0 ? String(deal.set['created_at']) : instantOn(own, day);
    return draft(own, 'stage_moves', day, by, { deal: deal.record, from_stage: before?.to ?? null, to_stage: to, at: when, member: by, days: before ? Math.max(0, daysBetween(before.day, day)) : null, created_at: when });
  });
  deal.set['stage_since'] = moves.at(-1)?.set['at'] ?? null;
  deal.set['reached'] = stage === 'won' ? 'won' : (WAY[reached] ?? 'contact');
  if (stage === 'lost') deal.set['lost_kind'] = own.weighted(KINDS);
  return moves;
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
