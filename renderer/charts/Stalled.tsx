import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import { among, before } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

/** Deals that are longer in their stage than its rule says. */
export function Stalled({ onOpen }: { readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const language = useLanguage();
  const model = useModel();
  const { data } = useCall('charts.stalled', {}, { keep: true });
  const rows = useMemo(() => (data?.stages ?? []).map((row): BarRow => {
    const option = model?.field('deals', 'stage')?.options?.find(({ key }) => key === row.stage);
    return {
      key: row.stage, label: option === undefined ? row.stage : read(option.label), value: row.count, tone: 'bad', note: `${row.count} · ￥${shortMoney(row.amount, language)}`,
      cells: [t('stalled.over', { count: row.days }), String(row.count), money(row.amount)],
      open: () => onOpen('deals', [among('stage', [row.stage]), before('stage_since', row.before)]),
    };
  }), [data, model, read, language, t, onOpen]);
  return <BarsCard title={t('stalled.title')} rows={rows} heads={[t('stage'), t('stalled.rule'), t('count'), t('amount')]} none={t('none.stalled')} />;
}
