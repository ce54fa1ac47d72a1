/** Requests and their acts, as stored: reading them, and what writing one act brings along. */
import { z } from 'zod';
import type { ApprovalObject } from '../../../preload/contract/approvals.ts';
import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { Act, ActKind, ApprovalState, Flow, Status } from './flow.ts';
import { fold } from './fold.ts';

/** A request with what was done about it and where that leaves it. */
export interface Request {
  readonly id: string;
  readonly object: ApprovalObject;
  readonly record: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly flow: Flow;
  /** This version understands the flow. */
  readonly readable: boolean;
  readonly acts: readonly Act[];
  readonly state: ApprovalState;
  readonly values: Readonly<Record<string, Value>>;
  /** Other requests about the same document: earlier ones, and one that another desk sent at the same time. */
  readonly beside?: readonly Beside[];
}

/** Where a request stands, as far as its document is concerned. */
export interface Beside {
  readonly id: string;
  readonly askedAt: string;
  readonly status: string;
}

/**
 * Where a document stands after all its requests: as long as one waits it waits, else the newest counts. Two desks may have sent it for approval
 * at the same time; passing one of the two does not pass what others were asked about.
 */
export function standingOfDocument(requests: readonly Beside[]): string | null {
  if (requests.some(({ status }) => status === 'waiting')) return 'waiting';
  const newest = requests.reduce<Beside | null>((last, each) => (last && (last.askedAt === each.askedAt ? last.id > each.id : last.askedAt > each.askedAt) ? last : each), null);
  return newest?.status ?? null;
}

const COLUMNS = 'id, object, record, subject, status, step, waiting_for, waiting, customer, amount, currency, asked_by, asked_at, urgent, urgent_reason, done_at, since, rule, flow, facts';

interface ActRow {
  readonly id: string; readonly approval: string; readonly kind: string | null; readonly key: string | null; readonly round: number | null; readonly member: string | null;
  readonly for_member: string | null; readonly target: string | null; readonly text: string | null; readonly at: string | null; readonly details: string | null;
}

/** These requests, folded, in two statements; those that are gone are left out. */
export function readRequests(store: Store, ids: readonly string[]): Request[] {
  const asked = JSON.stringify(ids);
  const rows = store.db.all<Record<string, Value> & { id: string }>(`SELECT ${COLUMNS} FROM approvals WHERE deleted IS NOT 1 AND id IN (SELECT value FROM json_each(?)) ORDER BY asked_at DESC, id DESC`, [asked]);
  const acts = new Map<string, Act[]>();
  for (const row of store.db.all<ActRow>('SELECT id, approval, kind, key, round, member, for_member, target, text, at, details FROM approval_acts WHERE deleted IS NOT 1 AND approval IN (SELECT value FROM json_each(?))', [asked])) {
    const list = acts.get(row.approval) ?? [];
    acts.set(row.approval, list);
    list.push(actOf(row));
  }
  const beside = besideOf(store, rows);
  return rows.map((row) => ({ ...requestOf(row, acts.get(row.id) ?? []), beside: (beside.get(`${String(row['object'])} ${String(row['record'])}`) ?? []).filter(({ id }) => id !== row.id) }));
}

/** All requests about the documents of these, by document. */
function besideOf(store: Store, rows: readonly Record<string, Value>[]): Map<string, Beside[]> {
  const records = JSON.stringify([...new Set(rows.map((row) => row['record']))]);
  const found = store.db.all<Beside & { readonly document: string }>(
    "SELECT id, object || ' ' || record AS document, coalesce(asked_at, '') AS askedAt, coalesce(status, '') AS status FROM approvals WHERE deleted IS NOT 1 AND record IN (SELECT value FROM json_each(?))", [records]);
  return Map.groupBy(found, ({ document }) => document);
}

/** One request. Throws `record.notFound`. */
export function readRequest(store: Store, id: string): Request {
  const [request] = readRequests(store, [id]);
  if (!request) throw appError('record.notFound', 'The request is not here.', { object: 'approvals', id });
  return request;
}

/** Requests about one document, newest first. */
export function requestsOf(store: Store, object: string, record: string): Request[] {
  return readRequests(store, store.db.pluck<string>('SELECT id FROM approvals WHERE record = ? AND object = ? AND deleted IS NOT 1 ORDER BY asked_at DESC, id DESC LIMIT 20', [record, object]));
}

/** Requests about each of these documents of one object, newest first, in three statements. */
export function requestsOfMany(store: Store, object: string, records: readonly string[]): Map<string, Request[]> {
  const ids = store.db.pluck<string>('SELECT id FROM approvals WHERE record IN (SELECT value FROM json_each(?)) AND object = ? AND deleted IS NOT 1', [JSON.stringify(records), object]);
  return Map.groupBy(readRequests(store, ids), ({ record }) => record);
}

/** Ids of requests that somebody is waited for in; read through the index on whom they wait for. */
export function waitingIds(store: Store): string[] {
  return store.db.pluck<string>("SELECT id FROM approvals WHERE waiting_for IS NOT NULL AND status = 'waiting' AND deleted IS NOT 1");
}

