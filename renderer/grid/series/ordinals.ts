import { readHan, writeHan } from './han-number.ts';
import type { Reading } from './reading.ts';

/** 第一期, 项目第十二章, 二期, 三: Han numerals that count. Inside a name (张三, 三一重工) they do not. */
export function readOrdinal(text: string): Reading | null {
  const found = /^(.*第)([零〇一二三四五六七八九十百千两]+)(\D*)$/.exec(text) ?? /^()([零〇一二三四五六七八九十百千两]+)(期|批|组|班|轮|次|号|章|节|部|队|楼|层)?$/.exec(text);
  if (found === null) return null;
  const [, before = '', numeral = '', after = ''] = found;
  const at = readHan(numeral);
  // Quarters have only four; a year in Han numerals before one is more than is read here.
  if (at === null || after.startsWith('季')) return null;
  return {
    kind: 'count',
    key: `han ${before} ${after}`,
    numbers: [BigInt(at)],
    counts: 0,
    cycle: null,
    alone: true,
    write: ([next = 0n]) => {
      const written = next < 1n ? null : writeHan(Number(next));
      return written === null ? null : before + written + after;
    },
  };
}
