import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTheme } from '../dashboard/charts.ts';
import { mix } from '../dashboard/use-chart-theme.ts';

export interface Stack {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
}

/** Columns of several parts on top of each other. Text of the tooltip is escaped: names are what users typed. */
export function stacksOption(axis: readonly string[], stacks: readonly Stack[], theme: ChartTheme, format: (value: number) => string, short: (value: number) => string): EChartsCoreOption {
  return {
    animationDuration: 200, textStyle: { fontFamily: theme.font }, aria: { enabled: true },
    color: stacks.map(({ colour }) => colour),
    legend: { type: 'scroll', top: 0, right: 0, itemWidth: 10, itemHeight: 10, icon: 'roundRect', textStyle: { color: theme.text, fontSize: 12 }, pageTextStyle: { color: theme.text } },
    grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item', confine: true, backgroundColor: theme.surface, borderColor: theme.line, textStyle: { color: theme.text, fontSize: 12 },
      formatter: (point: { name: string; seriesName: string; value: number }) => `${plain(point.name)}<br/>${plain(point.seriesName)} ${plain(format(point.value))}`,
    },
    xAxis: { type: 'category', data: [...axis], axisTick: { show: false }, axisLine: { lineStyle: { color: theme.line } }, axisLabel: { color: theme.quiet, fontSize: 12, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: theme.line } }, axisLabel: { color: theme.quiet, fontSize: 12, formatter: short } },
    series: stacks.map(({ name, values }) => ({ type: 'bar', stack: 'all', name, data: [...values], barMaxWidth: 26, cursor: 'pointer' })),
  };
}

function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Names of palette colours that tell people apart, light and dark alike. */
const HUES = ['blue', 'gold', 'green', 'purple', 'orange', 'cyan', 'magenta', 'lime', 'red'] as const;

/** Colours for so many parts, as the page has them now; more than there are hues begin anew. */
export function hues(count: number): string[] {
  const style = getComputedStyle(document.documentElement);
  const surface = style.getPropertyValue('--surface').trim();
  return Array.from({ length: count }, (_, at) => mix(style.getPropertyValue(`--tag-${HUES[at % HUES.length] ?? 'grey'}-ink`).trim(), surface, 0.68));
}
