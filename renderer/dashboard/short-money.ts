import { groupThousands } from '../../db/values/money.ts';

/** Short money for an axis: 12,345,600 分 → "12.3万" (zh) or "123K" (en). Input in minor units, output without a sign. */
export function shortMoney(minor: number, language: 'zh' | 'en'): string {
  const major = minor / 100;
  const size = Math.abs(major);
  const steps: readonly (readonly [number, string])[] = language === 'zh' ? [[1e8, '亿'], [1e4, '万']] : [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']];
  for (const [unit, sign] of steps) {
    if (size >= unit) return `${trim(major / unit)}${sign}`;
  }
  return trim(major);
}

function trim(number: number): string {
  const places = Math.abs(number) >= 100 ? 0 : 1;
  return groupThousands(number.toFixed(places).replace(/\.0$/, ''));
}
