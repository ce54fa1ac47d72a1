import { derivedId } from '../../changes/index.ts';
import type { Act as AutoAct, Pass, PassContext } from '../passes/index.ts';
import type { Act, ActKind, StepState } from './flow.ts';
import { turnsOf } from './fold.ts';
import { hoursAfter } from './hours.ts';
import { readPeople, successor, type People } from './people.ts';
import { actWrites, momentAfter, readRequests, standingOf, standingOfDocument, waitingIds, type Request } from './requests.ts';

/** One thing that a time limit may ask for. */
interface Due {
  readonly kind: ActKind;
  readonly hours: number;
}

/** When the current step runs out, by its own limit; null without one. */
export function dueOf({ began, time }: Pick<StepState, 'began' | 'time'>): string | null {
  if (!time || began === null) return null;
  const last = time.then === 'none' ? null : time.after;
  const hours = last ?? time.escalate ?? time.remind;
  return hours === null ? null : new Date(hoursAfter(Date.parse(began), hours, time.counted)).toISOString();
}

/**
 * Requests whose time ran out: remind, then escalate to the superior, then pass or return, as the step says. Acts have ids
 * made from the request, the step and the round, so that two desks do the same one, and one that was taken back stays so.
 */
export const approvalTimePass: Pass = {
  id: 'approvals.time',
  *due(context: PassContext): Iterable<AutoAct> {
    const people = readPeople(context.store, context.now);
    for (const request of readRequests(context.store, waitingIds(context.store))) yield* dueActs(context, people, request);
  },
};

function* dueActs({ store, now }: PassContext, people: People, request: Request): Iterable<AutoAct> {
  const step = request.state.steps[request.state.current];
  const { time } = step ?? {};
  if (!step || !time || step.began === null) return;
  const began = Date.parse(step.began);
  // Only the furthest that is due: a desk that was off over a holiday does not remind, escalate and pass in one breath.
  for (const due of dues(time).reverse()) {
    if (hoursAfter(began, due.hours, time.counted) > now) continue;
    const acts = actsFor(request, step, due, people, now);
    if (acts.length === 0) continue;
    if (acts.some((act) => isKnown(store, act.id))) return;
    yield {
      kind: `approval.${due.kind}`, object: request.object, record: request.record, rule: String(request.values['rule'] ?? ''), occasion: `${request.id} ${step.key} ${request.state.round}`,
      reason: { approval: request.id, subject: String(request.values['subject'] ?? ''), step: step.name, hours: due.hours, counted: time.counted, since: step.began, people: names(people, request.state.pending), to: names(people, acts.flatMap((act) => act.target ?? [])) },
      writes: actWrites(request, acts),
    };
    return;
  }
}

function dues(time: NonNullable<StepState['time']>): Due[] {
  const found: Due[] = [];
  if (time.remind !== null) found.push({ kind: 'timeRemind', hours: time.remind });
  if (time.escalate !== null) found.push({ kind: 'escalate', hours: time.escalate });
  if (time.after !== null && time.then !== 'none') found.push({ kind: time.then === 'pass' ? 'timePass' : 'timeReturn', hours: time.after });
  return found;
}

function actsFor(request: Request, step: StepState, { kind, hours }: Due, people: People, now: number): Act[] {
  const base = { kind, key: step.key, round: request.state.round, member: null, to: '', where: 'after' as const, text: String(hours), at: momentAfter(request, now) };
  if (kind !== 'escalate') return [{ ...base, id: derivedId('approval', request.id, step.key, String(request.state.round), kind), forMember: null, target: null }];
  return turnsOf(step).flatMap((slot): Act[] => {
    const [first] = slot.people;
    const target = first === undefined ? null : superior(people, first, request.askedBy);
    if (first === undefined || target === null || slot.people.includes(target)) return [];
    return [{ ...base, id: derivedId('approval', request.id, step.key, String(request.state.round), kind, first), forMember: first, target }];
  });
}

/** Whoever stands above an approver and is not the asker; an administrator when nobody does. */
function superior(people: People, member: string, asker: string): string | null {
  const manager = people.all.get(member)?.manager;
  if (typeof manager === 'string' && manager !== asker && people.all.get(manager)?.here) return manager;
  return successor(people, manager ?? member, asker);
}

/** Done before, by this desk or another, or done and taken back. */
function isKnown(store: PassContext['store'], id: string): boolean {
  return store.db.get('SELECT 1 FROM approval_acts WHERE id = ?', [id]) !== undefined;
}

function names(people: People, members: readonly string[]): string {
  return [...new Set(members)].map((member) => people.all.get(member)?.name ?? '').filter((name) => name !== '').join('、');
}

/**
 * Two desks that answered apart each wrote where they thought a request stands; what stands is the fold of all answers. The
 * copies for lists and documents are put right where they say something else.
 */
export const approvalStandingPass: Pass = {
  id: 'approvals.standing',
  *due({ store, now }: PassContext): Iterable<AutoAct> {
    const lately = new Date(now - 30 * 86_400_000).toISOString();
    const ids = store.db.pluck<string>("SELECT DISTINCT approval FROM approval_acts WHERE updated_at >= ? AND approval IS NOT NULL AND kind <> 'comment'", [lately]);
    const requests = readRequests(store, [...new Set([...ids, ...waitingIds(store)])]).filter(({ readable }) => readable);
    const documents = documentsApart(store, requests);
    for (const request of requests) {
      const wanted = standingOf(request.state);
      const differs = Object.entries(wanted).some(([name, value]) => (request.values[name] ?? null) !== value);
      const document = documents.get(request.record);
      documents.delete(request.record);
      if (!differs && document === undefined) continue;
      yield {
        kind: 'approval.standing', object: request.object, record: request.record, rule: '', reason: { approval: request.id, subject: String(request.values['subject'] ?? ''), status: request.state.status },
        writes: [...(differs ? [{ object: 'approvals', record: request.id, set: wanted }] : []), ...(document === undefined ? [] : [{ object: request.object, record: request.record, set: { approval: document } }])],
      };
    }
  },
};

/** Documents whose copy says something else than all their requests together, with what they say. */
function documentsApart(store: PassContext['store'], requests: readonly Request[]): Map<string, string> {
  const apart = new Map<string, string>();
  for (const [object, own] of Map.groupBy(requests, (request) => request.object)) {
    const records = JSON.stringify([...new Set(own.map(({ record }) => record))]);
    const copies = new Map(store.db.all<{ id: string; approval: string | null }>(`SELECT id, approval FROM ${object} WHERE deleted IS NOT 1 AND id IN (SELECT value FROM json_each(?))`, [records]).map(({ id, approval }) => [id, approval]));
    for (const [record, about] of Map.groupBy(own, (request) => request.record)) {
      const folded = new Set(about.map(({ id }) => id));
      const others = about[0]?.beside?.filter(({ id }) => !folded.has(id)) ?? [];
      const wanted = standingOfDocument([...others, ...about.map(({ id, askedAt, state }) => ({ id, askedAt, status: state.status }))]);
      if (wanted !== null && copies.has(record) && copies.get(record) !== wanted) apart.set(record, wanted);
    }
  }
  return apart;
}
