import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../preload/contract/grids.ts';
import { useCall } from '../api/hooks.ts';
import { Chart } from '../dashboard/Chart.tsx';
import { ChartCard } from '../dashboard/ChartCard.tsx';
import { monthLabel } from '../dashboard/charts.ts';
import { daysOf } from '../dashboard/month-days.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useChartTheme } from '../dashboard/use-chart-theme.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { money } from '../ui/format.ts';
import { among, before, between } from './filters.ts';
import { stacksOption } from './stacks.ts';

const KINDS = ['commit', 'best', 'pipeline'] as const;
const MONTHS = 6;

/** What will come in: promised, possible and on its way by month; the table has it by owner, with amounts times probability. */
export function Forecast({ onOpen }: { readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const theme = useChartTheme();
  const { data } = useCall('charts.forecast', { months: MONTHS, owner: null }, { keep: true });
  const months = useMemo(() => (data === undefined ? [] : ['late', ...data.months, 'later', 'none'].filter((month) => data.months.includes(month) || data.cells.some((cell) => cell.month === month))), [data]);
  const name = (month: string): string => (month === 'late' || month === 'later' || month === 'none' ? t(`forecast.${month}`) : monthLabel(month, language));
  const option = useMemo(() => {
    const [pale, strong, warm] = theme.series;
    const colours = [strong, warm, pale];
    const sum = (month: string, kind: (typeof KINDS)[number]): number => (data?.cells ?? []).filter((cell) => cell.month === month).reduce((total, cell) => total + cell[kind], 0);
    const label = (month: string): string => (month === 'late' || month === 'later' || month === 'none' ? t(`forecast.${month}`) : monthLabel(month, language));
    return stacksOption(months.map(label), KINDS.map((kind, at) => ({ name: t(`forecast.${kind}`), values: months.map((month) => sum(month, kind)), colour: colours[at] ?? strong })), theme, (value) => `￥${shortMoney(value, language)}`, (value) => shortMoney(value, language));
  }, [data, months, theme, language, t]);
  const open = (month: string, owner?: string | null): void => {
    const day: Condition = month === 'none' ? { field: 'close_date', op: 'empty', values: [] } : month === 'late' ? before('close_date', daysOf(data?.months[0] ?? '')[0]) : month === 'later' ? { field: 'close_date', op: 'gt', values: [daysOf(data?.months.at(-1) ?? '')[1]] } : between('close_date', ...daysOf(month));
    onOpen('deals', [{ field: 'stage', op: 'notIn', values: ['won', 'lost'] }, day, ...(owner === undefined ? [] : [among('owner', [owner])])]);
  };
  const total = (kind: (typeof KINDS)[number] | 'weighted'): string => money((data?.cells ?? []).reduce((sum, cell) => sum + cell[kind], 0));
  return (
    <ChartCard
      wide title={t('forecast.title')} empty={data !== undefined && data.cells.length === 0 ? <EmptyState title={t('none.openDeals')} /> : undefined}
      chart={<><p className="chart-note soft">{t('forecast.note', { weighted: total('weighted') })}</p><Chart label={t('forecast.title')} option={option} onPick={(index) => open(months[index] ?? 'none')} /></>}
      table={
        <table>
          <thead><tr><th>{t('month')}</th><th>{t('by.owner')}</th>{KINDS.map((kind) => <th key={kind}>{t(`forecast.${kind}`)}</th>)}<th>{t('forecast.weighted')}</th><th>{t('count')}</th></tr></thead>
          <tbody>
            {months.flatMap((month) => (data?.cells ?? []).filter((cell) => cell.month === month).map((cell) => (
              <tr key={`${month}${cell.owner}`}>
                <td><button type="button" className="plain chart-link" onClick={() => open(month, cell.owner)}>{name(month)}</button></td><td>{cell.owner === null ? t('unset') : cell.ownerName}</td>
                {KINDS.map((kind) => <td key={kind} className="figures">{money(cell[kind])}</td>)}<td className="figures">{money(cell.weighted)}</td><td className="figures">{cell.count}</td>
              </tr>
            )))}
          </tbody>
          <tfoot><tr><th>{t('total')}</th><th />{KINDS.map((kind) => <td key={kind} className="figures">{total(kind)}</td>)}<td className="figures">{total('weighted')}</td><td /></tr></tfoot>
        </table>
      }
    />
  );
}
