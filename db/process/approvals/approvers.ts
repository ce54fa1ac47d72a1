import type { ApprovalRuleStep, ApprovalWho } from '../../../preload/contract/approvals.ts';
import type { Approver, FlowStep } from './flow.ts';
import { admins, successor, type People } from './people.ts';

/** For whom a question is made concrete. */
export interface Asking {
  readonly people: People;
  readonly asker: string;
  /** Minor units; the limit of a superior is held against it. */
  readonly amount: number;
}

/**
 * The steps of a rule with the people of today. Nobody is asked twice in a step. Who left or is not here is replaced by the
 * deputy, else the manager, else an administrator. Nobody approves an own request: the manager does, else an
 * administrator; where there is nobody else, the asker may, and the step says so. A step for which there is nobody at all has no approvers.
 */
export function concreteSteps(steps: readonly ApprovalRuleStep[], asking: Asking): FlowStep[] {
  return steps.map(({ name, mode, who, time }, index) => {
    const found = who.flatMap((each) => approversOf(each, asking));
    const once = new Map(found.map((approver) => [approver.member, approver]));
    // Somebody's own request stays with oneself only when nobody else of the step can be asked.
    const others = [...once.values()].filter((approver) => !approver.own);
    return { key: `s${index}`, name, mode, time, approvers: others.length > 0 ? others : [...once.values()] };
  });
}

function approversOf(who: ApprovalWho, asking: Asking): Approver[] {
  const members = candidates(who, asking);
  if (members.length === 0) return fallback(asking);
  return members.flatMap((member) => able(member, asking));
}

function candidates(who: ApprovalWho, { people, asker, amount }: Asking): string[] {
  switch (who.kind) {
    case 'member': return [who.id];
    case 'role': return [...people.all.values()].filter((person) => person.here && person.role === who.role).map((person) => person.id);
    case 'head': return some(headOf(people, asker));
    case 'manager': return some(people.all.get(asker)?.manager ?? null);
    case 'limit': return some(withLimit(people, asker, amount));
  }
}

function some(member: string | null): string[] {
  return member === null || member === '' ? [] : [member];
}

/** The head of the asker's department; of the one above when the asker heads it in person or it has none. */
function headOf(people: People, asker: string): string | null {
  const seen = new Set<string>();
  let at = people.all.get(asker)?.department ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const department = people.departments.get(at);
    if (department?.head && department.head !== asker) return department.head;
    at = department?.parent ?? null;
  }
  return null;
}

/** The first superior whose limit covers the amount. An empty limit is none: who may approve anything has an amount to say so. */
function withLimit(people: People, asker: string, amount: number): string | null {
  const seen = new Set([asker]);
  let at = people.all.get(asker)?.manager ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const person = people.all.get(at);
    if (person?.here && person.limit !== null && person.limit >= amount) return at;
    at = person?.manager ?? null;
  }
  return null;
}

function able(member: string, { people, asker }: Asking): Approver[] {
  if (member === asker) return [ownRequest(people, asker)];
  const person = people.all.get(member);
  if (person?.here) return [{ member, meant: null, instead: '', own: false }];
  const other = successor(people, member, asker);
  const why = person ? 'left' as const : 'missing' as const;
  if (other !== null) return [{ member: other, meant: member, instead: why, own: false }];
  return people.all.get(asker)?.here ? [{ member: asker, meant: member, instead: why, own: true }] : [];
}

function ownRequest(people: People, asker: string): Approver {
  const seen = new Set([asker]);
  let at = people.all.get(asker)?.manager ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    if (people.all.get(at)?.here) return { member: at, meant: asker, instead: 'self', own: false };
    at = people.all.get(at)?.manager ?? null;
  }
  const admin = admins(people).find(({ id }) => id !== asker);
  if (admin) return { member: admin.id, meant: asker, instead: 'self', own: false };
  return { member: asker, meant: null, instead: 'self', own: true };
}

/** The rule names nobody who is there (no manager, no head, nobody of the role): an administrator. */
function fallback({ people, asker }: Asking): Approver[] {
  const [admin] = admins(people).filter(({ id }) => id !== asker);
  if (admin) return [{ member: admin.id, meant: null, instead: 'missing', own: false }];
  return people.all.get(asker)?.here ? [{ member: asker, meant: null, instead: 'missing', own: true }] : [];
}
