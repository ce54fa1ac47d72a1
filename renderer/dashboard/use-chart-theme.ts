import { useEffect, useState } from 'react';
import type { ChartTheme } from './charts.ts';

/** The page's own colours and type for charts; read again when light turns to dark or the language changes. */
export function useChartTheme(): ChartTheme {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const watch = new MutationObserver(() => setTheme(readTheme()));
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
    // The colours may have been put on the page between the first reading and now.
    setTheme(readTheme());
    return () => watch.disconnect();
  }, []);
  return theme;
}

/** A colour let through to the ground: `share` of the first, the rest of the second. Both are #rrggbb. */
export function mix(over: string, under: string, share: number): string {
  const parts = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
  const below = parts(under);
  return `#${parts(over).map((part, index) => Math.round(part * share + (below[index] ?? 0) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
}

function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: colour('--ink'),
    quiet: colour('--ink-faint'),
    line: colour('--line'),
    surface: colour('--surface'),
    font: getComputedStyle(document.body).fontFamily,
    // What is only quoted is paler than what is won.
    series: [mix(colour('--accent'), colour('--surface'), 0.45), colour('--accent'), mix(colour('--tag-gold-ink'), colour('--surface'), 0.7)],
    good: colour('--good'),
    bad: mix(colour('--danger'), colour('--surface'), 0.55),
  };
}
