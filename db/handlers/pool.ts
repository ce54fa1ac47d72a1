import type { RuleDraft } from '../../preload/contract/pool.ts';
import { claim, giveBack, type Moves } from '../process/pool/claim.ts';
import { claimsToday, owned } from '../process/pool/claim-gate.ts';
import { coOwnerWrite } from '../process/pool/co-owners.ts';
import { dryRun } from '../process/pool/dry-run.ts';
import { listMoves } from '../process/pool/moves.ts';
import { findProblems } from '../process/pool/problems.ts';
import { inOrder, rawRules, toRule, type RawRule } from '../process/pool/rules.ts';
import { readTerms } from '../process/pool/terms.ts';
import { watchList, type WatchList } from '../process/pool/watch-lists.ts';
import type { CoreContext } from './context.ts';
import { presentRefused } from './refused.ts';

/** The pool: claim and return, rules with their dry run, the story of a customer's owners, co-owners, lists to watch. */
export function poolHandlers(context: CoreContext) {
  const { store, desk, changes, work } = context;

  async function move(kind: 'claim' | 'return', size: number, plan: () => Moves) {
    const done = await work.commit(kind, size, function* () {
      const moves = plan();
      yield size;
      return { action: { kind: 'pool' as const, label: kind === 'claim' ? '领取' : '退回公海', writes: moves.writes }, moves };
    });
    return { batch: done.batch?.id ?? null, moved: done.moves.moved.length, ...presentRefused(store, done.moves.refused) };
  }

  function rules(raw: readonly RawRule[]) {
    return raw.map((each) => toRule(store, each, context.now())).toSorted(inOrder);
  }

  return {
    'pool.claim': ({ ids }: { ids: string[] }) => move('claim', ids.length, () => claim(store, ids, desk.member, context.now())),
    'pool.return': ({ ids, reason, remark }: { ids: string[]; reason: string; remark: string }) => move('return', ids.length, () => giveBack(store, ids, reason, remark.trim() || null, context.now())),
    'pool.desk': () => ({
      owned: owned(store, desk.member), claimedToday: claimsToday(store, desk.member, context.now()), terms: readTerms(store),
      pooled: store.db.pluck<number>('SELECT count(*) FROM customers WHERE owner IS NULL AND deleted IS NOT 1')[0] ?? 0,
    }),
    'pool.rules': () => {
      const raw = rawRules(store);
      const terms = readTerms(store);
      const order = rules(raw);
      const byId = new Map(raw.map((each) => [each.id, each]));
      return { rules: order.flatMap(({ id }) => byId.get(id) ?? []) as unknown as RuleDraft[], problems: findProblems(store, raw, order, terms, context.now()), terms };
    },
    'pool.dryRun': ({ draft, limit }: { draft?: RuleDraft | undefined; limit: number }) => {
      const raw = draft === undefined ? rawRules(store) : [...rawRules(store).filter(({ id }) => id !== draft.id), { ...draft, active: 1 } as RawRule];
      const order = rules(raw);
      const on = order.filter(({ active }) => active);
      const run = dryRun(store, on, context.now(), limit, draft?.id);
      const problems = findProblems(store, raw, order, readTerms(store), context.now());
      return { ...run, problems: draft === undefined ? problems : problems.filter(({ rule }) => rule === draft.id) };
    },
    'pool.moves': ({ customer, limit }: { customer: string; limit: number }) => ({ moves: listMoves(store, customer, limit) }),
    'pool.setCoOwner': ({ customer, member, part }: { customer: string; member: string; part: string | null }) => {
      const batch = changes.commit({ kind: 'pool', label: part === null ? '移除协作人' : '协作人', writes: [coOwnerWrite(customer, member, part)] });
      return { batch: batch?.id ?? null };
    },
    'pool.coOwners': ({ customer }: { customer: string }) => ({
      members: store.db.all<{ id: string; name: string; part: string }>(
        "SELECT o.member AS id, coalesce(m.name, '') AS name, coalesce(o.part, '') AS part FROM co_owners o LEFT JOIN members m ON m.id = o.member WHERE o.customer = ? AND o.deleted IS NOT 1 AND o.member IS NOT NULL ORDER BY o.rid",
        [customer],
      ),
    }),
    'watch.list': ({ list, mine, limit }: { list: WatchList; mine: boolean; limit: number }) => watchList(store, list, list === 'mine' || mine ? desk.member : null, context.now(), limit),
  };
}
