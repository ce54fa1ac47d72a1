import type { Field, ObjectType } from '../../model/types.ts';

/** Look-ups of look-ups end here; a loop has no type of its own. */
const MAX_STEPS = 8;

/** The objects with every look-up showing what it looks up: the type, the options and the target of that field, as they are now. */
export function withLookups(objects: readonly ObjectType[]): ObjectType[] {
  const byId = new Map(objects.map((object) => [object.id, object]));
  return objects.map((object) => ({ ...object, fields: object.fields.map((field) => typedLookup(byId, object, field)) }));
}

function typedLookup(objects: ReadonlyMap<string, ObjectType>, object: ObjectType, field: Field): Field {
  if (field.derived?.kind !== 'lookup') return field;
  const target = endOf(objects, object, field, MAX_STEPS);
  if (!target) return field;
  return {
    ...field,
    type: target.type,
    ...(target.options ? { options: target.options } : {}),
    ...(target.to ? { to: target.to } : {}),
    ...(target.dataClass ? { dataClass: target.dataClass } : {}),
  };
}

function endOf(objects: ReadonlyMap<string, ObjectType>, object: ObjectType, field: Field, steps: number): Field | null {
  const { derived } = field;
  if (derived?.kind !== 'lookup') return field;
  const through = object.fields.find((each) => each.id === derived.through);
  const target = objects.get(through?.to ?? '');
  const next = target?.fields.find((each) => each.id === derived.field);
  return target && next && steps > 0 ? endOf(objects, target, next, steps - 1) : null;
}
