import type { Act, ApprovalState, Flow, Slot, Status, StepState, Without } from './flow.ts';

type Open = { -readonly [K in keyof Slot]: Slot[K] };
interface Step extends Omit<StepState, 'slots' | 'began' | 'ended' | 'byTime'> {
  slots: Open[];
  began: string | null;
  ended: string | null;
  byTime: boolean;
}

/** A request while its acts are gone through. */
interface Standing {
  status: Status;
  steps: Step[];
  current: number;
  round: number;
  since: string;
  doneAt: string | null;
  urgent: boolean;
  urgentReason: string;
}

/**
 * Where a request stands after these acts. The same on every desk: acts count once, in the order of their times (ids
 * break ties), whichever order they arrive in. An act is judged by the step and the round that its author saw; what comes
 * too late for them is kept and changes nothing.
 */
export function fold(flow: Flow, acts: readonly Act[], askedAt: string): ApprovalState {
  const standing = begin(flow, askedAt);
  const ordered = inOrder(acts).map((act) => ({ act, without: apply(standing, act) }));
  const { steps, status, current, ...rest } = standing;
  const here = status === 'waiting' ? steps[current] : undefined;
  return { ...rest, status, steps, current: here ? current : -1, pending: here ? turnsOf(here).flatMap((slot) => slot.people) : [], acts: ordered };
}

/** Every act once, by time. */
export function inOrder(acts: readonly Act[]): Act[] {
  const once = new Map(acts.map((act) => [act.id, act]));
  return [...once.values()].sort((a, b) => (a.at === b.at ? compareText(a.id, b.id) : compareText(a.at, b.at)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function begin(flow: Flow, askedAt: string): Standing {
  const steps = flow.steps.map(({ key, name, mode, time, approvers }, index): Step => ({
    key, name, mode, time, added: false, byTime: false, ended: null, began: index === 0 ? askedAt : null,
    slots: approvers.map(({ member }) => ({ people: [member], by: null, at: null })),
  }));
  const passed = steps.length === 0;
  return { status: passed ? 'passed' : 'waiting', steps, current: passed ? -1 : 0, round: 0, since: askedAt, doneAt: passed ? askedAt : null, urgent: false, urgentReason: '' };
}

/** Slots whose turn it is: one after the other in a step in order, else all that are open. */
export function turnsOf(step: { readonly mode: StepState['mode']; readonly slots: readonly Slot[] }): Slot[] {
  const open = step.slots.filter((slot) => slot.by === null);
  return step.mode === 'order' ? open.slice(0, 1) : open;
}

function apply(standing: Standing, act: Act): Without | null {
  switch (act.kind) {
    case 'comment': case 'autoPass': return null;
    case 'remind': return standing.status === 'waiting' ? null : 'decided';
    case 'reopen': return standing.status === 'passed' ? end(standing, 'reopened', act) : 'decided';
    case 'withdraw': return standing.status === 'waiting' ? end(standing, 'withdrawn', act) : 'decided';
    case 'urge': return urge(standing, act);
    default: return atStep(standing, act);
  }
}

/** What concerns the step that its author saw. */
function atStep(standing: Standing, act: Act): Without | null {
  if (standing.status !== 'waiting') return 'decided';
  const step = standing.steps[standing.current];
  if (!step || step.key !== act.key || standing.round !== act.round) return 'movedOn';
  if (act.kind === 'timeRemind') return null;
  if (act.kind === 'timePass') {
    step.byTime = true;
    return advance(standing, step, act);
  }
  if (act.kind === 'timeReturn') return end(standing, 'returned', act);
  const slot = slotOf(step, act);
  if (!slot) return 'notTheirTurn';
  switch (act.kind) {
    case 'approve': return approve(standing, step, slot, act);
    case 'refuse': return end(standing, 'refused', act);
    case 'return': return goBack(standing, act);
    case 'delegate': return replace(slot, act);
    case 'escalate': return widen(slot, act);
    case 'add': return insert(standing, act);
    default: return null;
  }
}

/** The open place of the approver who acts, or for whom somebody acts. */
function slotOf(step: Step, act: Act): Open | undefined {
  const who = act.forMember ?? act.member;
  const turns = new Set<Slot>(turnsOf(step));
  return who === null ? undefined : step.slots.find((slot) => turns.has(slot) && slot.people.includes(who));
}

function approve(standing: Standing, step: Step, slot: Open, act: Act): null {
  slot.by = act.member;
  slot.at = act.at;
  const done = step.mode === 'any' || step.slots.every((each) => each.by !== null);
  return done ? advance(standing, step, act) : null;
}

function advance(standing: Standing, step: Step, act: Act): null {
  step.ended = act.at;
  standing.current += 1;
  const next = standing.steps[standing.current];
  if (!next) return end(standing, 'passed', act);
  next.began = act.at;
  standing.since = act.at;
  return null;
}

function end(standing: Standing, status: Status, act: Act): null {
  standing.status = status;
  standing.doneAt = act.at;
  return null;
}

/** Back to an earlier step, from which everything is asked again, or to the asker, which ends the request. */
function goBack(standing: Standing, act: Act): Without | null {
  if (act.to === '') return end(standing, 'returned', act);
  const target = standing.steps.findIndex((step) => step.key === act.to);
  if (target < 0 || target >= standing.current) return 'movedOn';
  for (const step of standing.steps.slice(target)) {
    Object.assign(step, { began: null, ended: null, byTime: false });
    for (const slot of step.slots) Object.assign(slot, { by: null, at: null });
  }
  standing.current = target;
  standing.round += 1;
  const step = standing.steps[target];
  if (step) step.began = act.at;
  standing.since = act.at;
  return null;
}

function replace(slot: Open, act: Act): Without | null {
  if (act.target === null) return 'notTheirTurn';
  slot.people = [act.target];
  return null;
}

function widen(slot: Open, act: Act): Without | null {
  if (act.target === null) return 'notTheirTurn';
  if (!slot.people.includes(act.target)) slot.people = [...slot.people, act.target];
  return null;
}

/** 加签: one more approver before this step goes on, or right after it. */
function insert(standing: Standing, act: Act): Without | null {
  if (act.target === null) return 'notTheirTurn';
  const before = act.where === 'before';
  const step: Step = {
    key: act.id, name: '', mode: 'any', time: null, added: true, byTime: false, ended: null, began: before ? act.at : null,
    slots: [{ people: [act.target], by: null, at: null }],
  };
  standing.steps.splice(before ? standing.current : standing.current + 1, 0, step);
  if (before) standing.since = act.at;
  return null;
}

function urge(standing: Standing, act: Act): Without | null {
  if (standing.status !== 'waiting') return 'decided';
  standing.urgent = true;
  standing.urgentReason = act.text;
  return null;
}
