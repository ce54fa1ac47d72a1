import type { Field, FieldType, Value } from '../model/types.ts';
import { formulaFault, type Span } from './fault.ts';
import { functionNamed } from './functions.ts';
import { CURRENCY, kindOf, readerOf, TODAY } from './inputs.ts';
import { joined, negated } from './operators.ts';
import { parseFormula, type Node } from './parse.ts';
import { toStored } from './result.ts';
import { placesOf, type Kind, type Row, type Typed, type Val } from './typed.ts';

/** A field as a formula sees it. */
export type InputField = Pick<Field, 'id' | 'type' | 'label' | 'options'>;

/** Finds the field that a name means. Throws `unknownName`, `ambiguousName` or `fieldGone`. */
export type FindField = (name: string, span: Span) => InputField;

/** A formula that fits together. */
export interface Program {
  readonly kind: Kind;
  /** What it is given of a row, in order: ids of fields, `#today`, `#currency`. */
  readonly inputs: readonly string[];
  /** Where the formula names which field. */
  readonly names: readonly (Span & { readonly field: InputField })[];
  /** Where the formula names an option of a choice. */
  readonly options: readonly (Span & { readonly field: InputField; readonly text: string })[];
  /** The stored value of one row for a field of this type. Throws a `CellProblem`. */
  run(row: Row, type: FieldType): Value;
}

/** Reads, checks and prepares a formula. Throws a `FormulaFault` with its place. */
export function compileFormula(expression: string, find: FindField): Program {
  const inputs: string[] = [];
  const names: (Span & { field: InputField })[] = [];
  const options: (Span & { field: InputField; text: string })[] = [];
  const inputAt = (name: string): number => {
    const known = inputs.indexOf(name);
    return known >= 0 ? known : inputs.push(name) - 1;
  };
  const currency = (): ((row: Row) => number) => {
    const at = inputAt(CURRENCY);
    return (row) => placesOf(row[at]);
  };
  // Asked for only where an amount is shown or written out: most formulas read no currency.
  let known: ((row: Row) => number) | null = null;
  const places = (row: Row): number => (known ??= currency())(row);

  function typed(node: Node): Typed {
    switch (node.kind) {
      case 'number': return { kind: 'number', span: node, literal: node.value, run: () => node.value };
      case 'text': return { kind: 'text', span: node, literal: node.text, run: () => (node.text === '' ? null : node.text) };
      case 'name': return named(node);
      case 'unary': return negated(node, typed(node.arg), places);
      case 'binary': {
        const [left, right] = [typed(node.left), typed(node.right)];
        if (node.operator === '=' || node.operator === '<>') {
          noteOption(left, node.right, right);
          noteOption(right, node.left, left);
        }
        return joined(node, left, right, places);
      }
      case 'call': return called(node);
    }
  }

  function named(node: Extract<Node, { kind: 'name' }>): Typed {
    const truth = node.bracketed ? undefined : TRUTHS[node.name.toLowerCase()];
    if (truth !== undefined) return { kind: 'boolean', span: node, run: () => truth };
    const field = find(node.name, node);
    const kind = kindOf(field.type);
    if (kind === null) throw formulaFault('notUsable', node, { name: field.label.zh, nameEn: field.label.en });
    names.push({ at: node.at, end: node.end, field });
    const at = inputAt(field.id);
    const read = readerOf(field);
    const run = (row: Row): Val => read(row[at] ?? null);
    return { kind, span: node, run, ...(field.type === 'choice' ? { choice: { field, key: (row: Row) => (run(row) === null ? null : String(row[at])) } } : {}) };
  }

  function called(node: Extract<Node, { kind: 'call' }>): Typed {
    const kind = functionNamed(node.name);
    const place = { at: node.at, end: node.at + node.name.length };
    if (kind === undefined) throw formulaFault('unknownFunction', place, { name: node.name });
    if (node.args.length < kind.min || node.args.length > kind.max) throw formulaFault('argumentCount', place, { name: kind.name, min: kind.min, max: kind.max, given: node.args.length });
    const today = (): ((row: Row) => string) => {
      const at = inputAt(TODAY);
      return (row) => String(row[at] ?? '');
    };
    return kind.make(node.args.map(typed), { span: node, places, today });
  }

  function noteOption(choice: Typed, node: Node, written: Typed): void {
    if (choice.choice && typeof written.literal === 'string' && written.literal !== '') options.push({ at: node.at, end: node.end, field: choice.choice.field as InputField, text: written.literal });
  }

  const root = typed(parseFormula(expression));
  // The currency comes last and always: whether it is read shows only when a row is worked out.
  known = currency();
  if (inputs.length > MAX_INPUTS) throw formulaFault('tooComplex', { at: 0, end: expression.length });
  return { kind: root.kind, inputs, names, options, run: (row, type) => toStored(root.run(row), root.kind, type) };
}

const MAX_INPUTS = 60;
const TRUTHS: Readonly<Record<string, boolean | undefined>> = Object.assign(Object.create(null) as Record<string, boolean>, { true: true, false: false, 真: true, 假: false });

