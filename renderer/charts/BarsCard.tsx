import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../dashboard/Chart.tsx';
import { ChartCard } from '../dashboard/ChartCard.tsx';
import { barsOption } from '../dashboard/charts.ts';
import { useChartTheme } from '../dashboard/use-chart-theme.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** One bar with the same facts as a line of the table. */
export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** What stands at the bar's end. */
  readonly note: string;
  /** Cells of the table after the label. */
  readonly cells: readonly string[];
  readonly tone?: 'good' | 'bad';
  /** Opens the records behind the bar; without it there are none to open. */
  readonly open?: () => void;
}

interface Props {
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** Headings of the table, the label's first. */
  readonly heads: readonly string[];
  readonly tools?: ReactNode;
  /** A line under the heading that says what is counted, or what stands out. */
  readonly note?: ReactNode;
  readonly none: string;
  readonly wide?: boolean;
}

/** Horizontal bars and their table: most charts of the dashboard. */
export function BarsCard({ title, rows, heads, tools, note, none, wide }: Props): ReactNode {
  const { t } = useTranslation('dashboard');
  const theme = useChartTheme();
  const option = useMemo(() => barsOption(rows, theme), [rows, theme]);
  const empty = rows.every(({ value }) => value === 0) ? <EmptyState title={none} /> : undefined;
  return (
    <ChartCard
      title={title} tools={tools} empty={empty} {...(wide === undefined ? {} : { wide })}
      chart={<>{note !== undefined && <p className="chart-note soft">{note}</p>}<Chart label={title} option={option} onPick={(index) => rows[index]?.open?.()} /></>}
      table={
        <table>
          <thead><tr>{heads.map((head) => <th key={head}>{head}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>{row.open === undefined ? row.label : <button type="button" className="plain chart-link" title={t('open')} onClick={row.open}>{row.label}</button>}</td>
                {row.cells.map((cell, at) => <td key={heads[at + 1] ?? at} className="figures">{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
