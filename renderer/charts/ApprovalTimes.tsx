import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { among } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

/** How long approvals wait, by step and by person; the slowest is marked. */
export function ApprovalTimes({ months, onOpen }: { readonly months: number; readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const [by, setBy] = useState<'steps' | 'people'>('steps');
  const { data } = useCall('approvals.statistics', { months }, { keep: true });
  const rows = useMemo((): BarRow[] => {
    const hours = (value: number): string => (value >= 48 ? t('approvals.days', { count: Math.round(value / 24) }) : t('approvals.hours', { count: Math.round(value * 10) / 10 }));
    const bar = (row: { readonly name: string; readonly decided: number; readonly median: number; readonly average: number; readonly longest: number; readonly slowest: boolean }, key: string): BarRow => ({
      key, label: row.name === '' ? t('unset') : row.name, value: row.median, note: row.slowest ? t('approvals.slowest', { time: hours(row.median) }) : hours(row.median),
      cells: [String(row.decided), hours(row.median), hours(row.average), hours(row.longest)], ...(row.slowest ? { tone: 'bad' as const } : {}),
    });
    if (by === 'steps') return (data?.steps ?? []).map((row) => bar(row, row.name));
    return (data?.people ?? []).map((row): BarRow => ({ ...bar(row, row.id), open: () => onOpen('approvals', [among('waiting_for', [row.id])]) }));
  }, [data, by, t, onOpen]);
  return (
    <BarsCard
      wide title={t('approvals.title')} rows={rows} heads={[t(`approvals.${by}`), t('approvals.decided'), t('approvals.median'), t('approvals.average'), t('approvals.longest')]} none={t('none.approvals')}
      tools={<Segmented size="small" aria-label={t('funnel.by')} value={by} onChange={setBy} options={(['steps', 'people'] as const).map((value) => ({ value, label: t(`approvals.${value}`) }))} />}
    />
  );
}
