import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { money } from '../ui/format.ts';
import { Chart } from './Chart.tsx';
import { ChartCard } from './ChartCard.tsx';
import { barsOption } from './charts.ts';
import type { OpenRecords } from './open-records.ts';
import { shortMoney } from './short-money.ts';
import { useChartTheme } from './use-chart-theme.ts';

interface Props {
  readonly stages: Output<'reports.dashboard'>['funnel'];
  readonly onOpen: OpenRecords;
}

/** Deals per stage, open ones in the order of the process, then won and lost. */
export function Funnel({ stages, onOpen }: Props): ReactNode {
  const { t } = useTranslation('dashboard');
  const label = useLabel();
  const language = useLanguage();
  const theme = useChartTheme();
  const [by, setBy] = useState<'count' | 'amount'>('amount');
  const option = useMemo(() => barsOption(stages.map((stage) => ({
    key: stage.stage,
    label: label(stage.label),
    value: by === 'count' ? stage.count : stage.amount,
    note: by === 'count' ? t('funnel.deals', { count: stage.count }) : `￥${shortMoney(stage.amount, language)} · ${stage.count}`,
    ...(stage.stage === 'won' ? { tone: 'good' as const } : stage.stage === 'lost' ? { tone: 'bad' as const } : {}),
  })), theme), [stages, by, theme, label, language, t]);
  const open = (stage: string): void => onOpen('deals', [{ field: 'stage', op: 'in', values: [stage] }]);
  const none = stages.every((stage) => stage.count === 0);
  return (
    <ChartCard
      title={t('funnel.title')}
      tools={<Segmented size="small" aria-label={t('funnel.by')} value={by} onChange={setBy} options={[{ value: 'amount' as const, label: t('funnel.amount') }, { value: 'count' as const, label: t('funnel.count') }]} />}
      chart={<Chart label={t('funnel.title')} option={option} onPick={(index) => open(stages[index]?.stage ?? '')} />}
      empty={none ? <EmptyState title={t('funnel.none')} text={t('funnel.noneText')}><Button onClick={() => onOpen('deals')}>{t('funnel.add')}</Button></EmptyState> : undefined}
      table={
        <table>
          <thead><tr><th>{t('table.stage')}</th><th>{t('table.count')}</th><th>{t('table.amount')}</th></tr></thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage.stage}>
                <td><button type="button" className="plain chart-link" onClick={() => open(stage.stage)}>{label(stage.label)}</button></td>
                <td className="figures">{stage.count}</td>
                <td className="figures">{money(stage.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
