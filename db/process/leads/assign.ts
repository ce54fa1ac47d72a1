import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { createFits } from '../conditions.ts';
import { existingOwners } from './existing.ts';
import { assignRules, availableMembers, type AssignWay } from './rules.ts';

/** Who gets a record and why. */
export interface Assigned {
  readonly record: string;
  /** Null: nobody; it stays in the inbox. */
  readonly owner: string | null;
  readonly why: 'customer' | 'rule' | 'chosen' | 'nobody';
  readonly rule: string | null;
  readonly turn: number | null;
}

/** A record to give to somebody, as it is or as it will be. */
export interface Given {
  readonly id: string;
  readonly values: Readonly<Record<string, Value | undefined>>;
}

/** By the rules, or among members that somebody chose. */
export type Asked = { readonly way: 'rules' } | { readonly way: AssignWay; readonly members: readonly string[] };

/**
 * Who gets which record: the owner of the customer that it already is, else what the first rule says that holds, else nobody.
 * In the given order. Writes nothing, and asks nothing of this desk but the book: two desks that hold the same records say the same.
 */
export function planAssignment(store: Store, object: string, given: readonly Given[], asked: Asked, now: number): Assigned[] {
  if (asked.way === 'rules') return createPlanner(store, object, now)(given);
  const choose = createChooser(store, object);
  const here = new Set(availableMembers(store, asked.members, now));
  const members = asked.members.filter((member) => here.has(member));
  let turn = 0;
  return given.map(({ id }) => {
    const owner = members.length === 0 ? null : asked.way === 'least_busy' ? choose.leastBusy(members) : members[asked.way === 'fixed' ? 0 : turn++ % members.length] ?? null;
    return { record: id, owner, why: owner === null ? 'nobody' : 'chosen', rule: null, turn: null };
  });
}

/** What the rules say, so many records at a time: whom they gave something counts for those that come after. */
export function createPlanner(store: Store, object: string, now: number): (given: readonly Given[]) => Assigned[] {
  const choose = createChooser(store, object);
  const rules = assignRules(store, object, now);
  const fits = createFits(store, store.registry.object(object), now);
  return (given) => {
    const owners = object === 'leads' ? existingOwners(store, given, now) : new Map<string, string>();
    return given.map(({ id, values }) => {
      const owner = owners.get(id);
      if (owner !== undefined) {
        choose.count(owner);
        return { record: id, owner, why: 'customer', rule: null, turn: null };
      }
      // A rule of whose members nobody is here passes the record on to the next rule.
      const rule = rules.find(({ condition, members }) => condition !== null && members.length > 0 && fits(condition, values));
      if (!rule) return { record: id, owner: null, why: 'nobody', rule: null, turn: null };
      const turn = rule.way === 'round_robin' ? choose.turn(rule.id) : null;
      const chosen = turn !== null ? rule.members[turn % rule.members.length] ?? null : rule.way === 'fixed' ? rule.members[0] ?? null : choose.leastBusy(rule.members);
      if (chosen !== null && turn !== null) choose.count(chosen);
      return { record: id, owner: chosen, why: 'rule', rule: rule.id, turn };
    });
  };
}

/** Oldest first; of one moment by id. Row ids differ between desks. */
export function inOrder(given: readonly Given[]): Given[] {
  const place = ({ id, values }: Given): string => `${String(values['created_at'] ?? '')} ${id}`;
  return [...given].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

interface Chooser {
  /** The next turn of a rule that gives in turn: one above the last it gave. */
  turn(rule: string): number;
  /** The member with the fewest open records; of several the first. */
  leastBusy(members: readonly string[]): string | null;
  /** Somebody got one more. */
  count(member: string): void;
}

function createChooser(store: Store, object: string): Chooser {
  const turns = new Map<string, number>();
  const loads = new Map<string, number>();
  const count = (member: string): void => {
    if (loads.has(member)) loads.set(member, (loads.get(member) ?? 0) + 1);
  };
  return {
    turn: (rule) => {
      const last = turns.get(rule) ?? store.db.pluck<number | null>(`SELECT max(assigned_turn) FROM "${object}" WHERE assigned_by = ?`, [rule])[0] ?? -1;
      turns.set(rule, last + 1);
      return last + 1;
    },
    leastBusy: (members) => {
      const unknown = members.filter((member) => !loads.has(member));
      if (unknown.length > 0) {
        const open = object === 'leads' ? " AND customer IS NULL AND coalesce(status, 'new') NOT IN ('converted', 'invalid')" : '';
        const rows = store.db.all<{ owner: string; load: number }>(`SELECT owner, count(*) AS load FROM "${object}" WHERE owner IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1${open} GROUP BY owner`, [JSON.stringify(unknown)]);
        for (const member of unknown) loads.set(member, rows.find(({ owner }) => owner === member)?.load ?? 0);
      }
      const [first] = members;
      const chosen = members.reduce((best, member) => ((loads.get(member) ?? 0) < (loads.get(best) ?? 0) ? member : best), first ?? '');
      if (chosen !== '') count(chosen);
      return chosen === '' ? null : chosen;
    },
    count,
  };
}
