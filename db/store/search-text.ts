import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

const load = createRequire(import.meta.url);
let library: typeof PinyinPro | null = null;

/** Its dictionary is some megabytes: loaded with the first Chinese text that is written, not with the program. */
function pinyin(text: string, options: { readonly toneType?: 'none'; readonly v?: true }): string[] {
  library ??= load('pinyin-pro') as typeof PinyinPro;
  return library.pinyin(text, { ...options, type: 'array', nonZh: 'consecutive' });
}

/** Runs longer than this are searched by their beginnings only; no name or phone number comes near. */
const MAX_RUN = 32;

type Run = { readonly kind: 'han' | 'digit' | 'word'; readonly text: string };

/** Splits text into runs of Han characters, of digits, and of other letters (a Han character is a letter, too); everything else separates. */
function runs(text: string): Run[] {
  const found: Run[] = [];
  for (const match of text.normalize('NFKC').toLowerCase().matchAll(/(\p{Script=Han}+)|(\d+)|([[\p{L}\p{M}]--\p{Script=Han}]+)/gv)) {
    found.push({ kind: match[1] ? 'han' : match[2] ? 'digit' : 'word', text: match[0] });
  }
  return found;
}

/**
 * What the full-text table stores for a record. Han runs are spaced character by character, so that a phrase finds any
 * fragment; their pinyin is stored as the run's initials and as its syllables from every position on, and digits from
 * every position on, so that a prefix finds `yxmy` within 上海元鑫贸易 and `8000` within a phone number.
 */
export function searchText(values: readonly string[]): string {
  const tokens: string[] = [];
  for (const value of values) {
    for (const run of runs(value)) {
      if (run.kind === 'han') tokens.push([...run.text].join(' '), ...pinyinTails(run.text));
      else if (run.kind === 'digit') tokens.push(...tails([...run.text]));
      else tokens.push(run.text);
    }
  }
  return tokens.join(' ');
}

/** The query for what a person typed, in FTS5's language; null when it holds nothing to look for. */
export function searchQuery(typed: string): string | null {
  const terms = runs(typed).map((run) => (run.kind === 'han' ? `"${[...run.text].join(' ')}"` : `"${run.text}"*`));
  return terms.length > 0 ? terms.join(' AND ') : null;
}

/** Sorts names as a Chinese reader expects: by pinyin, with everything else in its usual place. */
export function titleKey(title: string): string {
  const text = title.normalize('NFKC').toLowerCase().trim();
  return /\p{Script=Han}/u.test(text) ? syllables(text).join(' ') : text;
}

/** Cities, trades and forms of company recur in every row; their pinyin is worked out once. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 20_000;

function pinyinTails(han: string): readonly string[] {
  let found = known.get(han);
  if (!found) {
    const parts = syllables(han);
    found = [...tails(parts), ...tails(parts.map((part) => part.charAt(0)))];
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(han, found);
  }
  return found;
}

/** Marks of tone, as letters of their own and behind a letter. */
const TONES = /[\u0300\u0301\u0304\u030c]/g;
const TONED = /[\u0300-\u030cà-ÿĀ-ſǍ-ǿḾ-ếề]/;
/** Syllables with their tone and without: there are some 1,300 of them. */
const toneless = new Map<string, string>();

/**
 * The text in pinyin, syllable by syllable; what is not Han stays as it is. The library takes tones away by nine searches
 * in each syllable, longer than it takes to find them: here each distinct one is looked at once. Where the text itself has
 * letters with such marks, only the library knows what is a syllable.
 */
export function syllables(text: string): string[] {
  if (TONED.test(text)) return pinyin(text, { toneType: 'none', v: true });
  return pinyin(text, {}).map((part) => toneless.get(part) ?? (TONED.test(part) ? withoutTone(part) : part));
}

function withoutTone(syllable: string): string {
  const plain = syllable.normalize('NFD').replace(TONES, '').normalize('NFC').replace(/ü/g, 'v');
  toneless.set(syllable, plain);
  return plain;
}

function tails(parts: readonly string[]): string[] {
  const limited = parts.slice(0, MAX_RUN);
  return limited.map((_, start) => limited.slice(start).join(''));
}
