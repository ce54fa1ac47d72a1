import type { FunctionKind } from './functions.ts';
import { asKind, inCommon, isNothing, type Row, type Typed, type Val } from './typed.ts';

/** Functions that choose and test. Only what is needed is worked out: a branch that is not taken has no problems. */
export const LOGIC_FUNCTIONS: readonly FunctionKind[] = [
  {
    name: 'IF', zh: '如果', min: 2, max: 3,
    make: ([test, then, otherwise], { span, places }) => chosen([[test, then]], otherwise, span, places),
  },
  {
    name: 'IFS', zh: '多条件', min: 2, max: 21,
    make: (args, { span, places }) => {
      const pairs: [Typed | undefined, Typed | undefined][] = [];
      for (let i = 0; i + 1 < args.length; i += 2) pairs.push([args[i], args[i + 1]]);
      // A single argument at the end holds when none of the tests does.
      return chosen(pairs, args.length % 2 === 1 ? args.at(-1) : undefined, span, places);
    },
  },
  { name: 'AND', zh: '且', min: 1, max: 20, make: (args, site) => connected(args, site, false) },
  { name: 'OR', zh: '或', min: 1, max: 20, make: (args, site) => connected(args, site, true) },
  {
    name: 'NOT', zh: '非', min: 1, max: 1,
    make: (args, { span, places }) => {
      const [part] = booleans(args, places);
      return { kind: 'boolean', span, run: (row) => (part?.run(row) == null ? null : part.run(row) === false) };
    },
  },
  {
    name: 'ISEMPTY', zh: '为空', min: 1, max: 1,
    make: ([part], { span }) => ({ kind: 'boolean', span, run: (row) => part?.run(row) == null }),
  },
  {
    name: 'COALESCE', zh: '首个非空', min: 2, max: 20,
    make: (args, { span, places }) => {
      const { kind, parts } = inCommon(args, places);
      return { kind, span, run: (row) => first(parts, row) };
    },
  },
];

function chosen(pairs: readonly (readonly [Typed | undefined, Typed | undefined])[], otherwise: Typed | undefined, span: Typed['span'], places: (row: Row) => number): Typed {
  const tests = pairs.map(([test]) => asKind(test as Typed, 'boolean', places));
  const outcomes = [...pairs.map(([, outcome]) => outcome as Typed), ...(otherwise ? [otherwise] : [])];
  const { kind, parts } = inCommon(outcomes, places);
  return {
    kind, span,
    run: (row) => {
      const at = tests.findIndex((test) => test.run(row) === true);
      const part = at >= 0 ? parts[at] : parts[tests.length];
      return part?.run(row) ?? null;
    },
  };
}

/** AND and OR over what may be empty: what is known decides when it can, else the outcome is empty. */
function connected(args: readonly Typed[], { span, places }: Parameters<FunctionKind['make']>[1], decides: boolean): Typed {
  const parts = booleans(args, places);
  return {
    kind: 'boolean', span,
    run: (row) => {
      let unknown = false;
      for (const part of parts) {
        const value = part.run(row);
        if (value === decides) return decides;
        unknown ||= value === null;
      }
      return unknown ? null : !decides;
    },
  };
}

function booleans(args: readonly Typed[], places: (row: Row) => number): readonly Typed[] {
  return args.filter((part) => !isNothing(part)).map((part) => asKind(part, 'boolean', places));
}

function first(parts: readonly Typed[], row: Row): Val {
  for (const part of parts) {
    const value = part.run(row);
    if (value !== null) return value;
  }
  return null;
}