function requestOf(row: Record<string, Value> & { id: string }, acts: readonly Act[]): Request {
  const askedAt = String(row['asked_at'] ?? '');
  const flow = flowOf(row['flow'] ?? null);
  const folded = fold(flow ?? NOBODY, acts, askedAt);
  const said = STATUSES.find((status) => status === row['status']);
  const state: ApprovalState = flow || said === undefined || said === 'waiting' ? folded : { ...folded, status: said, current: -1, pending: [] };
  return {
    id: row.id, object: row['object'] === 'contracts' ? 'contracts' : 'quotes', record: String(row['record'] ?? ''), askedBy: String(row['asked_by'] ?? ''), askedAt,
    flow: flow ?? NOBODY, readable: flow !== null, acts, state, values: row,
  };
}

const STATUSES: readonly Status[] = ['waiting', 'passed', 'returned', 'refused', 'withdrawn', 'reopened'];
/** Stands in for a flow that cannot be read: it waits for somebody whom nobody here knows, and can be withdrawn. */
const NOBODY: Flow = { rule: '', steps: [{ key: '', name: '', mode: 'all', approvers: [], time: null }] };
const Stored = z.object({ steps: z.array(z.object({ key: z.string(), mode: z.enum(['all', 'any', 'order']), approvers: z.array(z.object({ member: z.string() })).min(1) })) });

/** Null for a flow that cannot be read: it must pass nothing. What the request's own `status` says is shown, and nobody is asked. */
function flowOf(json: Value): Flow | null {
  try {
    const flow: unknown = JSON.parse(String(json ?? ''));
    return Stored.safeParse(flow).success ? (flow as Flow) : null;
  } catch {
    return null;
  }
}

function actOf(row: ActRow): Act {
  const details = detailsOf(row.details);
  return {
    id: row.id, kind: (row.kind ?? 'comment') as ActKind, key: row.key ?? '', round: row.round ?? 0, member: row.member, forMember: row.for_member, target: row.target,
    to: typeof details['to'] === 'string' ? details['to'] : '', where: details['where'] === 'before' ? 'before' : 'after', text: row.text ?? '', at: row.at ?? '',
  };
}

function detailsOf(json: string | null): Record<string, unknown> {
  try {
    const details: unknown = JSON.parse(json ?? '{}');
    return typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The moment of a new act: now, and after everything its author has seen, so that a slow clock puts no answer before its question. */
export function momentAfter(request: Request, now: number): string {
  const latest = request.acts.reduce((late, act) => (act.at > late ? act.at : late), request.askedAt);
  const seen = Date.parse(latest);
  return new Date(Number.isNaN(seen) ? now : Math.max(now, seen + 1)).toISOString();
}

/** Everything that new acts write: themselves, and where the request and its document stand then. */
export function actWrites(request: Request, acts: readonly Act[]): RecordWrite[] {
  const before = request.state;
  const state = fold(request.flow, [...request.acts, ...acts], request.askedAt);
  const written = acts.map((act) => actWrite(request.id, before, act));
  // A word moves nothing.
  return acts.every(({ kind }) => kind === 'comment') ? written : [...written, ...standingWrites(request, state)];
}

function actWrite(approval: string, before: ApprovalState, act: Act): RecordWrite {
  const step = before.steps[before.current];
  const decides = act.kind === 'approve' || act.kind === 'refuse' || act.kind === 'return';
  const waited = decides ? Math.max(0, Math.round((Date.parse(act.at) - Date.parse(before.since)) / 1000)) : null;
  const details = act.kind === 'return' ? { to: act.to } : act.kind === 'add' ? { where: act.where } : null;
  return {
    object: 'approval_acts', record: act.id,
    set: {
      approval, kind: act.kind, key: act.key, round: act.round, step: before.current < 0 ? null : before.current, step_name: step?.name ?? '', member: act.member,
      for_member: act.forMember, target: act.target, text: act.text === '' ? null : act.text, at: act.at, waited, details: details === null ? null : JSON.stringify(details), deleted: null,
    },
  };
}

/** The copies of where a request stands, for lists, and of where its document stands with it. */
export function standingWrites({ id, object, record, askedAt, beside = [] }: Pick<Request, 'id' | 'object' | 'record' | 'askedAt' | 'beside'>, state: ApprovalState): RecordWrite[] {
  const approval = standingOfDocument([...beside, { id, askedAt, status: state.status }]);
  return [{ object: 'approvals', record: id, set: standingOf(state) }, { object, record, set: { approval } }];
}

export function standingOf(state: ApprovalState): Record<string, Value> {
  const waiting = [...new Set(state.pending)];
  return {
    status: state.status, step: state.steps[state.current]?.name ?? null, waiting_for: waiting[0] ?? null, waiting: waiting.length > 0 ? JSON.stringify(waiting) : null,
    since: state.status === 'waiting' ? state.since : null, done_at: state.doneAt, urgent: state.urgent ? 1 : null, urgent_reason: state.urgentReason === '' ? null : state.urgentReason,
  };
}
