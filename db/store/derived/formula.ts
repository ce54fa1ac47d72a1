import { CURRENCY, TODAY } from '../../formula/inputs.ts';
import { formulaFault } from '../../formula/fault.ts';
import { byId } from '../../formula/names.ts';
import { TYPES_OF } from '../../formula/result.ts';
import type { Derived, Field } from '../../model/types.ts';
import { storageClass } from '../column-value.ts';
import type { LiveObject } from '../registry.ts';
import { quoted } from '../tables.ts';
import type { Expression, Making } from './making.ts';
import { programFor } from './programs.ts';

/** A formula as a call of the SQL function `derive` with the row's inputs. */
export function formulaExpression(making: Making, object: LiveObject, field: Field, { expression }: Derived & { kind: 'formula' }, alias: string): Expression {
  const { number, program } = programFor(expression, field.type, byId(object.fieldsById));
  if (!TYPES_OF[program.kind].includes(field.type)) throw formulaFault('wrongResult', { at: 0, end: expression.length }, { found: program.kind });
  const inputs = inputsSql(making, object, program.inputs, alias).join(', ');
  const value = `derive_value(${number}, ${inputs})`;
  // A function of ours answers with a double; whole numbers are stored, added and compared as integers.
  return { value: storageClass(field.type) === 'INTEGER' ? `CAST(${value} AS INTEGER)` : value, marked: `derive(${number}, ${inputs})` };
}

/** The inputs of a program as SQL over the row `alias`. */
export function inputsSql(making: Making, object: LiveObject, inputs: readonly string[], alias: string): string[] {
  return inputs.map((input) => {
    if (input === TODAY) {
      making.notes.usesToday = true;
      return `'${making.today}'`;
    }
    if (input === CURRENCY) return object.storedById.has('currency') ? `${alias}."currency"` : 'NULL';
    const field = object.fieldsById.get(input);
    if (!field) throw formulaFault('unknownName', { at: 0, end: 0 }, { name: input });
    return inputSql(making, object, field, alias);
  });
}

/** Links give the title of what they link to, moments their day at this desk; everything else what is stored. */
function inputSql(making: Making, object: LiveObject, field: Field, alias: string): string {
  const { marked } = making.expression(making, object, field, alias);
  if (field.type === 'instant') return `coalesce(date(${marked}, 'localtime'), ${marked})`;
  const target = field.type === 'link' && field.to ? making.registry.find(field.to) : undefined;
  if (!target) return marked;
  making.reads.add(target.id);
  const titled = `l${making.path.length}`;
  return `(SELECT ${titled}.${quoted(target.title)} FROM ${quoted(target.id)} ${titled} WHERE ${titled}.id = ${marked} AND ${titled}.deleted IS NOT 1)`;
}
