import type { ApprovalObject } from '../../../preload/contract/approvals.ts';
import { newId, type Changes, type Desk, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import { decide, readDocument, type Document, type Outcome } from './decide.ts';
import type { Act, Flow, FlowStep } from './flow.ts';
import { fold } from './fold.ts';
import { requestsOf, standingOf, standingOfDocument, standingWrites, type Request } from './requests.ts';

/** What approvals need to write. */
export interface ApprovalParts {
  readonly store: Store;
  readonly changes: Changes;
  readonly desk: Desk;
}

export interface Submission {
  readonly object: ApprovalObject;
  readonly record: string;
  readonly urgent: boolean;
  readonly urgentReason: string;
  readonly text: string;
}

/**
 * Asks for an approval. What the rules let pass passes at once, with the reason noted; otherwise the flow is frozen with the
 * people of today. Throws `approval.locked` while one is waiting or passed, `approval.notDraft`, `approval.textRequired`, `approval.noApprover`.
 */
export function submit({ store, changes, desk }: ApprovalParts, wanted: Submission): { id: string; status: string; batch: string } {
  const document = readDocument(store, wanted.object, wanted.record, desk.member);
  checkOpen(document);
  if (wanted.urgent && wanted.urgentReason === '') throw appError('approval.textRequired', 'An urgent request needs a reason.', { kind: 'urge' });
  const { outcome, steps } = decide(store, document, desk.entropy.now());
  checkSteps(steps);
  const { id, status, writes } = requestWrites(desk, document, outcome, steps, wanted);
  const batch = changes.commit({ kind: 'approval', label: subjectOf(document), writes });
  if (!batch) throw appError('call.internal', 'Nothing was written.');
  return { id, status, batch: batch.id };
}

/**
 * What issuing a quote or starting a contract must bring along: nothing when it was approved or needs nobody asked; when a
 * rule lets it pass, the note that it did. Throws `approval.needed` when people have to be asked first.
 */
export function passedOrNoted(store: Store, desk: Desk, object: ApprovalObject, record: string): RecordWrite[] {
  const document = readDocument(store, object, record, desk.member);
  const state = document.record.values['approval'];
  if (state === 'passed' && isPassed(object, record, requestsOf(store, object, record))) return [];
  const { outcome, steps } = decide(store, document, desk.entropy.now());
  refuseAsked(document, outcome, steps);
  if (outcome.kind !== 'pass') return [];
  return requestWrites(desk, document, outcome, [], { urgent: false, urgentReason: '', text: '' }).writes;
}

/**
 * Whether a document whose copy says so passed. Two desks that answered, or asked, apart may both have written that copy: what counts is the fold of
 * all answers to all its requests. Throws `approval.locked` while one of them waits.
 */
export function isPassed(object: string, record: string, requests: readonly Request[]): boolean {
  const standing = standingOfDocument(requests.map(({ id, askedAt, state }) => ({ id, askedAt, status: state.status })));
  if (standing === 'waiting') throw locked(object, record, 'waiting');
  return standing === null || standing === 'passed';
}

/** Throws `approval.needed` for a document that people must approve, and `approval.locked` while they are asked. */
export function refuseAsked(document: Document, outcome: Outcome, steps: readonly FlowStep[]): void {
  const state = document.record.values['approval'];
  if (state === 'waiting') throw locked(document.object, document.record.id, 'waiting');
  if (outcome.kind === 'ask') throw appError('approval.needed', 'This has to be approved first.', { id: document.record.id, object: document.object, rule: outcome.rule.name, people: steps.flatMap((step) => step.approvers).length });
}

/** The refusal for what is being approved, or was. */
export function locked(object: string, id: string, state: string) {
  return appError('approval.locked', 'The document is with those who approve it; it can be changed once the request is withdrawn.', { object, id, state });
}

function checkOpen(document: Document): void {
  const { values } = document.record;
  if (values['approval'] === 'waiting' || values['approval'] === 'passed') throw locked(document.object, document.record.id, String(values['approval']));
  // A contract in force whose terms changed is approved again as it stands.
  const again = document.object === 'contracts' && values['approval'] === 'reopened';
  if (!again && (values['status'] ?? 'draft') !== 'draft') throw appError('approval.notDraft', 'Only a draft can be sent for approval.', { object: document.object, id: document.record.id });
}

/** A step that nobody can be found for would wait for ever. */
function checkSteps(steps: readonly FlowStep[]): void {
  steps.forEach((step, index) => {
    if (step.approvers.length === 0) throw appError('approval.noApprover', `Nobody can be asked in step ${index + 1}.`, { step: index + 1, name: step.name });
  });
}

function requestWrites(desk: Desk, document: Document, outcome: Outcome, steps: readonly FlowStep[], wanted: Pick<Submission, 'urgent' | 'urgentReason' | 'text'>): { id: string; status: string; writes: RecordWrite[] } {
  const { object, record, facts, amount } = document;
  const id = newId(desk.entropy);
  const askedAt = new Date(desk.entropy.now()).toISOString();
  const rule = outcome.kind === 'none' ? null : outcome.rule;
  const flow: Flow = { rule: rule?.name ?? '', steps };
  const note = (kind: Act['kind'], text: string): Act => ({ id: newId(desk.entropy), kind, key: '', round: 0, member: desk.member || null, forMember: null, target: null, to: '', where: 'after', text, at: askedAt });
  const acts = [
    ...(steps.length === 0 ? [note('autoPass', rule?.name ?? '')] : []),
    ...(wanted.urgent ? [note('urge', wanted.urgentReason)] : []),
    ...(wanted.text === '' ? [] : [note('comment', wanted.text)]),
  ];
  const state = fold(flow, acts, askedAt);
  const { values } = record;
  const request: RecordWrite = {
    object: 'approvals', record: id,
    set: {
      subject: subjectOf(document), object, record: record.id, customer: values['customer'] ?? null, amount, currency: values['currency'] ?? 'CNY', asked_by: desk.member || document.asker, asked_at: askedAt,
      rule: rule?.id ?? null, flow: JSON.stringify(flow), facts: JSON.stringify(facts), ...standingOf(state),
    },
  };
  const noted = acts.map((act): RecordWrite => ({
    object: 'approval_acts', record: act.id, set: { approval: id, kind: act.kind, round: 0, member: act.member, text: act.text === '' ? null : act.text, at: act.at },
  }));
  return { id, status: state.status, writes: [request, ...noted, ...standingWrites({ id, object, record: record.id, askedAt }, state)] };
}

/** What people call the document: its number with its subject, or what of them there is. */
function subjectOf({ object, record: { values, titles } }: Document): string {
  const parts = object === 'quotes' ? [values['number'], values['subject']] : [values['number'], values['name']];
  const words = parts.filter((part): part is string => typeof part === 'string' && part !== '').join(' ');
  return words === '' ? (titles['customer'] ?? '') : words;
}
