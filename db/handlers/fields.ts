import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { newId } from '../changes/index.ts';
import { appError } from '../errors.ts';
import type { Derived, Field, FieldType, Option, Value } from '../model/types.ts';
import { customFieldId, definitionOf, type LiveObject } from '../store/registry.ts';
import { labelKey } from '../values/text.ts';
import type { CoreContext } from './context.ts';
import { checkFormula, prepareDerived, shownFormula } from './derived.ts';

interface Choice { readonly key?: string | undefined; readonly label: string; readonly colour?: string | undefined }

/** A definition as the contract brings it. */
type Definition = Exclude<Derived, { kind: 'rollup' }> | (Omit<Extract<Derived, { kind: 'rollup' }>, 'field'> & { readonly field?: string | undefined });

function withoutGaps(given: Definition): Derived {
  if (given.kind !== 'rollup') return given;
  const { field, ...rest } = given;
  return field === undefined ? rest : { ...rest, field };
}

export function fieldHandlers(context: CoreContext) {
  const { store, changes, desk } = context;

  function describe(object: LiveObject, field: Field): FieldDescription {
    const formula = shownFormula(object, field);
    return { ...(structuredClone(field) as FieldDescription), ...(formula ? { formula } : {}) };
  }

  function describeObject(object: LiveObject): ObjectDescription {
    const { id, label, one, title, system, fields } = object;
    return { id, label, one, title, ...(system ? { system } : {}), fields: fields.map((field) => describe(object, field)) };
  }

  function refuseDuplicate(object: LiveObject, name: string, except?: string): void {
    const twin = object.fields.find((field) => !field.hidden && field.id !== except && [field.label.zh, field.label.en].some((label) => labelKey(label) === labelKey(name)));
    if (twin) throw appError('field.duplicateName', `There is already a field called '${name}'.`, { name, object: object.id });
  }

  function toOptions(choices: readonly Choice[]): Option[] {
    const keys = new Set<string>();
    return choices.map(({ key, label, colour }) => {
      const own = key ?? newId(desk.entropy).slice(-12);
      if (keys.has(own)) throw appError('field.invalid', 'Two options have the same key.', { key: own });
      keys.add(own);
      return { key: own, label: { zh: label, en: label }, ...(colour ? { colour: colour as NonNullable<Option['colour']> } : {}) };
    });
  }

  function define(input: { object: string; name: string; nameEn?: string | undefined; type: Exclude<FieldType, 'json' | 'instant'>; options?: Choice[] | undefined; target?: string | undefined; required?: boolean | undefined; derived?: Definition | undefined }) {
    const object = store.registry.object(input.object);
    if (object.system) throw appError('field.invalid', 'This object takes no custom fields.', { object: object.id });
    refuseDuplicate(object, input.name);
    if (!input.derived && input.type === 'choice' && !input.options?.length) throw appError('field.invalid', 'A choice needs options.', { name: input.name });
    if (!input.derived && input.type === 'link') store.registry.object(input.target ?? '');
    const derived = input.derived ? prepareDerived(context, object, withoutGaps(input.derived), input.type) : null;
    const record = newId(desk.entropy);
    const position = object.fields.filter((field) => field.custom).length + 1;
    const set: Record<string, Value> = { object: object.id, name: input.name, type: derived?.type ?? input.type, position };
    if (derived) set['derived'] = JSON.stringify(derived.derived);
    if (input.nameEn) set['name_en'] = input.nameEn;
    if (input.options) set['options'] = JSON.stringify(toOptions(input.options));
    if (input.target) set['target'] = input.target;
    if (input.required && !derived) set['required'] = 1;
    changes.commit({ kind: 'fields', label: input.name, writes: [{ object: 'fields', record, set }] });
    return { field: describe(store.registry.object(object.id), store.registry.field(object.id, customFieldId(record))), record };
  }

  function update(input: { field: string; name?: string | undefined; nameEn?: string | undefined; options?: Choice[] | undefined; required?: boolean | undefined; removed?: boolean | undefined; derived?: Definition | undefined }) {
    const object = store.registry.objects().find((candidate) => candidate.fieldsById.get(input.field)?.custom);
    if (!object) throw appError('record.unknownField', 'Only fields that were added here can be changed.', { field: input.field });
    if (input.name) refuseDuplicate(object, input.name, input.field);
    const set: Record<string, Value> = {};
    if (input.name !== undefined) set['name'] = input.name;
    if (input.nameEn !== undefined) set['name_en'] = input.nameEn || null;
    if (input.options) set['options'] = JSON.stringify(toOptions(input.options));
    if (input.required !== undefined) set['required'] = input.required ? 1 : null;
    if (input.derived) set['derived'] = JSON.stringify(redefined(object, store.registry.field(object.id, input.field), input.derived));
    if (input.removed !== undefined) set['deleted'] = input.removed ? 1 : null;
    changes.commit({ kind: 'fields', label: input.name ?? '', writes: [{ object: 'fields', record: definitionOf(input.field), set }] });
    return { field: describe(store.registry.object(object.id), store.registry.field(object.id, input.field)) };
  }

  /** Another definition for a derived field: of the same kind, and with an outcome of the same type, because filters and sums go by it. */
  function redefined(object: LiveObject, field: Field, given: Definition): Derived {
    if (field.derived?.kind !== given.kind) throw appError('field.invalid', 'A field keeps its kind; a new meaning is a new field.', { field: field.id });
    const { derived, type } = prepareDerived(context, object, withoutGaps(given), field.type, field);
    if (type !== field.type) throw appError('formula.invalid', 'Another type is another field.', { fault: 'wrongResult', at: 0, length: 0, found: type });
    return derived;
  }

  return {
    'formula.check': (input: { object: string; expression: string; field?: string | undefined }) => checkFormula(context, input),
    'model.get': () => ({ objects: store.registry.objects().map(describeObject) }),
    'fields.define': define,
    'fields.update': update,
  };
}
