import { derivedId } from '../../changes/index.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';

/** A member as far as approvals go. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly department: string | null;
  readonly manager: string | null;
  readonly deputy: string | null;
  readonly limit: number | null;
  readonly awayFrom: string | null;
  readonly awayUntil: string | null;
  /** Works here: not left, not deleted. */
  readonly here: boolean;
}

/** Who works here and who is whose superior, read in two statements: a team is small. */
export interface People {
  readonly today: string;
  readonly all: ReadonlyMap<string, Person>;
  readonly departments: ReadonlyMap<string, { readonly head: string | null; readonly parent: string | null }>;
}

interface MemberRow {
  readonly id: string; readonly name: string | null; readonly role: string | null; readonly department: string | null; readonly manager: string | null;
  readonly deputy: string | null; readonly approval_limit: unknown; readonly away_from: string | null; readonly away_until: string | null;
  readonly active: unknown; readonly deleted: unknown;
}

export function readPeople(store: Store, now: number): People {
  const rows = store.db.all<MemberRow>('SELECT id, name, role, department, manager, deputy, approval_limit, away_from, away_until, active, deleted FROM members ORDER BY rid');
  const departments = store.db.all<{ id: string; head: string | null; parent: string | null }>('SELECT id, head, parent FROM departments WHERE deleted IS NOT 1');
  return { today: localDay(now), all: new Map(rows.map((row) => [row.id, personOf(row)])), departments: new Map(departments.map(({ id, head, parent }) => [id, { head, parent }])) };
}

function personOf(row: MemberRow): Person {
  return {
    id: row.id, name: row.name ?? '', role: row.role ?? '', department: row.department, manager: row.manager, deputy: row.deputy,
    limit: typeof row.approval_limit === 'number' ? row.approval_limit : null,
    awayFrom: row.away_from, awayUntil: row.away_until, here: row.active !== 0 && row.deleted !== 1,
  };
}

/** Away today; an end without a beginning counts from now, a beginning without an end until it is taken out. */
export function isAway({ awayFrom, awayUntil }: Person, today: string): boolean {
  if (!awayFrom && !awayUntil) return false;
  return (!awayFrom || awayFrom <= today) && (!awayUntil || today <= awayUntil);
}

/** The administrators, first entered first. */
export function admins(people: People): Person[] {
  return [...people.all.values()].filter((person) => person.here && person.role === 'admin');
}

/**
 * Who acts for somebody who left or is not here: the deputy, else the manager, else an administrator; along a chain of such
 * people, each asked once, so that a ring of deputies ends. Null when there is nobody.
 */
export function successor(people: People, member: string, except: string | null = null): string | null {
  const seen = new Set([member]);
  const queue = [member];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const person = people.all.get(next);
    for (const each of [person?.deputy, person?.manager]) {
      if (typeof each !== 'string' || seen.has(each)) continue;
      if (each !== except && people.all.get(each)?.here) return each;
      seen.add(each);
      queue.push(each);
    }
  }
  return admins(people).find((admin) => admin.id !== except && admin.id !== member)?.id ?? null;
}

/** The deputy who stands in today for somebody away, along deputies who are away themselves; null when all of them are. */
export function deputyToday(people: People, member: string): string | null {
  const seen = new Set([member]);
  let at = people.all.get(member)?.deputy ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const person = people.all.get(at);
    if (!person) return null;
    if (person.here && !isAway(person, people.today)) return at;
    at = person.deputy;
  }
  return null;
}

/** Who stands in for an approver at the moment and why; null while the approver can act. */
export function standIn(people: People, member: string): { readonly member: string; readonly why: 'left' | 'missing' | 'away' } | null {
  const person = people.all.get(member);
  if (!person?.here) {
    const other = successor(people, member);
    return other === null ? null : { member: other, why: person ? 'left' : 'missing' };
  }
  const deputy = isAway(person, people.today) ? deputyToday(people, member) : null;
  return deputy === null ? null : { member: deputy, why: 'away' };
}

/** Everyone for whom this member may act today, the member included. */
export function actsFor(people: People, member: string): string[] {
  return [member, ...[...people.all.keys()].filter((other) => other !== member && standIn(people, other)?.member === member)];
}

/** Rings of deputies or of managers, each as the ids that make it; told because a question would go round in them. */
export function ringsOf(people: People, by: 'deputy' | 'manager'): string[][] {
  const rings = new Map<string, string[]>();
  for (const start of people.all.values()) {
    const path: string[] = [];
    let at: string | null = start.here ? start.id : null;
    while (at !== null && !path.includes(at)) {
      path.push(at);
      at = people.all.get(at)?.[by] ?? null;
    }
    if (at === null) continue;
    const ring = path.slice(path.indexOf(at));
    rings.set(derivedId(...[...ring].sort()), ring);
  }
  return [...rings.values()];
}
