import { isPhone } from '../../../db/values/phone.ts';
import { labelKey } from '../../../db/values/text.ts';

/**
 * Plain lines as people send them in a chat, read as rows with headings. Only for a paste that adds records, and only
 * where nothing else can be meant; null leaves the text as it is.
 */
export interface ListedRows {
  /** Labels as written (姓名), or null for the name of the record and 'phone' for its telephone. */
  readonly columns: readonly ({ readonly label: string } | 'title' | 'phone')[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_LINES = 20_000;

/** Reads `姓名：王伟  电话：138…`, numbered and bulleted lists, names with telephones, and 王伟、李娜、张强. */
export function readList(text: string, isLabel: (label: string) => boolean): ListedRows | null {
  if (text.includes('\t')) return null;
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0 || filled.length > MOST_LINES) return null;
  const pairs = labelledRows(lines, isLabel);
  if (pairs !== null) return pairs;
  const plain = withoutNumbers(filled) ?? filled;
  const people = namesWithPhones(plain);
  if (people !== null) return people;
  const names = plain.length === 1 ? enumerated(plain[0] ?? '') : null;
  if (names !== null) return { columns: ['title'], rows: names.map((name) => [name]) };
  return plain === filled && lines.length === filled.length ? null : { columns: ['title'], rows: plain.map((line) => [line]) };
}

type Pair = readonly [label: string, value: string];

/** Lines of `label：value`, several on a line or one per line with a blank line (or the first label again) between records. */
function labelledRows(lines: readonly string[], isLabel: (label: string) => boolean): ListedRows | null {
  const records: Map<string, string>[] = [];
  const labels = new Map<string, string>();
  let current: Map<string, string> | null = null;
  for (const line of lines) {
    if (line === '') {
      current = null;
      continue;
    }
    const pairs = pairsOf(line, isLabel);
    if (pairs === null) return null;
    for (const [label, value] of pairs) {
      const key = labelKey(label);
      if (current === null || current.has(key)) records.push(current = new Map());
      current.set(key, value);
      if (!labels.has(key)) labels.set(key, label);
    }
    // A line of several labels is a record; lines of one label each add up to one.
    if (pairs.length > 1) current = null;
  }
  const keys = [...labels.keys()];
  return { columns: [...labels.values()].map((label) => ({ label })), rows: records.map((record) => keys.map((key) => record.get(key) ?? '')) };
}

/** The pairs of a line; null unless all of it is pairs whose labels are known. */
function pairsOf(line: string, isLabel: (label: string) => boolean): readonly Pair[] | null {
  const marks = [...line.matchAll(/(?:^|[\s,，;；、|])\s*([^\s:：,，;；、|]{1,20})\s*[:：]\s*/g)].filter((mark) => isLabel(mark[1] ?? ''));
  if (marks.length === 0 || marks[0]?.index !== 0) return null;
  return marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? line.length;
    return [mark[1] ?? '', line.slice(mark.index + mark[0].length, end).replace(/[\s,，;；、|]+$/, '')];
  });
}

/** Lines without the numbers 1, 2, 3 … or the bullet that each of them begins with; null when they do not. */
function withoutNumbers(lines: readonly string[]): readonly string[] | null {
  if (lines.length < 2) return null;
  const numbered = lines.map((line) => /^[(（]?(\d{1,5})(?:[、．)）]|\.(?!\d)|\s*[.:：]\s)\s*(\S.*)$/.exec(line));
  if (numbered.every((found, index) => Number(found?.[1]) === index + 1)) return numbered.map((found) => found?.[2] ?? '');
  const bulleted = lines.map((line) => /^([•·●○■□◆◇▪★☆*]|[-–—]\s(?!\d))\s*(\S.*)$/.exec(line));
  return bulleted.every((found) => found?.[1] !== undefined && found[1] === bulleted[0]?.[1]) ? bulleted.map((found) => found?.[2] ?? '') : null;
}

/** Every line is a short name and one telephone number, in either order. */
function namesWithPhones(lines: readonly string[]): ListedRows | null {
  const rows = lines.map((line) => {
    const parts = line.split(/[\s,，;；:：|、]+/).filter((part) => part !== '');
    const phones = parts.filter((part) => isPhone(part));
    const name = parts.filter((part) => !isPhone(part)).join(' ');
    return phones.length === 1 && name !== '' && name.length <= 30 && !/\d{5}/.test(name) ? [name, phones[0] ?? ''] : null;
  });
  return rows.every((row) => row !== null) ? { columns: ['title', 'phone'], rows } : null;
}

/** 王伟、李娜、张强: at least two short names and no sentence. */
function enumerated(line: string): readonly string[] | null {
  if (!line.includes('、') || /[。！？!?:：]/.test(line)) return null;
  const names = line.split('、').map((name) => name.trim());
  return names.every((name) => name !== '' && name.length <= 30 && !/[,，;；]/.test(name)) ? names : null;
}
