import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { money } from '../ui/format.ts';
import { Chart } from './Chart.tsx';
import { ChartCard } from './ChartCard.tsx';
import { monthsOption } from './charts.ts';
import { daysOf } from './month-days.ts';
import type { OpenRecords } from './open-records.ts';
import { useChartTheme } from './use-chart-theme.ts';

interface Props {
  readonly months: Output<'reports.dashboard'>['monthly'];
  readonly onOpen: OpenRecords;
}

const SERIES = ['quoted', 'won', 'received'] as const;
type Series = (typeof SERIES)[number];

/** What was quoted, won and received, month by month. */
export function Monthly({ months, onOpen }: Props): ReactNode {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const theme = useChartTheme();
  const option = useMemo(
    () => monthsOption(months.map((month) => month.month), SERIES.map((name) => ({ name: t(`monthly.${name}`), values: months.map((month) => month[name]) })), theme, language),
    [months, theme, language, t],
  );
  const open = (month: string, series: Series): void => {
    const days = [...daysOf(month)];
    if (series === 'quoted') onOpen('quotes', [{ field: 'date', op: 'between', values: days }, { field: 'status', op: 'in', values: ['issued', 'accepted', 'rejected'] }]);
    else if (series === 'won') onOpen('deals', [{ field: 'stage', op: 'in', values: ['won'] }, { field: 'closed_on', op: 'between', values: days }]);
    else onOpen('payments', [{ field: 'paid_on', op: 'between', values: days }]);
  };
  const none = months.every((month) => month.quoted === 0 && month.won === 0 && month.received === 0);
  const total = (series: Series): string => money(months.reduce((sum, month) => sum + month[series], 0));
  return (
    <ChartCard
      wide
      title={t('monthly.title')}
      chart={<Chart label={t('monthly.title')} option={option} onPick={(index, series) => open(months[index]?.month ?? '', SERIES[series] ?? 'quoted')} />}
      empty={none ? <EmptyState title={t('monthly.none')} text={t('monthly.noneText')}><Button onClick={() => onOpen('quotes')}>{t('monthly.add')}</Button></EmptyState> : undefined}
      table={
        <table>
          <thead><tr><th>{t('monthly.month')}</th>{SERIES.map((series) => <th key={series}>{t(`monthly.${series}`)}</th>)}</tr></thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}><td className="figures">{month.month}</td>{SERIES.map((series) => <td key={series} className="figures"><button type="button" className="plain chart-link" onClick={() => open(month.month, series)}>{money(month[series])}</button></td>)}</tr>
            ))}
          </tbody>
          <tfoot><tr><th>{t('monthly.total')}</th>{SERIES.map((series) => <td key={series} className="figures">{total(series)}</td>)}</tr></tfoot>
        </table>
      }
    />
  );
}
