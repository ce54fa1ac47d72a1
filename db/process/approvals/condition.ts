import type { Filter } from '../../../preload/contract/grids.ts';
import type { Field, Value } from '../../model/types.ts';
import { dayStart, localDay } from '../../store/local-days.ts';
import type { Registry } from '../../store/registry.ts';
import { holds, type TestedCondition, type TestedRow } from '../../values/condition.ts';
import { factFields } from './fact-fields.ts';

/** A document as rules test it: its stored values with the figures worked out for it beside them. */
export type Tested = TestedRow;

/** A rule's condition, ready to be tested against many documents. */
export type Test = (row: Tested) => boolean;

/** Stored with a quote when it is saved; rules ask for the figures worked out now, which older quotes have, too. */
const AS_FACTS: ReadonlySet<string> = new Set(['price_rate', 'margin']);

/** Fields that a rule about this object may name: those of the object and the figures worked out. */
export function testableFields(registry: Registry, object: string): ReadonlyMap<string, Field> {
  const own = registry.object(object).fields.filter((field) => !field.hidden && !AS_FACTS.has(field.id));
  return new Map([...own, ...factFields(object)].map((field) => [field.id, field]));
}

/** A condition on a field that is not there (any more) never holds. No condition at all holds for every document. */
export function testOf(filter: Filter, fields: ReadonlyMap<string, Field>, now: number): Test {
  const desk = { today: localDay(now), dayStart };
  const one = (condition: TestedCondition, row: Tested): boolean => {
    const field = fields.get(condition.field);
    return field !== undefined && holds(condition, field, row, desk);
  };
  const join = (match: 'all' | 'any', parts: readonly Test[]): Test => {
    if (parts.length === 0) return () => true;
    return match === 'all' ? (row) => parts.every((part) => part(row)) : (row) => parts.some((part) => part(row));
  };
  const tests = (conditions: readonly TestedCondition[]): Test[] => conditions.map((condition) => (row) => one(condition, row));
  return join(filter.match, [...tests(filter.conditions), ...filter.groups.map((group) => join(group.match, tests(group.conditions)))]);
}

/** Values of a record as a row to test; titles of links are for conditions on their text. */
export function testedRow(values: Readonly<Record<string, Value | undefined>>, facts: Readonly<Record<string, Value>>, titles: Tested['titles'] = {}): Tested {
  return { values: { ...values, ...facts }, titles };
}
