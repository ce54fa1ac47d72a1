import type { EChartsCoreOption } from 'echarts/core';
import { formatAmount } from '../../db/values/money.ts';
import { shortMoney } from './short-money.ts';

/** Colours and font of a chart, read from the page so that light and dark follow the theme. */
export interface ChartTheme {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  /** The three series of the months, and the plain bars in the second of them. */
  readonly series: readonly [string, string, string];
  readonly good: string;
  readonly bad: string;
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Second line of the tooltip and the label at the bar's end. */
  readonly note: string;
  readonly tone?: 'good' | 'bad';
}

/** Horizontal bars, first one on top: the funnel and the regions. Labels stand outside, so short bars stay readable. */
export function barsOption(bars: readonly Bar[], theme: ChartTheme): EChartsCoreOption {
  return {
    ...common(theme),
    grid: { left: 8, right: 96, top: 8, bottom: 8, containLabel: true },
    tooltip: { ...tooltip(theme), trigger: 'item' },
    xAxis: { type: 'value', show: false, max: (range: { max: number }) => Math.max(range.max, 1) },
    yAxis: {
      type: 'category', inverse: true, data: bars.map((bar) => bar.label), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: theme.text, fontSize: 12, margin: 12, width: 96, overflow: 'truncate' },
    },
    series: [{
      type: 'bar', barMaxWidth: 20, cursor: 'pointer',
      data: bars.map((bar) => ({
        value: bar.value,
        itemStyle: { color: toneOf(bar, theme), borderRadius: 3 },
        label: { show: true, position: 'right', color: theme.quiet, fontSize: 12, formatter: bar.note },
        tooltip: { formatter: () => `${escape(bar.label)}<br/>${escape(bar.note)}` },
      })),
    }],
  };
}

export interface MonthSeries {
  readonly name: string;
  /** Minor units per month. */
  readonly values: readonly number[];
}

/** Amounts per month as grouped bars. `months` are YYYY-MM. */
export function monthsOption(months: readonly string[], series: readonly MonthSeries[], theme: ChartTheme, language: 'zh' | 'en'): EChartsCoreOption {
  return {
    ...common(theme),
    color: [...theme.series],
    legend: { top: 0, right: 0, itemWidth: 10, itemHeight: 10, icon: 'roundRect', textStyle: { color: theme.text, fontSize: 12 } },
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(theme), trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: theme.line, opacity: 0.35 } },
      valueFormatter: (value: unknown) => `￥${formatAmount(Number(value))}`,
    },
    xAxis: {
      type: 'category', data: [...months], axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } }, axisLabel: { color: theme.quiet, fontSize: 12, formatter: (month: string) => monthLabel(month, language) },
    },
    yAxis: {
      type: 'value', splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { color: theme.quiet, fontSize: 12, formatter: (value: number) => shortMoney(value, language) },
    },
    series: series.map((one) => ({ type: 'bar', name: one.name, data: [...one.values], barMaxWidth: 18, barGap: '20%', cursor: 'pointer', itemStyle: { borderRadius: [3, 3, 0, 0] } })),
  };
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-01" → "26年1月" in January, "2月" else; English "Jan 26", "Feb". */
export function monthLabel(month: string, language: 'zh' | 'en'): string {
  const [year = '', number = '1'] = month.split('-');
  const index = Number(number);
  if (language === 'zh') return index === 1 ? `${year.slice(2)}年1月` : `${index}月`;
  const name = ENGLISH_MONTHS[index - 1] ?? month;
  return index === 1 ? `${name} ${year.slice(2)}` : name;
}

function common(theme: ChartTheme): EChartsCoreOption {
  return { animationDuration: 200, textStyle: { fontFamily: theme.font }, aria: { enabled: true } };
}

function tooltip(theme: ChartTheme): Record<string, unknown> {
  return { backgroundColor: theme.surface, borderColor: theme.line, textStyle: { color: theme.text, fontSize: 12 }, confine: true };
}

function toneOf(bar: Bar, theme: ChartTheme): string {
  if (bar.tone === 'good') return theme.good;
  return bar.tone === 'bad' ? theme.bad : theme.series[1];
}

/** Labels hold what users typed; ECharts puts tooltip text into the page as HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
