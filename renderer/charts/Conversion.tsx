import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { useLabel } from '../i18n/hooks.ts';
import { among, betweenMoments } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

/** Real conversion: of the deals of a span of days, how many ever reached each stage, and where most are left behind. */
export function Conversion({ days, onOpen }: { readonly days: number; readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const model = useModel();
  const [by, setBy] = useState<'all' | 'source' | 'owner'>('all');
  const [group, setGroup] = useState(0);
  const { data } = useCall('charts.funnel', { by, days }, { keep: true });
  const chosen = data?.groups[Math.min(group, data.groups.length - 1)];
  const rows = useMemo((): BarRow[] => {
    if (data === undefined || chosen === undefined) return [];
    const options = model?.field('deals', 'stage')?.options ?? [];
    const within = [betweenMoments('created_at', data.from, data.to), ...(by === 'all' ? [] : [among(by, [chosen.key])])];
    return data.stages.map((stage, at): BarRow => {
      const count = chosen.reached[at] ?? 0;
      const before = chosen.reached[at - 1] ?? count;
      const step = at === 0 || before === 0 ? null : Math.round((count / before) * 100);
      const whole = (chosen.reached[0] ?? 0) === 0 ? 0 : Math.round((count / (chosen.reached[0] ?? 1)) * 100);
      const option = options.find(({ key }) => key === stage);
      return {
        key: stage, label: option === undefined ? stage : read(option.label), value: count, note: step === null ? String(count) : t('funnel.step', { count, step }),
        cells: [String(count), step === null ? '—' : `${step}%`, `${whole}%`], ...(stage === 'won' ? { tone: 'good' as const } : {}),
        open: () => onOpen('deals', [...within, stage === 'won' ? among('stage', ['won']) : at === 0 ? { field: 'reached', op: 'ne', values: ['lost'] } : among('reached', data.stages.slice(at))]),
      };
    });
  }, [data, chosen, model, by, read, t, onOpen]);
  const leak = leakOf(rows);
  const titleOf = (key: string | null, title: string): string => {
    if (key === null) return t('unset');
    const option = by === 'source' ? model?.field('deals', 'source')?.options?.find((each) => each.key === key) : undefined;
    return option === undefined ? (title === '' ? key : title) : read(option.label);
  };
  return (
    <BarsCard
      title={t('funnel.title')} rows={rows} heads={[t('stage'), t('count'), t('funnel.fromBefore'), t('funnel.fromFirst')]} none={t('none.deals')}
      note={chosen === undefined ? undefined : [leak === null ? '' : t('funnel.leak', { stage: leak.label, percent: leak.percent }), t('funnel.rest', { lost: chosen.lost, open: chosen.open })].filter((part) => part !== '').join(' · ')}
      tools={
        <>
          {by !== 'all' && data !== undefined && <Select size="small" className="chart-group" aria-label={t('funnel.group')} value={Math.min(group, data.groups.length - 1)} onChange={setGroup} options={data.groups.map(({ key, title }, value) => ({ value, label: titleOf(key, title) }))} popupMatchSelectWidth={false} />}
          <Segmented size="small" aria-label={t('funnel.by')} value={by} onChange={(next) => { setGroup(0); setBy(next); }} options={(['all', 'source', 'owner'] as const).map((value) => ({ value, label: t(`by.${value}`) }))} />
        </>
      }
    />
  );
}

/** The step that loses most of those who came to it; null while there is nothing to compare. */
function leakOf(rows: readonly BarRow[]): { readonly label: string; readonly percent: number } | null {
  const steps = rows.slice(1).flatMap((row, at) => {
    const before = rows[at]?.value ?? 0;
    return before < 5 ? [] : [{ label: row.label, percent: 100 - Math.round((row.value / before) * 100) }];
  });
  return steps.reduce<{ label: string; percent: number } | null>((worst, step) => (worst === null || step.percent > worst.percent ? step : worst), null);
}
