import type { ApprovalView, Approver, WaitingRow } from '../../../preload/contract/approval-views.ts';
import type { z } from 'zod';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { mayDo, placeOf } from './act.ts';
import { turnsOf } from './fold.ts';
import type { Slot, StepState } from './flow.ts';
import { usualHours, usualOfStep } from './history.ts';
import { actsFor, readPeople, standIn, type People } from './people.ts';
import { readRequests, waitingIds, type Request } from './requests.ts';
import { dueOf } from './time-limits.ts';

/** Requests as the panel shows them, seen by one member. */
export function presentRequests(store: Store, requests: readonly Request[], member: string, now: number): ApprovalView[] {
  const people = readPeople(store, now);
  const customers = titlesOf(store, 'customers', requests.flatMap(({ values }) => (typeof values['customer'] === 'string' ? [values['customer']] : [])), true);
  return requests.map((request) => presentOne(store, request, people, customers, member));
}

function presentOne(store: Store, request: Request, people: People, customers: ReadonlyMap<string, string>, member: string): ApprovalView {
  const { id, object, record, state, values } = request;
  const step = state.steps[state.current];
  const usual = step ? usualOfStep(step.mode, state.pending, usualHours(store, state.pending)) : null;
  return {
    id, object, record, subject: text(values['subject']), customer: customers.get(text(values['customer'])) ?? '', amount: typeof values['amount'] === 'number' ? values['amount'] : null,
    currency: text(values['currency']) || 'CNY', status: state.status, rule: request.flow.rule, askedBy: nameOf(people, request.askedBy), askedAt: request.askedAt, doneAt: state.doneAt,
    urgent: state.urgent, urgentReason: state.urgentReason, since: state.status === 'waiting' ? state.since : null, usualHours: usual, here: step?.key ?? '', facts: factsOf(values['facts'] ?? null),
    steps: state.steps.map((each, index) => presentStep(each, index, request, people)), acts: presentActs(request, people), may: mayDo(request, people, member),
    documentGone: store.db.get(`SELECT 1 FROM ${object} WHERE id = ? AND deleted IS NOT 1`, [record]) === undefined,
  };
}

function presentStep(step: StepState, index: number, { flow, state }: Request, people: People): ApprovalView['steps'][number] {
  const now = index === state.current;
  const turns = new Set<Slot>(now ? turnsOf(step) : []);
  const stopped = state.status !== 'waiting' && state.status !== 'passed' && state.status !== 'reopened' && step.ended === null;
  return {
    key: step.key, name: step.name, mode: step.mode, added: step.added, byTime: step.byTime, began: step.began, ended: step.ended, due: now ? dueOf(step) : null,
    state: step.ended !== null ? 'done' : now ? 'now' : stopped ? 'stopped' : 'ahead',
    slots: step.slots.map((slot) => ({
      people: slot.people.map((member) => approverOf(member, step, flow, people, slot.by === null)), by: slot.by === null ? null : nameOf(people, slot.by), at: slot.at, turn: turns.has(slot),
    })),
  };
}

function approverOf(member: string, step: StepState, flow: Request['flow'], people: People, open: boolean): z.output<typeof Approver> {
  const other = open ? standIn(people, member) : null;
  if (other) return { member: other.member, name: nameOf(people, other.member), meant: nameOf(people, member), instead: other.why, own: false };
  const frozen = flow.steps.find(({ key }) => key === step.key)?.approvers.find((approver) => approver.member === member);
  return { member, name: nameOf(people, member), meant: frozen?.meant ? nameOf(people, frozen.meant) : null, instead: frozen?.instead ?? '', own: frozen?.own ?? false };
}

function presentActs({ state, flow }: Request, people: People): ApprovalView['acts'] {
  const names = new Map([...flow.steps, ...state.steps].map((step) => [step.key, step.name]));
  return state.acts.map(({ act, without }) => ({
    id: act.id, kind: act.kind, at: act.at, member: nameOf(people, act.member), forMember: nameOf(people, act.forMember), target: nameOf(people, act.target),
    step: act.kind === 'return' && act.to !== '' ? names.get(act.to) ?? '' : names.get(act.key) ?? '', text: act.text, without: without ?? '',
  }));
}

