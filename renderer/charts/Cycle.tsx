import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { useLabel } from '../i18n/hooks.ts';
import { among, between } from './filters.ts';
import { BarsCard } from './BarsCard.tsx';
import type { BarRow } from './BarsCard.tsx';

/** How long deals take to be won and how long they stay in each stage, before and from a day on. */
export function Cycle({ days, onOpen }: { readonly days: number; readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const model = useModel();
  const [part, setPart] = useState<string | null>(null);
  const { data } = useCall('charts.cycle', { days, ...(part === null ? {} : { part }) }, { keep: true });
  const rows = useMemo((): BarRow[] => {
    if (data === undefined) return [];
    const options = model?.field('deals', 'stage')?.options ?? [];
    const lines = [{ key: 'won', label: t('cycle.whole'), before: data.before, after: data.after }, ...data.stages.map(({ stage, before, after }) => {
      const option = options.find(({ key }) => key === stage);
      return { key: stage, label: option === undefined ? stage : read(option.label), before, after };
    })];
    return lines.map(({ key, label, before, after }): BarRow => {
      const value = after?.median ?? before?.median ?? 0;
      const text = (taken: typeof before): string => (taken === null ? '—' : t('cycle.days', { count: taken.median }));
      return {
        key, label, value, note: before === null || after === null ? text(after ?? before) : t('cycle.change', { before: before.median, after: after.median }),
        cells: [text(before), String(before?.count ?? 0), text(after), String(after?.count ?? 0)],
        ...(key === 'won' ? { tone: 'good' as const, open: () => onOpen('deals', [among('stage', ['won']), between('closed_on', data.from, data.to)]) } : { open: () => onOpen('deals', [among('stage', [key])]) }),
      };
    });
  }, [data, model, read, t, onOpen]);
  return (
    <BarsCard
      wide title={t('cycle.title')} rows={rows} heads={[t('stage'), t('cycle.before'), t('count'), t('cycle.after'), t('count2')]} none={t('none.won')} note={data === undefined ? undefined : t('cycle.note', { day: data.part })}
      tools={<DatePicker size="small" aria-label={t('cycle.part')} allowClear={false} value={dayjs(data?.part)} onChange={(day) => setPart(day === null ? null : day.format('YYYY-MM-DD'))} />}
    />
  );
}
