import { formulaFault } from '../../formula/fault.ts';
import { markOf } from '../../formula/problem.ts';
import type { Derived, Field } from '../../model/types.ts';
import type { LiveObject } from '../registry.ts';
import { quoted } from '../tables.ts';
import { currencySql, innerAlias, isUsable, type Expression, type Making } from './making.ts';

const START = { at: 0, end: 0 };

/** A look-up as a sub-select by id: the linked record's field, nothing while that record is not here or was deleted. */
export function lookupExpression(making: Making, object: LiveObject, field: Field, derived: Derived & { kind: 'lookup' }, alias: string): Expression {
  const { target, shown } = lookedUp(making, object, derived);
  if (shown.type !== field.type) throw formulaFault('badLookup', START);
  making.reads.add(target.id);
  const inner = innerAlias(making);
  const { value, marked } = making.expression(making, target, shown, inner);
  const from = `FROM ${quoted(target.id)} ${inner} WHERE ${inner}.id = ${alias}.${quoted(derived.through)} AND ${inner}.deleted IS NOT 1`;
  const [own, theirs] = [currencySql(object, alias), currencySql(target, inner)];
  // An amount is shown in the currency of the row that shows it: one of another currency would be a wrong amount.
  const foreign = shown.type === 'money' && own !== theirs ? `${value} IS NOT NULL AND ${theirs} IS NOT ${own}` : null;
  return {
    value: `(SELECT ${foreign ? `CASE WHEN ${foreign} THEN NULL ELSE ${value} END` : value} ${from})`,
    marked: `(SELECT ${foreign ? `CASE WHEN ${foreign} THEN '${markOf('formula.currency')}' ELSE ${marked} END` : marked} ${from})`,
  };
}

/** The field that a look-up shows. Throws `badLookup`. */
export function lookedUp({ registry }: Pick<Making, 'registry'>, object: LiveObject, derived: Derived & { kind: 'lookup' }): { readonly target: LiveObject; readonly shown: Field } {
  const through = object.storedById.get(derived.through);
  const target = through?.type === 'link' && through.hidden !== true ? registry.find(through.to ?? '') : undefined;
  const shown = target?.fieldsById.get(derived.field);
  if (!target || !shown || !isUsable(shown)) throw formulaFault('badLookup', START);
  return { target, shown };
}
