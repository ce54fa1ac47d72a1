import { isDecimal, parseDecimal } from '../../../db/values/decimal.ts';
import type { Decimal } from '../../../db/values/decimal.ts';
import { readDateText } from './dates.ts';
import { readListed } from './lists.ts';
import { readOrdinal } from './ordinals.ts';
import { readPeriod } from './periods.ts';
import { readTextNumber } from './text-number.ts';

/** One cell of a line as the fill sees it. `fixed`: a choice, a link, a phone, nothing: it is only ever copied. */
export type Sample =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'fixed' };

/** What a cell means to a series. Readings with the same key can be steps of one series. */
export type Reading = CountReading | NumberReading | DateReading;

/** Whole numbers in a text, of which one counts. */
export interface CountReading {
  readonly kind: 'count';
  readonly key: string;
  readonly numbers: readonly bigint[];
  /** The number that counts when nothing tells which one. */
  readonly counts: number;
  /** Digits to fill up to with zeros, per number. */
  readonly widths?: readonly number[];
  /** The list begins again after so many; null when it never ends. */
  readonly cycle: bigint | null;
  /** One cell alone already goes on. */
  readonly alone: boolean;
  readonly write: (numbers: readonly bigint[], width: number) => string | null;
}

/** A plain number. Alone it is copied, as in Excel. */
export interface NumberReading {
  readonly kind: 'number';
  readonly key: string;
  readonly value: Decimal;
  readonly write: (value: Decimal) => string;
}

/** A day. Alone it goes on day by day. */
export interface DateReading {
  readonly kind: 'date';
  readonly key: string;
  readonly value: string;
  readonly write: (date: string) => string;
}

/** Reads one cell; `line` has every text of the line. Null when it can only be copied. */
export function readSample(sample: Sample, line: readonly string[]): Reading | null {
  switch (sample.kind) {
    case 'fixed': return null;
    case 'number': return isDecimal(sample.value) ? { kind: 'number', key: 'number', value: sample.value, write: (value) => value } : null;
    case 'date': return { kind: 'date', key: 'date', value: sample.value, write: (date) => date };
    case 'text': {
      const text = sample.value.trim();
      return readNumberText(text) ?? readListed(text, line) ?? readDateText(text) ?? readPeriod(text) ?? readOrdinal(text) ?? readTextNumber(text);
    }
  }
}

/** A text that is nothing but a number keeps its places: "1.50" → "2.50". With zeros in front it is a code, not a number. */
function readNumberText(text: string): NumberReading | null {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return null;
  const value = parseDecimal(text);
  if (value === null) return null;
  const places = text.split('.')[1]?.length ?? 0;
  return { kind: 'number', key: `number ${places}`, value, write: (next) => withPlaces(next, places) };
}

function withPlaces(value: Decimal, places: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  return places === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}
