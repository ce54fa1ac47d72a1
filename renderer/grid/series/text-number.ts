import { isMobile, isPhone } from '../../../db/values/phone.ts';
import { halfWidth } from '../../../db/values/text.ts';
import type { Reading } from './reading.ts';

/** Longer runs of digits are accounts and cards, not counters. */
const MOST_DIGITS = 15;
/** A number inside a sentence counts nothing. */
const SENTENCE = /[，。；！？,;!?\n]/;
const MOST_LETTERS = 40;
/** What stands before a number inside a text that counts by itself; 长江路 458 号 is an address, not a counter. */
const COUNTED_AFTER = /[第A-Za-z\-_#.№(（]$/;

/**
 * A text with numbers in it: 编号001, HT-2026-009, 3号楼. Alone, its last number counts where it stands as a number
 * does; in a group the one that changes. Zeros in front stay. Phones, tax and identity numbers, addresses on the net count never.
 */
export function readTextNumber(text: string): Reading | null {
  if (isIdentity(text)) return null;
  const parts = text.split(/([0-9]+|[０-９]+)/);
  const numbers: { part: number; value: bigint; width: number; wide: boolean }[] = [];
  parts.forEach((part, index) => {
    if (index % 2 === 0 || part.length > MOST_DIGITS || isMobile(part)) return;
    numbers.push({ part: index, value: BigInt(halfWidth(part)), width: /^[0０]/.test(part) ? part.length : 1, wide: /^[０-９]/.test(part) });
  });
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const atEnd = last.part === parts.length - 2 && parts.at(-1) === '';
  if (!atEnd && (text.length > MOST_LETTERS || SENTENCE.test(text))) return null;
  const write = (next: readonly bigint[], width: number): string => {
    const made = [...parts];
    numbers.forEach(({ part, wide, ...number }, index) => {
      // Below zero there is nothing to count: the sign would read as a dash. Excel goes up again, and so does this.
      const value = next[index] ?? 0n;
      const digits = (value < 0n ? -value : value).toString().padStart(value === number.value ? number.width : width, '0');
      made[part] = wide ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
    });
    return made.join('');
  };
  return {
    kind: 'count',
    key: `text ${JSON.stringify(parts.map((part, index) => (numbers.some((number) => number.part === index) ? 0 : part)))}`,
    numbers: numbers.map(({ value }) => value),
    widths: numbers.map(({ width }) => width),
    counts: numbers.length - 1,
    cycle: null,
    alone: atEnd || /^[0-9０-９]/.test(text) || COUNTED_AFTER.test(parts.slice(0, last.part).join('')),
    write,
  };
}

/** True for what names someone or something by digits: counting it up would name another. */
function isIdentity(text: string): boolean {
  const plain = halfWidth(text).trim();
  if (/^[0-9A-HJ-NP-Y]{18}$/i.test(plain) || /^\d{17}[\dXx]$/.test(plain)) return true;
  if (/@|:\/\/|^www\./i.test(plain)) return true;
  return isMobile(plain) || (isPhone(plain) && /^(?:\+|\(?0(?:10|2\d|[3-9]\d\d)\)?[-\s]?[1-9]|[48]00[-\s]?\d{3}[-\s]?\d)/.test(plain));
}
