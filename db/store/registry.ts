import { appError } from '../errors.ts';
import { OBJECTS, SYSTEM_FIELDS } from '../model/index.ts';
import type { Field, FieldType, ObjectType, Option } from '../model/types.ts';
import type { Database } from './connection.ts';
import { readDerived } from './derived/definition.ts';
import { withLookups } from './derived/lookup-types.ts';

/** An object with all its fields: declared, system, and those that users added. */
export interface LiveObject extends ObjectType {
  readonly fieldsById: ReadonlyMap<string, Field>;
  /** Fields with a column, which changes may set. The others are worked out. */
  readonly storedFields: readonly Field[];
  readonly storedById: ReadonlyMap<string, Field>;
  readonly searchFields: readonly Field[];
  /** Stored links. Fields of the type `link` that are looked up are not among them. */
  readonly linkFields: readonly Field[];
}

/** The model as it is right now on this desk. */
export interface Registry {
  objects(): readonly LiveObject[];
  /** Undefined for an object that this version does not know. */
  find(object: string): LiveObject | undefined;
  /** Throws `record.unknownObject`. */
  object(object: string): LiveObject;
  /** Throws `record.unknownField`. */
  field(object: string, field: string): Field;
  /** Reads the field definitions again, after they changed or a transaction was rolled back. */
  reload(db: Database): void;
}

/** Row of the `fields` table, as far as columns need it. */
interface DefinitionRow {
  readonly id: string;
  readonly object: string | null;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly type: string | null;
  readonly options: string | null;
  readonly target: string | null;
  readonly derived: string | null;
  readonly required: number | null;
  readonly deleted: number | null;
}

export function createRegistry(): Registry {
  let live = new Map(OBJECTS.map((object) => [object.id, byKind(enliven(object, []))]));
  const objectOf = (id: string) => {
    const object = live.get(id);
    if (!object) throw appError('record.unknownObject', `There is no object '${id}'.`, { object: id });
    return object;
  };
  return {
    objects: () => [...live.values()],
    find: (id) => live.get(id),
    object: objectOf,
    field: (object, id) => {
      const field = objectOf(object).fieldsById.get(id);
      if (!field) throw appError('record.unknownField', `'${object}' has no field '${id}'.`, { object, field: id });
      return field;
    },
    reload: (db) => {
      const definitions = db.all<DefinitionRow>('SELECT id, object, name, name_en, type, options, target, derived, required, deleted FROM "fields" ORDER BY position, id');
      const objects = OBJECTS.map((object) => enliven(object, definitions.filter((row) => row.object === object.id)));
      live = new Map(withLookups(objects).map((object) => [object.id, byKind(object)]));
    },
  };
}

/** The column of a custom field: its record's id, which no other desk can also have given. */
export function customFieldId(definition: string): string {
  return `f_${definition.replaceAll('-', '')}`;
}

/** The record that defines a custom field. */
export function definitionOf(field: string): string {
  const hex = field.slice(2);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const CUSTOM_TYPES: ReadonlySet<string> = new Set([
  'text', 'longtext', 'phone', 'email', 'url', 'integer', 'decimal', 'percent', 'money', 'date', 'boolean', 'choice', 'link',
]);

function enliven(object: ObjectType, definitions: readonly DefinitionRow[]): ObjectType {
  return { ...object, fields: [...object.fields, ...definitions.flatMap(customField), ...SYSTEM_FIELDS] };
}

function byKind(object: ObjectType): LiveObject {
  const { fields } = object;
  const storedFields = fields.filter((field) => !field.derived);
  return {
    ...object,
    fields,
    fieldsById: new Map(fields.map((field) => [field.id, field])),
    storedFields,
    storedById: new Map(storedFields.map((field) => [field.id, field])),
    searchFields: storedFields.filter((field) => field.search),
    linkFields: storedFields.filter((field) => field.type === 'link'),
  };
}

/** Definitions are made with a UUID. Another id came from no desk of ours, and must not become a column's name. */
const DEFINITION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A definition without a known type waits in the table until a version comes that knows it. */
function customField(row: DefinitionRow): Field[] {
  if (!row.type || !DEFINITION_ID.test(row.id) || !(CUSTOM_TYPES.has(row.type) || (row.derived && row.type === 'instant'))) return [];
  const type = row.type as FieldType;
  const name = row.name ?? row.id;
  const derived = readDerived(row.derived);
  if (derived) {
    return [{
      id: customFieldId(row.id), type, label: { zh: name, en: row.name_en ?? name }, custom: true, readonly: true, derived,
      ...(row.deleted ? { hidden: true } : {}),
    }];
  }
  return [{
    id: customFieldId(row.id),
    type,
    label: { zh: name, en: row.name_en ?? name },
    custom: true,
    search: type === 'text' || type === 'longtext' || type === 'phone' || type === 'email',
    ...(row.required ? { required: true } : {}),
    ...(type === 'choice' ? { options: readOptions(row.options) } : {}),
    ...(type === 'link' ? { to: row.target ?? 'customers' } : {}),
    ...(row.deleted ? { hidden: true } : {}),
  }];
}

function readOptions(json: string | null): Option[] {
  try {
    const parsed: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isOption) : [];
  } catch {
    return [];
  }
}

function isOption(option: unknown): option is Option {
  return typeof option === 'object' && option !== null && 'key' in option && typeof option.key === 'string'
    && 'label' in option && typeof option.label === 'object' && option.label !== null
    && 'zh' in option.label && typeof option.label.zh === 'string' && 'en' in option.label && typeof option.label.en === 'string';
}
