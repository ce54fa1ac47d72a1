import type { Language } from './menu-labels.ts';

/**
 * Chinese of any script and region, else English; a system that states no language (the bare C locale of Linux) gets
 * Chinese, the language this program is written in first.
 * @param preferred the system's list, most wanted first
 */
export function systemLanguageOf(preferred: readonly string[], env: Readonly<Record<string, string | undefined>>, platform: string): Language {
  if (platform === 'linux' && !statesLanguage(env)) return 'zh';
  const first = preferred.find((tag) => /^(?:zh|en)\b/i.test(tag));
  return first !== undefined && /^zh/i.test(first) ? 'zh' : 'en';
}

/** Chromium answers en-US for the C locale, which says nothing about the person. */
function statesLanguage(env: Readonly<Record<string, string | undefined>>): boolean {
  return ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'].some((name) => /^[a-z]{2,3}(?:[_.:@-]|$)/i.test(env[name] ?? '') && !/^(?:C|POSIX)(?:[.@]|$)/i.test(env[name] ?? ''));
}
