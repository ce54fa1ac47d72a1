import { Filter } from '../../preload/contract/grids.ts';
import type { Value } from '../model/types.ts';
import { dayStart, localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import type { LiveObject } from '../store/registry.ts';
import { holds, type TestedRow } from '../values/condition.ts';

/** A rule's condition, read: null when it is damaged or names a field that is not there, which never holds. */
export function readCondition(object: LiveObject, stored: Value): Filter | null {
  if (stored === null || stored === '') return Filter.parse({});
  try {
    const filter = Filter.parse(JSON.parse(String(stored)));
    const named = [...filter.conditions, ...filter.groups.flatMap((group) => group.conditions)];
    return named.every(({ field }) => object.storedById.has(field)) ? filter : null;
  } catch {
    return null;
  }
}

/**
 * Tells whether records meet conditions, also such as are not stored yet, as a list's filter would (`store/filter.ts`). Names of
 * linked records are read once each.
 */
export function createFits(store: Store, object: LiveObject, now: number): (filter: Filter, values: Readonly<Record<string, Value | undefined>>) => boolean {
  const desk = { today: localDay(now), dayStart };
  const names = new Map<string, string | null>();
  const nameOf = (to: string, id: string): string | null => {
    const key = `${to} ${id}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = titlesOf(store, to, [id]).get(id) ?? null;
    names.set(key, name);
    return name;
  };
  const titles = (values: TestedRow['values']): TestedRow['titles'] => new Proxy({}, {
    get: (_, field) => {
      const link = object.storedById.get(String(field));
      const id = values[String(field)];
      return link?.to && typeof id === 'string' ? nameOf(link.to, id) : null;
    },
  });
  return (filter, values) => {
    const row: TestedRow = { values, titles: titles(values) };
    const one = (condition: Filter['conditions'][number]): boolean => {
      const field = object.storedById.get(condition.field);
      return field !== undefined && holds(condition, field, row, desk);
    };
    const groups = filter.groups.filter(({ conditions }) => conditions.length > 0).map(({ match, conditions }) => () => (match === 'any' ? conditions.some(one) : conditions.every(one)));
    const tests = [...filter.conditions.map((condition) => () => one(condition)), ...groups];
    if (tests.length === 0) return true;
    return filter.match === 'any' ? tests.some((test) => test()) : tests.every((test) => test());
  };
}
