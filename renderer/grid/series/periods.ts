import type { Reading } from './reading.ts';

const HAN = '一二三四';
const NO_DIGITS_BEFORE = /(?:^|[^\d年])$/;

/**
 * Quarters, halves and months, with the year they belong to ("2026年第四季度" → "2027年第一季度") or without one
 * (第四季度 → 第一季度, 12月 → 1月).
 */
export function readPeriod(text: string): Reading | null {
  return quarter(text) ?? half(text) ?? letter(text) ?? month(text);
}

function quarter(text: string): Reading | null {
  const found = /^(.*?)(?:(\d{4})(年度?)?)?(?:(第)([一二三四1-4])(季度?)|([一二三四1-4])(季度))(\D*)$/.exec(text);
  if (found === null) return null;
  const [, before = '', year, yearWord = '', first = '', one, season, other, seasons, after = ''] = found;
  const part = one ?? other ?? '';
  if (!NO_DIGITS_BEFORE.test(before) || (year !== undefined && yearWord === '' && /\d/.test(part) && first === '')) return null;
  const han = HAN.includes(part);
  const write = (at: number): string => `${first}${han ? HAN[at] ?? '' : at + 1}${season ?? seasons ?? ''}${after}`;
  return period(before, year, yearWord, 4, han ? HAN.indexOf(part) : Number(part) - 1, write, `${first} ${han} ${season ?? seasons} ${after}`);
}

function half(text: string): Reading | null {
  const found = /^(.*?)(?:(\d{4})(年)?)?([上下])半年(\D*)$/.exec(text);
  if (found === null) return null;
  const [, before = '', year, yearWord = '', part, after = ''] = found;
  if (!NO_DIGITS_BEFORE.test(before)) return null;
  return period(before, year, yearWord, 2, part === '上' ? 0 : 1, (at) => `${at === 0 ? '上' : '下'}半年${after}`, `half ${after}`);
}

/** Q1, 2026Q1, 2026-Q1, 2026 H2, Q1 2026. */
function letter(text: string): Reading | null {
  const leading = /^(?:(\d{4})([-/\s年]?))?([QqHh])([1-4])$/.exec(text);
  const trailing = leading === null ? /^([QqHh])([1-4])([-/\s])(\d{4})$/.exec(text) : null;
  const [, year, word = '', sign = '', digit = ''] = leading ?? [];
  const [, signBefore = '', digitBefore = '', gap = '', yearAfter] = trailing ?? [];
  const name = sign || signBefore;
  const cycle = name.toUpperCase() === 'Q' ? 4 : 2;
  const part = Number(digit || digitBefore) - 1;
  if (name === '' || part >= cycle) return null;
  if (trailing === null) return period('', year, word, cycle, part, (at) => `${name}${at + 1}`, name);
  return counted(`${name}#${gap}`, BigInt(Number(yearAfter) * cycle + part), null, (at) => {
    const next = Math.floor(at / cycle);
    return next > 999 && next < 10_000 ? `${name}${(at % cycle) + 1}${gap}${next}` : null;
  });
}

/** 2026年1月, 2026年01月份, 2026-01, 1月, 3月份. */
function month(text: string): Reading | null {
  const found = /^(\D*)(?:(\d{4})(年))?(\d{1,2})(月份?)(\D*)$/.exec(text) ?? /^()(\d{4})([-/.])(\d{1,2})()()$/.exec(text);
  if (found === null) return null;
  const [, before = '', year, yearWord = '', part = '', word = '', after = ''] = found;
  const at = Number(part) - 1;
  if (at < 0 || at > 11) return null;
  const padded = part.startsWith('0') || (word === '' && part.length === 2);
  return period(before, year, yearWord, 12, at, (next) => `${padded ? String(next + 1).padStart(2, '0') : next + 1}${word}${after}`, `${padded && part.startsWith('0')} ${word} ${after}`);
}

function period(before: string, year: string | undefined, yearWord: string, cycle: number, part: number, write: (part: number) => string, style: string): Reading {
  const key = `period ${cycle} ${before} ${year !== undefined} ${yearWord} ${style}`;
  if (year === undefined) return counted(key, BigInt(part), BigInt(cycle), (at) => before + write(at));
  return counted(key, BigInt(Number(year) * cycle + part), null, (at) => {
    const next = Math.floor(at / cycle);
    return next > 999 && next < 10_000 ? `${before}${next}${yearWord}${write(at % cycle)}` : null;
  });
}

function counted(key: string, at: bigint, cycle: bigint | null, write: (at: number) => string | null): Reading {
  return { kind: 'count', key, numbers: [at], counts: 0, cycle, alone: true, write: ([next = 0n]) => write(Number(next)) };
}
