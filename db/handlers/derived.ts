import type { FormulaCheck } from '../../preload/contract/model.ts';
import { appError } from '../errors.ts';
import { compileFormula, type Program } from '../formula/compile.ts';
import { formulaFault, isFormulaFault } from '../formula/fault.ts';
import { byName, toShownExpression, toStoredExpression } from '../formula/names.ts';
import { problemOf } from '../formula/problem.ts';
import { TYPES_OF } from '../formula/result.ts';
import type { Derived, Field, FieldType, Label, Value } from '../model/types.ts';
import { checkDefinition } from '../store/derived/columns.ts';
import { startMaking } from '../store/derived/expression.ts';
import { inputsSql } from '../store/derived/formula.ts';
import { lookedUp } from '../store/derived/lookup.ts';
import { rolledUp } from '../store/derived/rollup.ts';
import { localDay } from '../store/local-days.ts';
import type { LiveObject } from '../store/registry.ts';
import { quoted } from '../store/tables.ts';
import type { CoreContext } from './context.ts';

/** A definition as it is kept: fields by id, with the type that follows from it. */
export interface Prepared {
  readonly derived: Derived;
  readonly type: FieldType;
}

/** Checks a definition as a person gave it. Throws `formula.invalid` with the fault and its place. */
export function prepareDerived(context: CoreContext, object: LiveObject, given: Derived, wanted: FieldType, edited?: Field): Prepared {
  return told(() => prepare(context, object, given, wanted, edited));
}

function prepare({ store, now }: CoreContext, object: LiveObject, given: Derived, wanted: FieldType, edited?: Field): Prepared {
  const at = { registry: store.registry, object, now: now() };
  const prepared = given.kind === 'formula' ? prepareFormula(object, given.expression, wanted)
    : { derived: given, type: given.kind === 'lookup' ? lookedUp(at, object, given).shown.type : rolledUp(at, object, given).type };
  checkDefinition(at, { ...(edited ?? { id: '#new', label: { zh: '', en: '' } }), type: prepared.type }, prepared.derived);
  return prepared;
}

function prepareFormula(object: LiveObject, expression: string, wanted: FieldType): Prepared {
  const program = compileFormula(expression, byName(object.fields));
  const types = TYPES_OF[program.kind];
  if (!types.includes(wanted)) throw formulaFault('wrongResult', { at: 0, end: expression.length }, { found: program.kind });
  return { derived: { kind: 'formula', expression: toStoredExpression(expression, program) }, type: wanted };
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isFormulaFault(error)) throw error;
    throw appError('formula.invalid', error.message, { fault: error.fault, at: error.at, length: error.length, ...error.details });
  }
}

/** The formula of a field as people read it, in both languages; undefined for any other field. */
export function shownFormula(object: LiveObject, { derived }: Field): Label | undefined {
  if (derived?.kind !== 'formula') return undefined;
  return { zh: toShownExpression(derived.expression, object.fieldsById, 'zh'), en: toShownExpression(derived.expression, object.fieldsById, 'en') };
}

const SAMPLES = 3;

/** Tries a formula over the newest records. */
export function checkFormula(context: CoreContext, { object: id, expression, field: name }: { object: string; expression: string; field?: string | undefined }): FormulaCheck {
  const object = context.store.registry.object(id);
  const edited = name === undefined ? undefined : context.store.registry.field(id, name);
  try {
    const program = compileFormula(expression, byName(object.fields));
    const types = TYPES_OF[program.kind];
    const type = edited && types.includes(edited.type) ? edited.type : types[0] ?? 'text';
    prepare(context, object, { kind: 'formula', expression }, type, edited);
    return { ok: true, kind: program.kind, types: [...types], samples: samplesOf(context, object, program, type) };
  } catch (error) {
    if (!isFormulaFault(error)) throw error;
    return { ok: false, fault: error.fault, at: error.at, length: error.length, details: { ...error.details } };
  }
}

/** Worked out here and not in SQL: what is tried while typing needs no number of its own. */
function samplesOf({ store, now }: CoreContext, object: LiveObject, program: Program, type: FieldType): (FormulaCheck & { ok: true })['samples'] {
  const making = startMaking(store.registry, localDay(now()));
  const inputs = inputsSql(making, object, program.inputs, 't').map((sql, i) => `${sql} AS i${i}`);
  const currency = object.storedById.has('currency') ? 't."currency"' : 'NULL';
  const rows = store.db.all<Record<string, Value>>(
    `SELECT ${[`t.${quoted(object.title)} AS title`, `${currency} AS currency`, ...inputs].join(', ')} FROM ${quoted(object.id)} t WHERE t.deleted IS NOT 1 ORDER BY t.rid DESC LIMIT ${SAMPLES}`);
  return rows.map((row) => {
    const title = String(row['title'] ?? '').slice(0, 200);
    const shown = { title, currency: String(row['currency'] ?? 'CNY') };
    try {
      return { ...shown, value: program.run(program.inputs.map((_, i) => row[`i${i}`] ?? null), type), problem: null };
    } catch (error) {
      return { ...shown, value: null, problem: problemOf(error) ?? 'formula.broken' };
    }
  });
}
