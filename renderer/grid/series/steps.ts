import { add, isDecimal, mul, sub } from '../../../db/values/decimal.ts';
import { dateSeries } from './dates.ts';
import type { CountReading, DateReading, NumberReading, Reading } from './reading.ts';

/** What stands at a place of a series, counted from its first cell; null where nothing can stand. */
export type Series = (index: number) => string | null;

/**
 * How a group of readings with one key goes on, or null when its step is not constant. `single`: a plain number alone
 * counts too (Ctrl held, or the series asked for).
 */
export function seriesOf(readings: readonly Reading[], single: boolean): Series | null {
  const [first] = readings;
  if (first === undefined) return null;
  switch (first.kind) {
    case 'number': return numberSeries(readings as readonly NumberReading[], single);
    case 'date': return datesSeries(readings as readonly DateReading[]);
    case 'count': return countSeries(readings as readonly CountReading[]);
  }
}

function numberSeries(readings: readonly NumberReading[], single: boolean): Series | null {
  const values = readings.map(({ value }) => value);
  const [first = '0', second] = values;
  if (second === undefined && !single) return null;
  const step = second === undefined ? '1' : sub(second, first);
  const at = (index: number): string => add(first, mul(step, String(index)));
  if (!values.every((value, index) => value === at(index))) return null;
  return (index) => {
    const value = at(index);
    return isDecimal(value) ? readings[0]?.write(value) ?? null : null;
  };
}

function datesSeries(readings: readonly DateReading[]): Series | null {
  const at = dateSeries(readings.map(({ value }) => value));
  if (at === null) return null;
  return (index) => {
    const date = at(index);
    return date === null ? null : readings[0]?.write(date) ?? null;
  };
}

function countSeries(readings: readonly CountReading[]): Series | null {
  const [first, second] = readings;
  if (first === undefined || (second === undefined && !first.alone)) return null;
  const changing = first.numbers.flatMap((number, index) => (readings.some((reading) => reading.numbers[index] !== number) ? [index] : []));
  if (changing.length > 1) return null;
  const place = changing[0] ?? first.counts;
  const values = readings.map((reading) => reading.numbers[place] ?? 0n);
  const start = values[0] ?? 0n;
  const step = second === undefined ? 1n : (values[1] ?? 0n) - start;
  const wrap = (value: bigint): bigint => (first.cycle === null ? value : ((value % first.cycle) + first.cycle) % first.cycle);
  if (!values.every((value, index) => value === wrap(start + step * BigInt(index)))) return null;
  const width = Math.max(...readings.map((reading) => reading.widths?.[place] ?? 1));
  return (index) => first.write(first.numbers.map((number, at) => (at === place ? wrap(start + step * BigInt(index)) : number)), width);
}
