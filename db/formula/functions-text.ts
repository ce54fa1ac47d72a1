import type { CallSite, FunctionKind } from './functions.ts';
import { shortEnough } from './operators.ts';
import { asKind, asText, numberOf, type Row, type Typed } from './typed.ts';

/** Functions over text. Anything is taken as its text; letters count as people count them. */
export const TEXT_FUNCTIONS: readonly FunctionKind[] = [
  {
    name: 'CONCAT', zh: '连接', min: 1, max: 30,
    make: (args, { span, places }) => {
      const parts = args.map((part) => asText(part, places));
      return { kind: 'text', span, run: (row) => shortEnough(parts.map((part) => part(row) ?? '').join('')) };
    },
  },
  { name: 'LEN', zh: '长度', min: 1, max: 1, make: (args, site) => ({ kind: 'number', span: site.span, run: letters(args, site, (all) => all.length) }) },
  { name: 'LEFT', zh: '左取', min: 1, max: 2, make: (args, site) => cut(args, site, (all, count) => all.slice(0, count)) },
  { name: 'RIGHT', zh: '右取', min: 1, max: 2, make: (args, site) => cut(args, site, (all, count) => (count === 0 ? [] : all.slice(-count))) },
  {
    name: 'MID', zh: '截取', min: 3, max: 3,
    make: ([part, from, count], { span, places }) => {
      const [text, start, length] = [asText(part as Typed, places), asKind(from as Typed, 'number', places), asKind(count as Typed, 'number', places)];
      return {
        kind: 'text', span,
        run: (row) => {
          const [all, first, most] = [text(row), numberOf(start.run(row)), numberOf(length.run(row))];
          if (all === null || first === null || most === null) return null;
          const begin = Math.max(0, Math.trunc(first) - 1);
          return orNothing([...all].slice(begin, begin + Math.max(0, Math.trunc(most))).join(''));
        },
      };
    },
  },
  {
    name: 'CONTAINS', zh: '包含', min: 2, max: 2,
    make: ([part, wanted], { span, places }) => {
      const [text, piece] = [asText(part as Typed, places), asText(wanted as Typed, places)];
      return {
        kind: 'boolean', span,
        run: (row) => {
          const [all, some] = [text(row), piece(row)];
          return some === null || some === '' ? null : (all ?? '').toLowerCase().includes(some.toLowerCase());
        },
      };
    },
  },
  { name: 'UPPER', zh: '大写', min: 1, max: 1, make: (args, site) => changed(args, site, (text) => text.toUpperCase()) },
  { name: 'LOWER', zh: '小写', min: 1, max: 1, make: (args, site) => changed(args, site, (text) => text.toLowerCase()) },
  { name: 'TRIM', zh: '去空格', min: 1, max: 1, make: (args, site) => changed(args, site, (text) => text.trim()) },
  { name: 'TEXT', zh: '文本', min: 1, max: 1, make: (args, site) => changed(args, site, (text) => text) },
];

function changed([part]: readonly Typed[], { span, places }: CallSite, work: (text: string) => string): Typed {
  const text = asText(part as Typed, places);
  return {
    kind: 'text', span,
    run: (row) => {
      const all = text(row);
      return all === null ? null : orNothing(shortEnough(work(all)));
    },
  };
}

function letters([part]: readonly Typed[], { places }: CallSite, work: (letters: readonly string[]) => number): (row: Row) => number | null {
  const text = asText(part as Typed, places);
  return (row) => work([...(text(row) ?? '')]);
}

/** The first or last letters: one unless told. */
function cut([part, count]: readonly Typed[], { span, places }: CallSite, work: (letters: readonly string[], count: number) => readonly string[]): Typed {
  const text = asText(part as Typed, places);
  const wanted = count === undefined ? null : asKind(count, 'number', places);
  return {
    kind: 'text', span,
    run: (row) => {
      const all = text(row);
      const most = wanted === null ? 1 : numberOf(wanted.run(row));
      return all === null || most === null ? null : orNothing(work([...all], Math.max(0, Math.trunc(most))).join(''));
    },
  };
}

/** A text without letters is an empty cell. */
function orNothing(text: string): string | null {
  return text === '' ? null : text;
}
