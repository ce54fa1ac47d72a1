import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../preload/contract/grids.ts';
import { useCall } from '../api/hooks.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import { among, between, daysAgo } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

/** Buckets by days late; those of the report. */
export const BUCKETS = [
  { id: 'notDue', from: null, to: 0 }, { id: 'd30', from: 1, to: 30 }, { id: 'd60', from: 31, to: 60 }, { id: 'd90', from: 61, to: 90 }, { id: 'older', from: 91, to: null }, { id: 'undated', from: null, to: null },
] as const;

/** A filter takes so many values. */
const MOST = 1000;

/** What customers owe, by how late it is. */
export function Ageing({ onOpen }: { readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const { data } = useCall('reports.ageing', { member: null }, { keep: true });
  const rows = useMemo(() => (data === undefined ? [] : BUCKETS.map((bucket): BarRow => {
    const owing = data.rows.filter((row) => row[bucket.id] > 0);
    const amount = data.totals[bucket.id];
    return {
      key: bucket.id, label: t(`ageing.${bucket.id}`), value: amount, note: `￥${shortMoney(amount, language)}`, cells: [String(owing.length), money(amount)],
      ...(bucket.id === 'd90' || bucket.id === 'older' ? { tone: 'bad' as const } : {}),
      open: () => onOpen('payment_plans', [dueIn(bucket), among('customer', owing.slice(0, MOST).map(({ customer }) => customer))]),
    };
  })), [data, language, t, onOpen]);
  return <BarsCard wide title={t('ageing.title')} rows={rows} heads={[t('ageing.late'), t('ageing.customers'), t('amount')]} none={t('none.ageing')} note={data === undefined ? undefined : t('ageing.note', { total: money(data.totals.total) })} />;
}

function dueIn({ id, from, to }: (typeof BUCKETS)[number]): Condition {
  if (id === 'undated') return { field: 'due', op: 'empty', values: [] };
  if (from === null) return { field: 'due', op: 'gte', values: [daysAgo(0)] };
  return to === null ? { field: 'due', op: 'lte', values: [daysAgo(from)] } : between('due', daysAgo(to), daysAgo(from));
}
