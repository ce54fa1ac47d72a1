import { useEffect, useState } from 'react';
import type { ChartTheme } from './charts.ts';

/** The page's own colours for charts; read again when light turns to dark. */
export function useChartTheme(): ChartTheme {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const watch = new MutationObserver(() => setTheme(readTheme()));
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    // The colours may have been put on the page between the first reading and now.
    setTheme(readTheme());
    return () => watch.disconnect();
  }, []);
  return theme;
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
    series: [colour('--accent'), colour('--tag-gold-ink'), colour('--tag-blue-ink')],
    good: colour('--good'),
    bad: colour('--tag-red-ink'),
  };
}
