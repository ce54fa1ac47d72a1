import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileFormula, type InputField } from '../../db/formula/compile.ts';
import { byName } from '../../db/formula/names.ts';
import { problemOf } from '../../db/formula/problem.ts';
import type { FieldType, Value } from '../../db/model/types.ts';
import { div, mul, round } from '../../db/values/decimal.ts';

const FIELDS: readonly InputField[] = [
  { id: 'a', type: 'decimal', label: { zh: '甲', en: 'A' } }, { id: 'b', type: 'decimal', label: { zh: '乙', en: 'B' } },
  { id: 'm', type: 'money', label: { zh: '金额', en: 'Money' } }, { id: 'q', type: 'decimal', label: { zh: '数量', en: 'Quantity' } },
];

function value(expression: string, row: Readonly<Record<string, Value>>, type: FieldType): Value {
  const program = compileFormula(expression, byName(FIELDS));
  try {
    return program.run(program.inputs.map((input) => row[input] ?? null), type);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

/** An expression over small whole numbers, as text and as what it comes to by the plainest means. */
interface Naive {
  readonly text: string;
  readonly of: (a: number | null, b: number | null) => number | null;
}
class Divided extends Error {}

const leaf = fc.oneof(
  fc.integer({ min: -9, max: 9 }).map((number): Naive => ({ text: number < 0 ? `(${number})` : String(number), of: () => number })),
  fc.constantFrom<Naive>({ text: '甲', of: (a) => a }, { text: '[乙]', of: (_a, b) => b }),
);
const OPERATORS: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y, '-': (x, y) => x - y, '*': (x, y) => x * y, '/': (x, y) => {
    if (y === 0) throw new Divided();
    return x / y;
  },
};
const { node } = fc.letrec<{ node: Naive }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('node'), fc.constantFrom(...Object.keys(OPERATORS)), tie('node')).map(([left, sign, right]): Naive => ({
      text: `(${left.text} ${sign} ${right.text})`,
      of: (a, b) => {
        const [x, y] = [left.of(a, b), right.of(a, b)];
        return x === null || y === null ? null : (OPERATORS[sign]?.(x, y) ?? null);
      },
    })),
    fc.tuple(leaf, tie('node'), tie('node'), tie('node')).map(([least, test, then, otherwise]): Naive => ({
      text: `如果(${test.text} > ${least.text}, ${then.text}, ${otherwise.text})`,
      of: (a, b) => {
        const [x, y] = [test.of(a, b), least.of(a, b)];
        const holds = x !== null && y !== null && Number(x.toPrecision(15)) > Number(y.toPrecision(15));
        return holds ? then.of(a, b) : otherwise.of(a, b);
      },
    })),
  ),
}));

it('arithmetic, choices and empty inputs come to what the plainest evaluation says', () => {
  const input = fc.option(fc.integer({ min: -9, max: 9 }));
  fc.assert(fc.property(node, input, input, ({ text, of }, a, b) => {
    let expected: number | string | null;
    try {
      expected = of(a, b);
    } catch (error) {
      if (!(error instanceof Divided)) throw error;
      expected = 'formula.divideByZero';
    }
    const found = value(text, { a: a === null ? null : String(a), b: b === null ? null : String(b) }, 'decimal');
    if (typeof expected === 'number' && typeof found === 'string' && !found.startsWith('formula')) expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(1e-10 + Math.abs(expected) * 1e-14);
    else expect(found).toBe(expected);
  }), { numRuns: 400 });
});

it('amounts times and divided by numbers are exact to the cent, also next to a half', () => {
  const amount = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -90_000_000_000_000, max: 90_000_000_000_000 }));
  const factor = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 5 })).map(([units, places]) => (units / 10 ** places).toFixed(places).replace(/\.?0+$/, '').replace(/^-0$/, '0') || '0');
  fc.assert(fc.property(amount, factor.filter((text) => /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(text)), (minor, number) => {
    const product = Number(round(mul(String(minor), number), 0));
    if (Number.isSafeInteger(product)) expect(value('金额 * 数量', { m: minor, q: number }, 'money')).toBe(product);
    else expect(value('金额 * 数量', { m: minor, q: number }, 'money')).toBe('formula.tooLarge');
    const quotient = number === '0' ? null : Number(div(String(minor), number, 0));
    expect(value('金额 / 数量', { m: minor, q: number }, 'money')).toBe(quotient === null ? 'formula.divideByZero' : Number.isSafeInteger(quotient) ? quotient : 'formula.tooLarge');
  }), { numRuns: 3000 });
});
