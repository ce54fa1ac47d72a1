import type { ChoiceOption } from './types.ts';
import { labelKey } from './text.ts';

const YES = new Set(['是', '有', '对', '真', '已', '已完成', '启用', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1', 'on']);
const NO = new Set(['否', '无', '没有', '错', '假', '未', '未完成', '不是', '停用', '×', '✗', '✘', 'x', '☐', 'n', 'no', 'false', 'f', '0', 'off']);

/** 是 √ Y true 1 … → 1, 否 × N false 0 … → 0, anything else null. */
export function readBoolean(text: string): 0 | 1 | null {
  const key = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(key)) return 1;
  return NO.has(key) ? 0 : null;
}

/**
 * The option that a text names, by key or by Chinese or English label, whatever the width, case and spacing;
 * a trailing 类/级/型/客户 makes no difference ("A类" = "A"). Null when none or more than one fits.
 */
export function readChoice(options: readonly ChoiceOption[], text: string): string | null {
  const wanted = labelKey(text);
  if (wanted === '') return options.find((option) => option.key === text || option.label.zh === text)?.key ?? null;
  const exact = options.filter((option) => namesOf(option).includes(wanted));
  if (exact.length > 0) return exact.length === 1 ? exact[0]?.key ?? null : options.find((option) => option.key === text)?.key ?? null;
  const loose = options.filter((option) => namesOf(option).map(withoutTail).includes(withoutTail(wanted)));
  return loose.length === 1 ? loose[0]?.key ?? null : null;
}

function namesOf(option: ChoiceOption): string[] {
  return [labelKey(option.key), labelKey(option.label.zh), labelKey(option.label.en)];
}

function withoutTail(name: string): string {
  const short = name.replace(/(?:客户|类|级|型)+$/, '');
  return short === '' ? name : short;
}
