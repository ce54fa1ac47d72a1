import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface Props {
  readonly label: string;
  readonly option: EChartsCoreOption;
  /** Told which bar was clicked: its place on the axis, and its series when there are several. */
  readonly onPick: (index: number, series: number) => void;
}

/** One ECharts drawing that follows its box. SVG, so that it is sharp at every zoom. */
export function Chart({ label, option, onPick }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useLayoutEffect(() => {
    if (box.current === null) return undefined;
    const drawn = init(box.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', (event) => pick.current(event.dataIndex, event.seriesIndex ?? 0));
    const follow = new ResizeObserver(() => drawn.resize());
    follow.observe(box.current);
    return () => {
      follow.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useLayoutEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
