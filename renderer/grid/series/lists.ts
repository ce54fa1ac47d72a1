import type { Reading } from './reading.ts';

const WEEK = ['一', '二', '三', '四', '五', '六'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HAN_MONTHS = [...WEEK, '七', '八', '九', '十', '十一', '十二'];
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const circled = (first: number, count: number): string[] => Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index));

/** Lists that people count along and that begin again after their end. */
const LISTS: readonly (readonly string[])[] = [
  ...['周', '星期', '礼拜'].flatMap((word) => [[...WEEK, '日'], [...WEEK, '天']].map((days) => days.map((day) => word + day))),
  short(DAYS), DAYS, short(MONTHS), MONTHS,
  HAN_MONTHS.map((month) => `${month}月`), HAN_MONTHS.map((month) => `${month}月份`),
  ['上旬', '中旬', '下旬'],
  [...'甲乙丙丁戊己庚辛壬癸'],
  [...'子丑寅卯辰巳午未申酉戌亥'],
  [...circled(0x2460, 20), ...circled(0x3251, 15), ...circled(0x32b1, 15)],
];

const PLACES: ReadonlyMap<string, readonly (readonly [list: number, place: number])[]> = places();

function places(): Map<string, [number, number][]> {
  const map = new Map<string, [number, number][]>();
  LISTS.forEach((list, number) => list.forEach((word, place) => map.set(word.toLowerCase(), [...(map.get(word.toLowerCase()) ?? []), [number, place]])));
  return map;
}

/**
 * A word of a list. Where several lists have it ("May" is short and long, 周一 goes before 周日 and 周天) the one that
 * has most of the other words of the line counts.
 */
export function readListed(text: string, line: readonly string[]): Reading | null {
  const found = PLACES.get(text.toLowerCase());
  if (found === undefined) return null;
  const fit = (list: number): number => line.filter((word) => PLACES.get(word.toLowerCase())?.some(([other]) => other === list)).length;
  const [best] = [...found].sort(([one], [other]) => fit(other) - fit(one));
  const list = best === undefined ? undefined : LISTS[best[0]];
  if (best === undefined || list === undefined) return null;
  const cased = text === text.toLowerCase() ? (word: string) => word.toLowerCase() : text === text.toUpperCase() ? (word: string) => word.toUpperCase() : (word: string) => word;
  return { kind: 'count', key: `list ${best[0]}`, numbers: [BigInt(best[1])], counts: 0, cycle: BigInt(list.length), alone: true, write: ([place = 0n]) => cased(list[Number(place)] ?? '') };
}
