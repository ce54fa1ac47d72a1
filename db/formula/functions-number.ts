import { parseDecimal, round, toScaled, fromScaled } from '../values/decimal.ts';
import { readNumber } from '../values/numbers.ts';
import { formulaFault } from './fault.ts';
import type { CallSite, FunctionKind } from './functions.ts';
import { finite } from './operators.ts';
import { fail } from './problem.ts';
import { asKind, dividedMoney, exact, inCommon, numberOf, toMoney, within, type Row, type Typed } from './typed.ts';

/** Functions over numbers and amounts. SUM, AVERAGE, MIN and MAX pass over what is empty. */
export const NUMBER_FUNCTIONS: readonly FunctionKind[] = [
  { name: 'ROUND', zh: '四舍五入', min: 1, max: 2, make: (args, site) => rounded(args, site, round) },
  { name: 'ROUNDUP', zh: '向上舍入', min: 1, max: 2, make: (args, site) => rounded(args, site, awayFromZero) },
  { name: 'ROUNDDOWN', zh: '向下舍入', min: 1, max: 2, make: (args, site) => rounded(args, site, towardsZero) },
  {
    name: 'ABS', zh: '绝对值', min: 1, max: 1,
    make: ([part], { span, places }) => {
      const number = figure(part as Typed, places);
      return { kind: number.kind, span, run: (row) => mapped(number.run(row), Math.abs) };
    },
  },
  { name: 'SUM', zh: '求和', min: 1, max: 30, make: (args, site) => over(args, site, (values) => values.reduce((sum, value) => sum + value, 0)) },
  { name: 'MIN', zh: '最小', min: 1, max: 30, make: (args, site) => extreme(args, site, -1) },
  { name: 'MAX', zh: '最大', min: 1, max: 30, make: (args, site) => extreme(args, site, 1) },
  {
    name: 'AVERAGE', zh: '平均', min: 1, max: 30,
    make: (args, site) => over(args, site, (values, isMoney) => {
      const sum = values.reduce((total, value) => total + value, 0);
      return isMoney ? dividedMoney(within(sum), values.length) : sum / values.length;
    }),
  },
  { name: 'MONEY', zh: '元', min: 1, max: 1, make: ([part], { span, places }) => ({ ...toMoney(asKind(part as Typed, 'number', places), places), span }) },
  {
    name: 'NUMBER', zh: '数值', min: 1, max: 1,
    make: ([part], { span, places }) => {
      const of = part as Typed;
      if (of.kind === 'number') return { ...of, span };
      if (of.kind === 'money') return { kind: 'number', span, run: (row) => mapped(of.run(row), (minor) => Number(fromScaled(BigInt(within(minor)), places(row)))) };
      if (of.kind !== 'text') throw formulaFault('wantsKind', of.span, { wanted: 'text', found: of.kind });
      return { kind: 'number', span, run: (row) => textAsNumber(of.run(row)) };
    },
  },
];

/** A number or an amount. */
function figure(part: Typed, places: (row: Row) => number): Typed {
  return part.kind === 'money' ? part : asKind(part, 'number', places);
}

type Rounding = (decimal: string, places: number) => string;

function rounded([part, digits]: readonly Typed[], { span, places }: CallSite, how: Rounding): Typed {
  const number = figure(part as Typed, places);
  const to = digits === undefined ? null : asKind(digits, 'number', places);
  return {
    kind: number.kind, span,
    run: (row) => {
      const value = numberOf(number.run(row));
      const wanted = to === null ? 0 : numberOf(to.run(row));
      if (value === null || wanted === null) return null;
      // Amounts are counted in minor units: two places of a yuan are none of a fen.
      const scale = Math.max(-15, Math.min(10, Math.trunc(wanted))) - (number.kind === 'money' ? places(row) : 0);
      return number.kind === 'money' && scale >= 0 ? value : finite(Number(atScale(exact(value), scale, how)));
    },
  };
}

/** Rounding also left of the point: at -2 to whole hundreds. */
function atScale(decimal: string, scale: number, how: Rounding): string {
  if (scale >= 0) return how(decimal, scale);
  const moved = parseDecimal(`${decimal}e${scale}`);
  return moved === null ? '0' : (parseDecimal(`${how(moved, 0)}e${-scale}`) ?? '0');
}

function towardsZero(decimal: string, scale: number): string {
  const nearest = toScaled(decimal, scale);
  const exactly = toScaled(decimal, 60);
  const back = nearest * 10n ** BigInt(60 - scale);
  const step = exactly >= 0n ? (back > exactly ? -1n : 0n) : (back < exactly ? 1n : 0n);
  return fromScaled(nearest + step, scale);
}

function awayFromZero(decimal: string, scale: number): string {
  const down = toScaled(towardsZero(decimal, scale), scale);
  const exactly = toScaled(decimal, 60);
  if (down * 10n ** BigInt(60 - scale) === exactly) return fromScaled(down, scale);
  return fromScaled(down + (exactly > 0n ? 1n : -1n), scale);
}

function over(args: readonly Typed[], { span, places }: CallSite, work: (values: readonly number[], isMoney: boolean) => number): Typed {
  const { kind, parts } = inCommon(args, places);
  if (kind !== 'number' && kind !== 'money') throw formulaFault('wantsKind', parts[0]?.span ?? span, { wanted: 'number', found: kind });
  return {
    kind, span,
    run: (row) => {
      const values = parts.map((part) => numberOf(part.run(row))).filter((value) => value !== null);
      if (values.length === 0) return null;
      const value = work(values, kind === 'money');
      return kind === 'money' ? within(value) : finite(value);
    },
  };
}

function extreme(args: readonly Typed[], { span, places }: CallSite, direction: 1 | -1): Typed {
  const { kind, parts } = inCommon(args, places);
  if (kind === 'text' || kind === 'boolean') throw formulaFault('wantsKind', parts[0]?.span ?? span, { wanted: 'number', found: kind });
  return {
    kind, span,
    run: (row) => {
      let best: string | number | null = null;
      for (const part of parts) {
        const value = part.run(row);
        if (value === null || typeof value === 'boolean') continue;
        if (best === null || (direction > 0 ? value > best : value < best)) best = value;
      }
      return best;
    },
  };
}

function mapped(value: unknown, work: (value: number) => number): number | null {
  return typeof value === 'number' ? work(value) : null;
}

function textAsNumber(text: unknown): number | null {
  if (typeof text !== 'string' || text.trim() === '') return null;
  const read = readNumber(text);
  if (read === null) return fail('formula.notNumber');
  return finite(Number(read.percent ? `${read.decimal}e-2` : read.decimal));
}
