import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly chart: ReactNode;
  /** The same numbers as a table, for those who read rather than look. */
  readonly table: ReactNode;
  /** Stands instead of both while there is nothing to show. */
  readonly empty?: ReactNode;
  readonly wide?: boolean;
}

/** A chart in its frame, with the same numbers as a table one click away. */
export function ChartCard({ title, tools, chart, table, empty, wide }: Props): ReactNode {
  const { t } = useTranslation('dashboard');
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <section className="chart-card" data-wide={wide === true} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {empty === undefined && (
          <span className="chart-tools">
            {tools}
            <Segmented
              size="small"
              aria-label={t('view.label')}
              value={view}
              onChange={setView}
              options={[
                { value: 'chart' as const, icon: <BarChartOutlined />, title: t('view.chart') },
                { value: 'table' as const, icon: <TableOutlined />, title: t('view.table') },
              ]}
            />
          </span>
        )}
      </header>
      {empty ?? (view === 'chart' ? chart : <div className="chart-table">{table}</div>)}
    </section>
  );
}
