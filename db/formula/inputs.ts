import type { Field, FieldType, Value } from '../model/types.ts';
import { isDate } from '../values/dates.ts';
import { isDecimal } from '../values/decimal.ts';
import { fail, markedProblem } from './problem.ts';
import type { Kind, Val } from './typed.ts';

/** What a formula needs besides the row's own fields. */
export const TODAY = '#today';
export const CURRENCY = '#currency';

/** The kind that a field has within a formula; null for what no formula can use. */
export function kindOf(type: FieldType): Kind | null {
  switch (type) {
    case 'integer': case 'decimal': case 'percent': return 'number';
    case 'money': return 'money';
    case 'date': case 'instant': return 'date';
    case 'boolean': return 'boolean';
    case 'text': case 'longtext': case 'phone': case 'email': case 'url': case 'choice': case 'link': return 'text';
    case 'json': return null;
  }
}

/** Reads a stored value for a formula. A kept value of the wrong type is a problem of the cell, not nothing. */
export function readerOf(field: Pick<Field, 'type' | 'options'>): (value: Value) => Val {
  const labels = new Map((field.options ?? []).map((option) => [option.key, option.label.zh]));
  switch (field.type) {
    case 'integer': case 'money': return filled((value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : wrong()));
    case 'decimal': return filled((value) => (isDecimal(value) ? Number(value) : wrong()));
    case 'percent': return filled((value) => (isDecimal(value) ? Number(`${value}e-2`) : wrong()));
    case 'date': case 'instant': return filled((value) => (typeof value === 'string' && isDate(value) ? value : wrong()));
    case 'boolean': return filled((value) => (value === 0 || value === 1 ? value === 1 : wrong()));
    case 'choice': return filled((value) => labels.get(String(value)) ?? wrong());
    default: return filled(String);
  }
}

function filled(read: (value: string | number) => Val): (value: Value) => Val {
  return (value) => {
    if (value === null || value === '') return null;
    // A formula over a cell that has a problem has that problem, too.
    const problem = markedProblem(value);
    return problem === null ? read(value) : fail(problem);
  };
}

function wrong(): never {
  return fail('formula.wrongType');
}
