import type { Language } from './menu-labels.ts';

/** Chinese of any script and region, else English; `preferred` is the system's list, most wanted first. */
export function systemLanguageOf(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(?:zh|en)\b/i.test(tag));
  return first !== undefined && /^zh/i.test(first) ? 'zh' : 'en';
}
