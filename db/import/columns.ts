import type { Field } from '../model/index.ts';
import { isMobile } from '../values/phone.ts';
import { isBlank, rawText } from '../values/raw.ts';
import { contentKind, fit } from './content.ts';
import type { ContentKind } from './content.ts';
import { readHeading } from './dictionary.ts';
import type { Dictionary, Heading } from './dictionary.ts';
import { OBJECT_PRIOR, OBJECT_WORDS } from './headings.ts';
import { regionCell } from './regions.ts';
import type { Region } from './regions.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { ColumnMatch, ColumnTarget, MatchReason } from './types.ts';

/** One column of a table and what it was taken for. */
export interface ColumnGuess {
  readonly index: number;
  readonly header: string;
  readonly heading: Heading;
  readonly filled: number;
  readonly match: ColumnMatch;
  readonly alternatives: readonly ColumnMatch[];
}

export interface TableGuess {
  readonly object: string | null;
  /** 0 … 1. */
  readonly confidence: number;
  readonly columns: readonly ColumnGuess[];
}

/** A column before it is matched. */
interface Column {
  readonly index: number;
  readonly header: string;
  readonly heading: Heading;
  readonly filled: number;
  readonly sample: readonly Cell[];
  readonly kind: ContentKind | null;
}

interface Candidate {
  readonly object: string;
  readonly field: Field;
  readonly slot: number;
  readonly weight: number;
  readonly reason: MatchReason;
}

const SAMPLE = 60;
/** Below this a match is not made; the column is then kept in the remark. */
const ENOUGH = 0.45;
const RELATED = 0.85;

/**
 * What a table is about and which field each column fills. Each object is tried in turn with the objects it is linked
 * to; the one that explains the columns best wins. `object` fixes it.
 */
export function matchColumns(sheet: Sheet, region: Region, dictionary: Dictionary, names: string, object?: string): TableGuess {
  const columns = readColumns(sheet, region, dictionary);
  const tries = dictionary.objects
    .filter((one) => object === undefined || one.id === object)
    .map((one) => ({ object: one.id, ...explain(columns, one.id, dictionary, names) }))
    .sort((a, b) => b.score - a.score);
  const best = tries[0];
  if (!best || (object === undefined && best.score <= 0.5)) return { object: null, confidence: 0, columns: columns.map((column) => unmatched(column, [])) };
  const margin = best.score - (tries[1]?.score ?? 0);
  const confidence = object === undefined ? Math.max(0.3, Math.min(1, 0.6 + margin / 6)) : 1;
  return { object: best.object, confidence: Math.round(confidence * 100) / 100, columns: best.columns };
}

function readColumns(sheet: Sheet, region: Region, dictionary: Dictionary): Column[] {
  const columns: Column[] = [];
  const has = (key: string): boolean => dictionary.lookup(key).length > 0;
  for (let index = region.range.firstColumn; index <= region.range.lastColumn; index += 1) {
    const header = region.labels[index] ?? '';
    const sample: Cell[] = [];
    let filled = 0;
    for (const row of region.rows) {
      const cell = regionCell(sheet, region, row, index);
      if (isBlank(cell)) continue;
      filled += 1;
      if (sample.length < SAMPLE) sample.push(cell);
    }
    if (header === '' && filled === 0) continue;
    columns.push({ index, header, heading: readHeading(header, has), filled, sample, kind: contentKind(sample) });
  }
  return columns;
}

/** Matches all columns with one object in mind and says how well it explains the table. */
function explain(columns: readonly Column[], main: string, dictionary: Dictionary, names: string): { score: number; columns: ColumnGuess[] } {
  const all = columns.map((column) => candidatesOf(column, main, dictionary));
  settleContacts(columns, all, main);
  const order = all.flatMap((candidates, at) => candidates.map((candidate) => ({ at, candidate }))).sort((a, b) => b.candidate.weight - a.candidate.weight || a.at - b.at);
  const taken = new Set<string>();
  const chosen = new Map<number, Candidate>();
  for (const { at, candidate } of order) {
    const key = `${candidate.object}.${candidate.field.id}.${candidate.slot}`;
    if (chosen.has(at) || taken.has(key) || candidate.weight < ENOUGH) continue;
    taken.add(key);
    chosen.set(at, candidate);
  }
  const title = dictionary.object(main)?.title ?? '';
  const titled = taken.has(`${main}.${title}.1`);
  const required = dictionary.field(main, title)?.required === true;
  let score = (OBJECT_PRIOR[main] ?? -0.2) + (titled ? 1.5 : required ? -2.5 : -0.4) + (OBJECT_WORDS[main]?.test(names) ? 0.9 : 0);
  columns.forEach((column, at) => {
    const candidate = chosen.get(at);
    if (candidate) score += candidate.weight;
    else if (column.filled > 0 && column.kind !== 'rowNumber') score -= namesCustomer(column, dictionary) ? 1.6 : 0.4;
  });
  const guesses = columns.map((column, at) => guessOf(column, chosen.get(at), all[at] ?? []));
  return { score: chosen.size === 0 ? -9 : score, columns: guesses };
}