function nameOf(people: People, member: string | null): string {
  return member === null ? '' : people.all.get(member)?.name ?? '';
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function factsOf(json: Value): Record<string, Value> {
  try {
    const facts: unknown = JSON.parse(String(json ?? '{}'));
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, Value>) : {};
  } catch {
    return {};
  }
}

/** Most requests that are listed at once. */
const MOST = 500;

/** What waits for a member, urgent ones first, then those that wait longest; what the member asked for; and what the member decided lately. */
export function waitingLists(store: Store, member: string, now: number): { mine: WaitingRow[]; asked: WaitingRow[]; done: WaitingRow[] } {
  const people = readPeople(store, now);
  const waiting = withDocuments(store, readRequests(store, waitingIds(store))).filter(({ state }) => state.status === 'waiting');
  const mine = waiting.filter((request) => placeOf(request, people, member) !== null).sort((a, b) => Number(b.state.urgent) - Number(a.state.urgent) || (a.state.since < b.state.since ? -1 : 1));
  const asked = readRequests(store, store.db.pluck<string>('SELECT id FROM approvals WHERE asked_by = ? AND deleted IS NOT 1 ORDER BY asked_at DESC, rid DESC LIMIT 100', [member]));
  const decided = readRequests(store, store.db.pluck<string>(
    "SELECT approval FROM approval_acts WHERE member = ? AND kind IN ('approve', 'refuse', 'return') AND deleted IS NOT 1 GROUP BY approval ORDER BY max(at) DESC LIMIT 100", [member],
  ));
  const customers = titlesOf(store, 'customers', [...mine, ...asked, ...decided].map(({ values }) => text(values['customer'])), true);
  const row = (request: Request): WaitingRow => rowOf(request, people, customers, member);
  return { mine: mine.slice(0, MOST).map(row), asked: asked.map(row), done: decided.map(row) };
}

/** Requests whose document is in the bin wait for nobody. */
function withDocuments(store: Store, requests: readonly Request[]): Request[] {
  const here = new Set((['quotes', 'contracts'] as const).flatMap((object) =>
    store.db.pluck<string>(`SELECT id FROM ${object} WHERE deleted IS NOT 1 AND id IN (SELECT value FROM json_each(?))`, [JSON.stringify(requests.map(({ record }) => record))])));
  return requests.filter(({ record }) => here.has(record));
}

function rowOf(request: Request, people: People, customers: ReadonlyMap<string, string>, member: string): WaitingRow {
  const { id, askedBy, askedAt, state, values } = request;
  const place = placeOf(request, people, member);
  const step = state.steps[state.current];
  return {
    id, subject: text(values['subject']), customer: customers.get(text(values['customer'])) ?? '', amount: typeof values['amount'] === 'number' ? values['amount'] : null, currency: text(values['currency']) || 'CNY',
    askedBy: nameOf(people, askedBy), askedAt, since: state.since, status: state.status, step: step?.name ?? '', urgent: state.urgent,
    waitingFor: [...new Set(state.pending.map((each) => nameOf(people, standIn(people, each)?.member ?? each)))].join('、'),
    forMember: place === null || place === member ? '' : nameOf(people, place),
  };
}

/** How many wait for a member: the badge, asked often, so without folding anything. */
export function waitingCount(store: Store, member: string, now: number): { count: number; urgent: number } {
  const people = readPeople(store, now);
  const row = store.db.get<{ count: number; urgent: number }>(
    `SELECT count(*) AS count, coalesce(sum(t.urgent = 1), 0) AS urgent FROM approvals t WHERE ${WAITING_FOR}`, [{ for: JSON.stringify(actsFor(people, member)), member }],
  );
  return row ?? { count: 0, urgent: 0 };
}

/** Requests over alias `t` that wait for one of `@for` (JSON), whose document is here. What somebody asked for waits for them only in person. */
export const WAITING_FOR = `t.waiting_for IS NOT NULL AND t.status = 'waiting' AND t.deleted IS NOT 1
  AND EXISTS (SELECT 1 FROM json_each(t.waiting) w WHERE w.value = @member OR (t.asked_by IS NOT @member AND w.value IN (SELECT value FROM json_each(@for))))
  AND (t.object <> 'quotes' OR EXISTS (SELECT 1 FROM quotes d WHERE d.id = t.record AND d.deleted IS NOT 1))
  AND (t.object <> 'contracts' OR EXISTS (SELECT 1 FROM contracts d WHERE d.id = t.record AND d.deleted IS NOT 1))`;
