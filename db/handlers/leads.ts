import type { AssignAsked, AssignOutcome } from '../../preload/contract/leads.ts';
import { appError } from '../errors.ts';
import type { RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { prepareByHand } from '../process/by-hand.ts';
import { withEffects } from '../process/effects.ts';
import { inOrder, planAssignment, type Assigned } from '../process/leads/assign.ts';
import { planConversion, type ConvertWish } from '../process/leads/convert.ts';
import { assignmentWrite } from '../process/leads/on-creation.ts';
import { scoreParts } from '../process/leads/score.ts';
import { readRows } from '../store/rows.ts';
import { readById, titlesOf } from '../store/read.ts';
import type { CoreContext } from './context.ts';

const MOST_UNASSIGNED = 10_000;
const INBOX = "owner IS NULL AND customer IS NULL AND deleted IS NOT 1 AND coalesce(status, 'new') NOT IN ('converted', 'invalid')";

/** Leads: who gets them, how good they are, what they become. */
export function leadHandlers(context: CoreContext) {
  const { store, desk } = context;

  function planned(object: string, ids: readonly string[], asked: AssignAsked): Assigned[] {
    const rows = readRows(store.db, store.registry.object(object), ids);
    const given = [...rows.values()].filter(({ values }) => values.get('deleted') !== 1).map(({ id, values }) => ({ id, values: Object.fromEntries(values) as Record<string, Value> }));
    return planAssignment(store, object, inOrder(given), asked, context.now());
  }

  async function assign({ object, ids, asked, preview }: { object: 'leads' | 'customers'; ids: string[]; asked: AssignAsked; preview: boolean }): Promise<AssignOutcome> {
    if (preview) return { batch: null, ...outcome(planned(object, ids, asked), new Set()), refusedCount: 0 };
    const { batch, plan, refused } = await context.work.commit('assign', ids.length, function* () {
      const plan = planned(object, ids, asked);
      // The owner passes the gates like any cell; by which rule is the program's own to write.
      const wanted = plan.flatMap(({ record, owner }): RecordWrite[] => (owner === null ? [] : [{ object, record, set: { owner } }]));
      const ready = yield* prepareByHand(store, wanted, context.now());
      const refused = new Set(ready.refused.map(({ record }) => record));
      const notes = plan.filter(({ record }) => !refused.has(record)).flatMap((each) => assignmentWrite(object, each) ?? []);
      return { action: { kind: 'assign' as const, writes: [...ready.writes, ...notes] }, plan, refused };
    });
    return { batch: batch?.id ?? null, ...outcome(plan, refused), refusedCount: refused.size };
  }

  function outcome(plan: readonly Assigned[], refused: ReadonlySet<string>): Pick<AssignOutcome, 'members' | 'left'> {
    const members = new Map<string, Map<string, { why: 'customer' | 'rule' | 'chosen'; rule: string; count: number }>>();
    for (const { record, owner, why, rule } of plan) {
      if (owner === null || why === 'nobody' || refused.has(record)) continue;
      const reasons = members.get(owner) ?? members.set(owner, new Map()).get(owner);
      const known = reasons?.get(`${why} ${rule ?? ''}`);
      if (known) known.count += 1;
      else reasons?.set(`${why} ${rule ?? ''}`, { why, rule: rule ?? '', count: 1 });
    }
    const names = titlesOf(store, 'members', [...members.keys()]);
    const rules = titlesOf(store, 'assignment_rules', [...members.values()].flatMap((reasons) => [...reasons.values()].map(({ rule }) => rule)));
    const listed = [...members].map(([id, reasons]) => ({
      id, name: names.get(id) ?? '', count: [...reasons.values()].reduce((sum, { count }) => sum + count, 0),
      reasons: [...reasons.values()].map((reason) => ({ ...reason, rule: rules.get(reason.rule) ?? '' })),
    }));
    return { members: listed.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)), left: plan.filter(({ owner }) => owner === null).length };
  }

  async function convert(wish: ConvertWish) {
    const { batch, plan } = await context.work.commit('convert', 1, function* () {
      const plan = planConversion(store, wish, context.now(), desk.member);
      yield plan.writes.length;
      return { action: { kind: 'convert' as const, label: titlesOf(store, 'leads', [wish.lead]).get(wish.lead) ?? '', writes: withEffects(store, plan.writes, context.now()) }, plan };
    });
    return { batch: batch?.id ?? null, customer: plan.customer, contact: plan.contact, deal: plan.deal };
  }

  function convertPreview(wish: ConvertWish) {
    const { writes, ...made } = planConversion(store, wish, context.now(), desk.member);
    const records = ([['customers', made.customer], ['contacts', made.contact], ['deals', made.deal]] as const).flatMap(([object, id]) => {
      if (id === null) return [];
      const set = writes.find((write) => write.object === object && write.record === id)?.set ?? {};
      return [{ object, isNew: !(object === 'customers' && wish.customer !== null), values: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) }];
    });
    const counts = new Map<string, number>();
    for (const { object } of writes) if (!['leads', 'customers', 'contacts', 'deals'].includes(object)) counts.set(object, (counts.get(object) ?? 0) + 1);
    return { records, following: [...counts].map(([object, count]) => ({ object, count })) };
  }

  function score({ id }: { id: string }) {
    const record = readById(store, store.registry.object('leads'), [id], context.now())[0];
    if (!record) throw appError('record.notFound', 'The record is not here.', { object: 'leads', id });
    const total = record.values['score'];
    return { total: typeof total === 'number' ? total : null, parts: scoreParts(store, record.values, context.now()) };
  }

  return {
    'leads.assign': assign,
    'leads.unassigned': () => ({
      ids: store.db.pluck<string>(`SELECT id FROM leads WHERE ${INBOX} ORDER BY created_at, id LIMIT ${MOST_UNASSIGNED}`),
      count: store.db.pluck<number>(`SELECT count(*) FROM leads WHERE ${INBOX}`)[0] ?? 0,
    }),
    'leads.convert': convert,
    'leads.convertPreview': convertPreview,
    'leads.score': score,
  };
}