/** A customer column that stays unexplained: a ledger of sales is no product list. */
function namesCustomer(column: Column, dictionary: Dictionary): boolean {
  return column.heading.variants.some((variant) => variant.weight === 1 && dictionary.lookup(variant.key).some((entry) => entry.object === 'customers' && entry.field.id === 'name'));
}

/** The objects a row about `main` may also hold: what it links to, and for a customer its contacts. */
export function family(main: string, dictionary: Dictionary): readonly string[] {
  const linked = (dictionary.object(main)?.fields ?? [])
    .filter((field) => field.type === 'link' && field.to !== undefined && field.to !== main && field.to !== 'members' && field.readonly !== true)
    .map((field) => field.to ?? '');
  const near = main === 'customers' ? ['contacts'] : linked.filter((to) => to === 'customers' || to === 'contacts');
  return [main, ...new Set(near.filter((to) => dictionary.object(to) !== undefined))];
}

function candidatesOf(column: Column, main: string, dictionary: Dictionary): Candidate[] {
  const found: Candidate[] = [];
  const objects = family(main, dictionary);
  const add = (object: string, field: Field, weight: number, reason: MatchReason): void => {
    if (!objects.includes(object)) return;
    const repeats = object !== main;
    const slot = repeats ? column.heading.slot : 1;
    const penalty = !repeats && column.heading.slot > 1 ? 0.25 : 0;
    const own = weight * (repeats ? RELATED : 1) * (0.55 + 0.45 * fit(object, field, column.sample)) - penalty;
    const at = found.findIndex((one) => one.object === object && one.field.id === field.id);
    if (at >= 0 && (found[at]?.weight ?? 0) >= own) return;
    if (at >= 0) found.splice(at, 1);
    found.push({ object, field, slot, weight: Math.min(1, own), reason });
  };
  for (const variant of column.heading.variants) {
    for (const entry of dictionary.lookup(variant.key)) add(entry.object, entry.field, entry.weight * variant.weight, variant.weight === 1 ? entry.reason : 'synonym');
  }
  if (found.length === 0) for (const near of fuzzy(column.heading, dictionary)) add(near.object, near.field, near.weight, 'fuzzy');
  for (const [object, id, weight] of CONTENT[column.kind ?? 'number'] ?? []) {
    const field = dictionary.field(object, id);
    const nameless = column.header === '';
    if (field && (nameless || found.every((candidate) => candidate.weight < ENOUGH))) add(object, field, nameless ? weight : weight * 0.75, 'content');
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** What a kind of content may fill when the heading says nothing. */
const CONTENT: Readonly<Record<ContentKind, readonly (readonly [string, string, number])[]>> = {
  phone: [['contacts', 'mobile', 0.75], ['customers', 'phone', 0.65], ['leads', 'phone', 0.65]],
  email: [['contacts', 'email', 0.8], ['customers', 'email', 0.7], ['leads', 'email', 0.7]],
  url: [['customers', 'website', 0.8]],
  company: [['customers', 'name', 0.85], ['leads', 'company', 0.7]],
  person: [['contacts', 'name', 0.8], ['leads', 'contact', 0.7]],
  creditCode: [['customers', 'credit_code', 0.9]],
  date: [], number: [], rowNumber: [],
};

/**
 * 电话 next to 联系人 is the person's; without one it is the company's. The same for e-mail. A second number belongs to
 * a second person only when that person has a name column.
 */
function settleContacts(columns: readonly Column[], all: Candidate[][], main: string): void {
  const named = new Set<number>();
  all.forEach((candidates) => {
    const best = candidates[0];
    if (best?.object === 'contacts' && best.field.id === 'name') named.add(best.slot);
  });
  const shift = (weight: number, by: number): number => Math.max(0, Math.min(1, weight + by));
  all.forEach((candidates, at) => {
    all[at] = candidates.map((candidate) => {
      const reach = candidate.field.type === 'phone' || candidate.field.type === 'email';
      if (candidate.object === 'contacts' && main !== 'contacts') {
        if (named.size === 0 && candidate.field.id !== 'name') return { ...candidate, weight: shift(candidate.weight, reach ? -0.3 : -0.1) };
        if (candidate.field.id === 'phone' && mostlyMobile(columns[at])) return { ...candidate, weight: shift(candidate.weight, -0.1) };
        if (candidate.slot > 1 && !named.has(candidate.slot)) return { ...candidate, slot: 1, weight: shift(candidate.weight, -0.15) };
        return reach ? { ...candidate, weight: shift(candidate.weight, 0.12) } : candidate;
      }
      const company = /座机|固话|固定|公司|单位|总机|企业/.test(columns[at]?.header ?? '');
      if (candidate.object === 'customers' && reach && named.size > 0 && !company) return { ...candidate, weight: shift(candidate.weight, -0.2) };
      return candidate;
    }).sort((a, b) => b.weight - a.weight);
  });
}

function mostlyMobile(column: Column | undefined): boolean {
  const phones = (column?.sample ?? []).map((value) => rawText(value));
  return phones.length > 0 && phones.filter(isMobile).length / phones.length >= 0.6;
}

/** Dictionary words that a heading contains or nearly is. */
function fuzzy(heading: Heading, dictionary: Dictionary): { object: string; field: Field; weight: number }[] {
  const key = heading.variants[0]?.key ?? '';
  if (key.length < 2) return [];
  const near: { object: string; field: Field; weight: number }[] = [];
  for (const word of dictionary.keys) {
    const likeness = similarity(key, word);
    if (likeness < 0.6) continue;
    for (const entry of dictionary.lookup(word)) if (entry.field.readonly !== true) near.push({ object: entry.object, field: entry.field, weight: likeness * entry.weight * 0.9 });
  }
  return near;
}

/**
 * 0 … 1. Chinese headings put the noun last: 客户联系电话 is a 联系电话, but 客户编号 is no 客户. So only a shared end counts,
 * beside near-equality by shared pairs of characters. Latin headings must be nearly equal.
 */
export function similarity(heading: string, word: string): number {
  if (word.length < 2 || heading.length < 2) return 0;
  const han = /\p{Script=Han}/u.test(word) && /\p{Script=Han}/u.test(heading);
  if (han && heading.endsWith(word)) return 0.65 + 0.3 * word.length / heading.length;
  // 日期 alone is not yet 跟进日期.
  if (han && word.endsWith(heading) && heading.length / word.length >= 0.6) return 0.5 + 0.3 * heading.length / word.length;
  const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_unused, at) => text.slice(at, at + 2));
  const [left, right] = [pairs(heading), pairs(word)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  const dice = 2 * shared / (left.length + right.length);
  return dice >= 0.8 || (han && dice >= 0.6 && heading.at(-1) === word.at(-1)) ? dice : 0;
}

function guessOf(column: Column, chosen: Candidate | undefined, candidates: readonly Candidate[]): ColumnGuess {
  const alternatives = candidates.filter((candidate) => candidate !== chosen).slice(0, 5).map(toMatch);
  if (!chosen) return unmatched(column, alternatives);
  const { index, header, heading, filled } = column;
  return { index, header, heading, filled, match: toMatch(chosen), alternatives };
}

function unmatched(column: Column, alternatives: readonly ColumnMatch[]): ColumnGuess {
  const { index, header, heading, filled } = column;
  const numbering = /^(?:序号|序|行号|项次|#|no\.?|s\/n)$/i.test(header.trim()) || (column.kind === 'rowNumber' && /^(?:编号|号|id|index|)$/i.test(header.trim()));
  const target: ColumnTarget = numbering || filled === 0 ? { kind: 'ignore' } : { kind: 'remark' };
  return { index, header, heading, filled, match: { target, confidence: numbering ? 1 : 0, reason: numbering ? 'rowNumber' : 'unmatched' }, alternatives };
}

function toMatch(candidate: Candidate): ColumnMatch {
  return {
    target: { kind: 'field', object: candidate.object, field: candidate.field.id, slot: candidate.slot },
    confidence: Math.round(candidate.weight * 100) / 100,
    reason: candidate.reason,
  };
}
