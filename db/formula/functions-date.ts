import { addDays, addMonths, daysBetween } from './days.ts';
import { formulaFault } from './fault.ts';
import type { CallSite, FunctionKind } from './functions.ts';
import { fail } from './problem.ts';
import { asKind, numberOf, type Places, type Typed } from './typed.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

/** Words for the unit of DATEADD. */
const UNITS: Readonly<Record<string, Unit>> = {
  天: 'day', 日: 'day', d: 'day', day: 'day', days: 'day', 周: 'week', 星期: 'week', w: 'week', week: 'week', weeks: 'week',
  月: 'month', 个月: 'month', m: 'month', month: 'month', months: 'month', 年: 'year', y: 'year', year: 'year', years: 'year',
};

/** Functions over days. A moment counts as its day at this desk. */
export const DATE_FUNCTIONS: readonly FunctionKind[] = [
  { name: 'TODAY', zh: '今天', min: 0, max: 0, make: (_args, { span, today }) => ({ kind: 'date', span, run: today() }) },
  {
    name: 'DAYS', zh: '天数', min: 2, max: 2,
    make: ([to, from], { span, places }) => {
      const [end, start] = [asKind(to as Typed, 'date', places), asKind(from as Typed, 'date', places)];
      return {
        kind: 'number', span,
        run: (row) => {
          const [last, first] = [end.run(row), start.run(row)];
          return typeof last === 'string' && typeof first === 'string' ? daysBetween(first, last) : null;
        },
      };
    },
  },
  { name: 'YEAR', zh: '年', min: 1, max: 1, make: (args, site) => part(args, site, 0, 4) },
  { name: 'MONTH', zh: '月', min: 1, max: 1, make: (args, site) => part(args, site, 5, 7) },
  { name: 'DAY', zh: '日', min: 1, max: 1, make: (args, site) => part(args, site, 8, 10) },
  {
    name: 'DATEADD', zh: '日期加', min: 2, max: 3,
    make: ([from, many, unit], { span, places }) => {
      const [day, count, step] = [asKind(from as Typed, 'date', places), asKind(many as Typed, 'number', places), unitOf(unit)];
      return {
        kind: 'date', span,
        run: (row) => {
          const [start, steps] = [day.run(row), numberOf(count.run(row))];
          return typeof start === 'string' && steps !== null ? moved(start, Math.trunc(steps), step) : null;
        },
      };
    },
  },
  {
    name: 'DATE', zh: '日期', min: 3, max: 3,
    make: (args, { span, places }) => {
      const [year, month, day] = args.map((each) => asKind(each, 'number', places));
      return {
        kind: 'date', span,
        run: (row) => {
          const [y, m, d] = [year, month, day].map((each) => numberOf(each?.run(row) ?? null));
          if (y == null || m == null || d == null) return null;
          if (!(y >= 1 && y <= 9999)) fail('formula.badDate');
          return addDays(addMonths(`${String(Math.trunc(y)).padStart(4, '0')}-01-01`, Math.trunc(m) - 1), Math.trunc(d) - 1);
        },
      };
    },
  },
];

function part([of]: readonly Typed[], { span, places }: CallSite, from: number, to: number): Typed {
  const day = asKind(of as Typed, 'date', places satisfies Places);
  return {
    kind: 'number', span,
    run: (row) => {
      const value = day.run(row);
      return typeof value === 'string' ? Number(value.slice(from, to)) : null;
    },
  };
}

/** The unit is written out, so that a wrong one is told at once and not in every cell. */
function unitOf(written: Typed | undefined): Unit {
  if (written === undefined) return 'day';
  const word = typeof written.literal === 'string' ? written.literal.trim().toLowerCase() : '';
  const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
  if (unit === undefined) throw formulaFault('unknownUnit', written.span, { name: word });
  return unit;
}

function moved(day: string, steps: number, unit: Unit): string {
  if (Math.abs(steps) > 1_000_000) fail('formula.badDate');
  switch (unit) {
    case 'day': return addDays(day, steps);
    case 'week': return addDays(day, steps * 7);
    case 'month': return addMonths(day, steps);
    case 'year': return addMonths(day, steps * 12);
  }
}
