import type { ChoiceOption } from './types.ts';
import { labelKey } from './text.ts';

const YES = new Set(['是', '有', '对', '真', '已', '已完成', '启用', '√', '✓', '✔', '☑', '✅', '🗸', 'y', 'yes', 'true', 't', '1', 'on']);
const NO = new Set(['否', '无', '没有', '错', '假', '未', '未完成', '不是', '停用', '×', '✗', '✘', '❌', '✖', 'x', '☐', 'n', 'no', 'false', 'f', '0', 'off']);

/** 是 √ Y true 1 … → 1, 否 × N false 0 … → 0, anything else null. */
export function readBoolean(text: string): 0 | 1 | null {
  // Behind a sign the system may have put the mark that says "in colour".
  const key = text.normalize('NFKC').replace(/\ufe0f/g, '').trim().toLowerCase();
  if (YES.has(key)) return 1;
  return NO.has(key) ? 0 : null;
}

interface Names { readonly exact: ReadonlyMap<string, readonly string[]>; readonly loose: ReadonlyMap<string, readonly string[]> }

/** Names of the options, worked out once per list: a column asks for each of its cells. */
const namesByList = new WeakMap<readonly ChoiceOption[], Names>();

/**
 * The option that a text names, by key or by Chinese or English label, whatever the width, case and spacing;
 * a trailing 类/级/型/客户 makes no difference ("A类" = "A"). Null when none or more than one fits.
 */
export function readChoice(options: readonly ChoiceOption[], text: string): string | null {
  const byKey = options.find((option) => option.key === text)?.key ?? null;
  const wanted = labelKey(text);
  if (wanted === '') return byKey ?? options.find((option) => option.label.zh === text)?.key ?? null;
  const names = namesOf(options);
  const exact = names.exact.get(wanted);
  if (exact) return exact.length === 1 ? exact[0] ?? null : byKey;
  const loose = names.loose.get(withoutTail(wanted)) ?? [];
  return loose.length === 1 ? loose[0] ?? null : null;
}

function namesOf(options: readonly ChoiceOption[]): Names {
  const known = namesByList.get(options);
  if (known) return known;
  const exact = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  for (const option of options) {
    for (const name of [labelKey(option.key), labelKey(option.label.zh), labelKey(option.label.en)]) {
      put(exact, name, option.key);
      put(loose, withoutTail(name), option.key);
    }
  }
  const names = { exact, loose };
  namesByList.set(options, names);
  return names;
}

function put(map: Map<string, string[]>, name: string, key: string): void {
  const keys = map.get(name) ?? [];
  if (!keys.includes(key)) keys.push(key);
  map.set(name, keys);
}

function withoutTail(name: string): string {
  const short = name.replace(/(?:客户|类|级|型)+$/, '');
  return short === '' ? name : short;
}
