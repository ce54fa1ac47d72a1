import { readChoice } from '../values/choices.ts';
import { formulaFault } from './fault.ts';
import type { Node, Operator } from './parse.ts';
import { fail } from './problem.ts';
import { addDays, daysBetween } from './days.ts';
import { asKind, asText, dividedMoney, exact, inCommon, isNothing, numberOf, within, wholeMoney, type Places, type Row, type Typed, type Val } from './typed.ts';

type Binary = Extract<Node, { readonly kind: 'binary' }>;

/** Two parts joined by an operator. Empty parts make the outcome empty, except for `&` and the test for `""`. */
export function joined(node: Binary, left: Typed, right: Typed, places: Places): Typed {
  switch (node.operator) {
    case '+': case '-': return sum(node, left, right, places);
    case '*': return product(node, left, right);
    case '/': return quotient(node, left, right);
    case '&': return joinedText(node, left, right, places);
    default: return comparison(node, left, right, places);
  }
}

function of(a: Typed, b: Typed, work: (x: number, y: number) => number): (row: Row) => number | null {
  return (row) => {
    const [x, y] = [numberOf(a.run(row)), numberOf(b.run(row))];
    return x === null || y === null ? null : work(x, y);
  };
}

function sum(span: Binary, left: Typed, right: Typed, places: Places): Typed {
  const sign = span.operator === '-' ? -1 : 1;
  if (left.kind === 'text' && !isNothing(left)) throw formulaFault('textAdded', left.span);
  if (right.kind === 'text' && !isNothing(right)) throw formulaFault('textAdded', right.span);
  if (left.kind === 'date' && right.kind === 'date' && sign < 0) {
    return { kind: 'number', span, run: (row) => dayWork(left.run(row), right.run(row), (x, y) => daysBetween(y, x)) };
  }
  if (left.kind === 'date' && right.kind === 'number') return { kind: 'date', span, run: (row) => moved(left.run(row), numberOf(right.run(row)), sign) };
  const { kind, parts: [a = left, b = right] } = inCommon([left, right], places);
  if (kind !== 'number' && kind !== 'money') throw formulaFault('wantsKind', (kind === left.kind ? left : right).span, { wanted: 'number', found: kind });
  return { kind, span, run: of(a, b, (x, y) => (kind === 'money' ? within(x + sign * y) : finite(x + sign * y))) };
}

function product(span: Binary, left: Typed, right: Typed): Typed {
  if (left.kind === 'money' && right.kind === 'money') throw formulaFault('moneyTimesMoney', right.span);
  for (const part of [left, right]) if (part.kind !== 'number' && part.kind !== 'money') throw formulaFault('wantsKind', part.span, { wanted: 'number', found: part.kind });
  if (left.kind === 'number' && right.kind === 'number') return { kind: 'number', span, run: of(left, right, (x, y) => finite(x * y)) };
  const [amount, factor] = left.kind === 'money' ? [left, right] : [right, left];
  return { kind: 'money', span, run: of(amount, factor, (minor, number) => wholeMoney(minor, number)) };
}

function quotient(span: Binary, left: Typed, right: Typed): Typed {
  for (const part of [left, right]) if (part.kind !== 'number' && part.kind !== 'money') throw formulaFault('wantsKind', part.span, { wanted: 'number', found: part.kind });
  if (left.kind === 'number' && right.kind === 'money') throw formulaFault('wantsKind', right.span, { wanted: 'number', found: 'money' });
  if (left.kind === 'money' && right.kind === 'number') return { kind: 'money', span, run: of(left, right, dividedMoney) };
  return { kind: 'number', span, run: of(left, right, (x, y) => (y === 0 ? fail('formula.divideByZero') : finite(x / y))) };
}

function joinedText(span: Binary, left: Typed, right: Typed, places: Places): Typed {
  const [a, b] = [asText(left, places), asText(right, places)];
  return { kind: 'text', span, run: (row) => shortEnough(`${a(row) ?? ''}${b(row) ?? ''}`) };
}

const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0, '<>': (order) => order !== 0, '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0,
};

function comparison(node: Binary, left: Typed, right: Typed, places: Places): Typed<boolean> {
  const span = { at: node.at, end: node.end };
  const equality = node.operator === '=' || node.operator === '<>';
  const test = TESTS[node.operator] ?? (() => false);
  if (equality && (isNothing(left) || isNothing(right))) {
    const part = isNothing(left) ? right : left;
    return { kind: 'boolean', span, run: (row) => (part.run(row) === null) === (node.operator === '=') };
  }
  if (equality && left.choice && typeof right.literal === 'string') return optionTest(span, node.operator, left, right);
  if (equality && right.choice && typeof left.literal === 'string') return optionTest(span, node.operator, right, left);
  const { kind, parts: [a = left, b = right] } = inCommon([left, right], places);
  if (!equality && (kind === 'text' || kind === 'boolean')) throw formulaFault('noOrder', node, { found: kind });
  return {
    kind: 'boolean', span,
    run: (row) => {
      const [x, y] = [a.run(row), b.run(row)];
      return x === null || y === null ? null : test(orderOf(x, y));
    },
  };
}

/** A choice is compared by its option, so that another name for the option changes nothing. */
function optionTest(span: { at: number; end: number }, operator: Operator, part: Typed, written: Typed): Typed<boolean> {
  const options = part.choice?.field.options ?? [];
  const key = readChoice(options, String(written.literal));
  if (key === null) throw formulaFault('unknownOption', written.span, { name: String(written.literal), options: options.map((option) => option.label.zh).slice(0, 12).join('、') });
  return {
    kind: 'boolean', span,
    run: (row) => {
      const held = part.choice?.key(row) ?? null;
      return held === null ? null : (held === key) === (operator === '=');
    },
  };
}

/** Numbers at the digits that they are shown with, texts whatever their case. */
function orderOf(x: Exclude<Val, null>, y: Exclude<Val, null>): number {
  if (typeof x === 'number' && typeof y === 'number') return x === y || Number(x.toPrecision(15)) === Number(y.toPrecision(15)) ? 0 : x - y;
  const [one, other] = [String(x).toLowerCase(), String(y).toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}

function dayWork(x: Val, y: Val, work: (x: string, y: string) => number): number | null {
  return typeof x === 'string' && typeof y === 'string' ? work(x, y) : null;
}

function moved(day: Val, days: number | null, sign: number): string | null {
  return typeof day === 'string' && days !== null ? addDays(day, sign * Math.trunc(Number(exact(days)))) : null;
}

/** A number that is one. */
export function finite(value: number): number {
  return Number.isFinite(value) && Math.abs(value) < 1e21 ? value : fail('formula.tooLarge');
}

const MAX_TEXT = 10_000;

/** A text that fits into a cell. */
export function shortEnough(text: string): string {
  return text.length <= MAX_TEXT ? text : fail('formula.tooLong');
}

/** The part negated. */
export function negated(span: Node, part: Typed, places: Places): Typed {
  const number = part.kind === 'money' ? part : asKind(part, 'number', places);
  const literal = typeof part.literal === 'number' ? { literal: -part.literal } : {};
  return {
    kind: number.kind, span, ...literal,
    run: (row) => {
      const value = numberOf(number.run(row));
      return value === null ? null : 0 - value;
    },
  };
}
