import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { useLabel } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Chart } from './Chart.tsx';
import { ChartCard } from './ChartCard.tsx';
import { barsOption } from './charts.ts';
import type { OpenRecords } from './open-records.ts';
import { useChartTheme } from './use-chart-theme.ts';

type Region = Output<'reports.dashboard'>['regions'][number];

interface Props {
  readonly regions: readonly Region[];
  readonly onOpen: OpenRecords;
}

/** As many bars as are readable beside each other; the rest is one bar. */
const SHOWN = 9;

/** Where the customers are, most first. */
export function Regions({ regions, onOpen }: Props): ReactNode {
  const { t } = useTranslation('dashboard');
  const label = useLabel();
  const theme = useChartTheme();
  const ordered = useMemo(() => [...regions].filter((region) => region.count > 0).sort((a, b) => b.count - a.count), [regions]);
  const total = ordered.reduce((sum, region) => sum + region.count, 0);
  const shown = useMemo(() => (ordered.length > SHOWN + 1 ? ordered.slice(0, SHOWN) : ordered), [ordered]);
  const rest = useMemo(() => ordered.slice(shown.length), [ordered, shown]);
  const name = useCallback((region: Region): string => (region.region === null ? t('regions.unknown') : label(region.label)), [t, label]);
  const option = useMemo(() => {
    const note = (count: number): string => `${t('regions.customers', { count })} · ${share(count, total)}`;
    const bars = shown.map((region) => ({ key: region.region ?? '', label: name(region), value: region.count, note: note(region.count) }));
    const others = rest.reduce((sum, region) => sum + region.count, 0);
    return barsOption(rest.length === 0 ? bars : [...bars, { key: 'rest', label: t('regions.others', { count: rest.length }), value: others, note: note(others) }], theme);
  }, [shown, rest, name, total, theme, t]);
  const open = (picked: readonly Region[]): void => {
    const keys = picked.flatMap((region) => (region.region === null ? [] : [region.region]));
    if (picked.length === 1 && keys.length === 0) onOpen('customers', [{ field: 'region', op: 'empty', values: [] }]);
    else if (keys.length > 0) onOpen('customers', [{ field: 'region', op: 'in', values: keys }]);
  };
  return (
    <ChartCard
      title={t('regions.title')}
      chart={<Chart label={t('regions.title')} option={option} onPick={(index) => open(index < shown.length ? shown.slice(index, index + 1) : rest)} />}
      empty={total === 0 ? <EmptyState title={t('regions.none')} text={t('regions.noneText')}><Button onClick={() => onOpen('customers')}>{t('regions.add')}</Button></EmptyState> : undefined}
      table={
        <table>
          <thead><tr><th>{t('table.region')}</th><th>{t('table.count')}</th><th>{t('table.share')}</th></tr></thead>
          <tbody>
            {ordered.map((region) => (
              <tr key={region.region ?? ''}>
                <td><button type="button" className="plain chart-link" onClick={() => open([region])}>{name(region)}</button></td>
                <td className="figures">{region.count.toLocaleString('en-US')}</td>
                <td className="figures">{share(region.count, total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%`;
}
