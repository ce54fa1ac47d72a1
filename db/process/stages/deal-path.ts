import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { appError } from '../../errors.ts';
import { createMoveFacts } from './move-facts.ts';
import { openItems } from './needs.ts';
import { isClosed } from './rules.ts';
import { IN_STAGE_SINCE, stalledSql } from './stalled.ts';

interface Standing {
  readonly stage: Value;
  readonly since: string | null;
  readonly stalled: number;
  readonly contracts: number;
}

interface Made {
  readonly from: Value;
  readonly to: Value;
  readonly at: string | null;
  readonly member: string | null;
  readonly days: number | null;
  readonly note: string | null;
}

const MOST_MOVES = 50;

/** Where a deal stands on its way, what the next stages ask to be ticked, and how it came here. */
export function dealPath(store: Store, deal: string, now: number) {
  const standing = store.db.get<Standing>(
    `SELECT t.stage, ${IN_STAGE_SINCE} AS since, ${stalledSql(store, now)} AS stalled,
       (SELECT count(*) FROM contracts c WHERE c.deal = t.id AND c.deleted IS NOT 1) AS contracts FROM deals t WHERE t.id = ?`, [deal]);
  if (!standing) throw appError('record.notFound', 'The record is not here.', { object: 'deals', id: deal });
  const since = standing.since === null ? Number.NaN : Date.parse(standing.since);
  const moves = store.db.all<Made>(
    `SELECT from_stage AS "from", to_stage AS "to", at, member, days, skip_reason AS note FROM stage_moves WHERE deal = ? AND deleted IS NOT 1 ORDER BY at DESC, rid DESC LIMIT ${MOST_MOVES}`, [deal]);
  const members = titlesOf(store, 'members', [...new Set(moves.flatMap(({ member }) => member ?? []))], true);
  const facts = createMoveFacts(store, [{ id: deal, from: standing.stage }]);
  return {
    stage: standing.stage === null ? null : String(standing.stage),
    days: Number.isNaN(since) ? null : Math.max(0, Math.floor((now - since) / 86_400_000)),
    stalled: standing.stalled === 1,
    wantsContract: standing.stage === 'won' && standing.contracts === 0,
    checklists: facts.rules.filter(({ stage, checklist }) => checklist.length > 0 && !isClosed(standing.stage) && stage !== standing.stage)
      .map((rule) => {
        const open = new Set(openItems(facts, rule, deal));
        return { stage: rule.stage, items: rule.checklist.map((item) => ({ item, done: !open.has(item) })) };
      }),
    moves: moves.map((move) => ({
      from: move.from === null ? null : String(move.from), to: move.to === null ? null : String(move.to), at: move.at ?? '',
      member: members.get(move.member ?? '') ?? '', days: move.days, note: move.note ?? '',
    })),
  };
}
