import type { ApprovalAsk } from '../../../preload/contract/approval-views.ts';
import { newId } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { z } from 'zod';
import type { Act } from './flow.ts';
import { fold, turnsOf } from './fold.ts';
import { actsFor, readPeople, type People } from './people.ts';
import { actWrites, momentAfter, readRequest, type Request } from './requests.ts';
import type { ApprovalParts } from './submit.ts';

/** What a person asks to be done about a request. */
export type Asked = z.output<typeof ApprovalAsk>;
type Kind = Asked['kind'];

/** Acts of those whose turn it is. */
const OF_APPROVERS: readonly Kind[] = ['approve', 'refuse', 'return', 'delegate', 'add'];
/** Acts of whoever asked. */
const OF_ASKER: readonly Kind[] = ['withdraw', 'urge', 'remind'];
/** What must say why. */
const WITH_TEXT: readonly Kind[] = ['refuse', 'return', 'urge', 'comment'];

/**
 * In whose place a member would act: the member in person first, then whom the member stands in for today; null when it is
 * not their turn. Whoever asked stands in for nobody: a deputy must not approve an own request in the name of the manager.
 */
export function placeOf(request: Request, people: People, member: string): string | null {
  const turn = new Set(request.state.pending);
  const places = member === request.askedBy ? [member] : actsFor(people, member);
  return places.find((each) => turn.has(each)) ?? null;
}

/** What a member may do about a request at the moment. An administrator may also hand on what is stuck. */
export function mayDo(request: Request, people: People, member: string): Kind[] {
  if (request.state.status !== 'waiting') return member === '' ? [] : ['comment'];
  const approver = placeOf(request, people, member) !== null;
  const asker = request.askedBy === member;
  const admin = people.all.get(member)?.role === 'admin';
  return [
    ...(approver ? OF_APPROVERS : admin ? ['delegate' as const] : []),
    ...(asker ? OF_ASKER : admin ? ['remind' as const] : []),
    ...(member === '' ? [] : ['comment' as const]),
  ];
}

/**
 * Does something about a request in the name of the member at this desk, as one batch. Throws `approval.notYours`,
 * `approval.movedOn` when it stands elsewhere than the person saw, `approval.decided`, `approval.textRequired`, `approval.badTarget`.
 */
export function act({ store, changes, desk }: ApprovalParts, id: string, asked: Asked): { status: string; batch: string } {
  const request = readRequest(store, id);
  const people = readPeople(store, desk.entropy.now());
  check(request, people, desk.member, asked);
  const written: Act = actBy(request, people, desk.member, asked, newId(desk.entropy), momentAfter(request, desk.entropy.now()));
  const after = fold(request.flow, [...request.acts, written], request.askedAt);
  if (after.acts.some((each) => each.act.id === written.id && each.without !== null)) throw appError('approval.movedOn', 'The request stands elsewhere by now.', { id });
  const batch = changes.commit({ kind: 'approval', label: String(request.values['subject'] ?? ''), writes: actWrites(request, [written]) });
  if (!batch) throw appError('call.internal', 'Nothing was written.');
  return { status: after.status, batch: batch.id };
}

function check(request: Request, people: People, member: string, asked: Asked): void {
  const { id, state } = request;
  if (asked.kind !== 'comment' && state.status !== 'waiting') throw appError('approval.decided', 'The request is decided.', { id, status: state.status });
  if (asked.step !== undefined && asked.step !== (state.steps[state.current]?.key ?? '')) throw appError('approval.movedOn', 'The request moved on meanwhile.', { id });
  if (!mayDo(request, people, member).includes(asked.kind)) throw appError('approval.notYours', 'This is for somebody else to do.', { id, kind: asked.kind });
  if (WITH_TEXT.includes(asked.kind) && asked.text === '') throw appError('approval.textRequired', 'This needs a text.', { kind: asked.kind });
  if (asked.kind === 'delegate' || asked.kind === 'add') checkTarget(request, people, asked);
  if (asked.kind === 'return' && asked.to !== '' && !state.steps.slice(0, state.current).some((step) => step.key === asked.to)) throw appError('approval.movedOn', 'There is no such step to go back to.', { id });
}

/** Whoever is asked instead or in addition must be here, not be asked already, and not be the asker. */
function checkTarget({ id, state, askedBy }: Request, people: People, { target }: Asked): void {
  const person = target === undefined ? undefined : people.all.get(target);
  if (!person?.here) throw appError('approval.badTarget', 'Choose somebody who works here.', { id, why: 'missing' });
  if (person.id === askedBy) throw appError('approval.badTarget', 'Nobody approves their own request.', { id, why: 'asker' });
  const step = state.steps[state.current];
  if (step && turnsOf(step).some((slot) => slot.people.includes(person.id))) throw appError('approval.badTarget', 'This person is asked already.', { id, why: 'asked' });
}

function actBy(request: Request, people: People, member: string, asked: Asked, id: string, at: string): Act {
  const { state } = request;
  const place = placeOf(request, people, member) ?? (asked.kind === 'delegate' ? state.pending[0] ?? null : null);
  return {
    id, kind: asked.kind, key: state.steps[state.current]?.key ?? '', round: state.round, member: member || null, forMember: place === null || place === member ? null : place,
    target: asked.target ?? null, to: asked.to, where: asked.where, text: asked.text, at,
  };
}
