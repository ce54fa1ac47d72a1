import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { useLabel } from '../i18n/hooks.ts';
import { among, betweenMoments } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

const FIELDS = ['region', 'grade', 'industry', 'status', 'source', 'owner'] as const;
const SHOWN = 12;

/** How the customers spread over a field. */
export function CustomerSpread({ onOpen }: { readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const model = useModel();
  const [by, setBy] = useState<(typeof FIELDS)[number]>('grade');
  const { data } = useCall('charts.spread', { by }, { keep: true });
  const all = (data?.rows ?? []).reduce((sum, { count }) => sum + count, 0);
  const rows = useMemo(() => (data?.rows ?? []).slice(0, SHOWN).map(({ key, title, count }): BarRow => {
    const option = model?.field('customers', by)?.options?.find((each) => each.key === key);
    const share = all === 0 ? '0' : ((count / all) * 100).toFixed(1);
    return { key: key ?? '', label: key === null ? t('unset') : option === undefined ? title : read(option.label), value: count, note: `${count} · ${share}%`, cells: [String(count), `${share}%`], open: () => onOpen('customers', [among(by, [key])]) };
  }), [data, model, by, all, read, t, onOpen]);
  const fieldName = (id: string): string => {
    const field = model?.field('customers', id);
    return field === undefined ? id : read(field.label);
  };
  return (
    <BarsCard
      title={t('spread.title')} rows={rows} heads={[fieldName(by), t('count'), t('share')]} none={t('none.customers')}
      tools={<Select size="small" aria-label={t('spread.by')} value={by} onChange={setBy} options={FIELDS.map((value) => ({ value, label: fieldName(value) }))} popupMatchSelectWidth={false} />}
    />
  );
}

/** Leads by source and how many of them became customers. */
export function LeadConversion({ days, onOpen }: { readonly days: number; readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const model = useModel();
  const { data } = useCall('charts.leads', { days }, { keep: true });
  const rows = useMemo(() => (data?.sources ?? []).map(({ source, total, converted, invalid }): BarRow => {
    const option = model?.field('leads', 'source')?.options?.find(({ key }) => key === source);
    const rate = total === 0 ? 0 : Math.round((converted / total) * 100);
    return {
      key: source ?? '', label: source === null ? t('unset') : option === undefined ? source : read(option.label), value: total, note: t('leads.note', { total, rate }),
      cells: [String(total), String(converted), String(invalid), `${rate}%`],
      open: () => data !== undefined && onOpen('leads', [among('source', [source]), betweenMoments('created_at', data.from, data.to)]),
    };
  }), [data, model, read, t, onOpen]);
  return <BarsCard title={t('leads.title')} rows={rows} heads={[t('by.source'), t('leads.total'), t('leads.converted'), t('leads.invalid'), t('leads.rate')]} none={t('none.leads')} />;
}
