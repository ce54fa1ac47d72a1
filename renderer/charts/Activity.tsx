import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { Chart } from '../dashboard/Chart.tsx';
import { ChartCard } from '../dashboard/ChartCard.tsx';
import type { OpenRecords } from '../dashboard/open-records.ts';
import { useChartTheme } from '../dashboard/use-chart-theme.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { among, betweenMoments } from './filters.ts';
import { hues, stacksOption } from './stacks.ts';

/** People with a colour of their own; the others share one. */
const SHOWN = 8;

/** Conversations with customers, day by day and person by person. */
export function Activity({ onOpen }: { readonly onOpen: OpenRecords }): ReactNode {
  const { t } = useTranslation('charts');
  const theme = useChartTheme();
  const [days, setDays] = useState(30);
  const { data } = useCall('charts.activity', { days }, { keep: true });
  const people = useMemo(() => {
    const totals = new Map<string | null, { member: string | null; name: string; count: number; visits: number }>();
    for (const { member, name, count, visits } of data?.cells ?? []) {
      const known = totals.get(member) ?? { member, name, count: 0, visits: 0 };
      totals.set(member, { ...known, count: known.count + count, visits: known.visits + visits });
    }
    return [...totals.values()].sort((a, b) => b.count - a.count);
  }, [data]);
  const axis = useMemo(() => (data === undefined ? [] : daysBetween(data.from, data.to)), [data]);
  const shown = people.slice(0, SHOWN);
  const option = useMemo(() => {
    const first = people.slice(0, SHOWN);
    const known = new Set(first.map(({ member }) => member));
    const at = new Map(axis.map((day, index) => [day, index]));
    const line = (fits: (member: string | null) => boolean): number[] => {
      const values = axis.map(() => 0);
      for (const cell of data?.cells ?? []) if (fits(cell.member)) values[at.get(cell.day) ?? 0] = (values[at.get(cell.day) ?? 0] ?? 0) + cell.count;
      return values;
    };
    const colours = hues(first.length);
    const stacks = first.map(({ member, name }, index) => ({ name: name === '' ? t('unset') : name, values: line((each) => each === member), colour: colours[index] ?? theme.quiet }));
    const others = people.length > SHOWN ? [{ name: t('activity.others'), values: line((each) => !known.has(each)), colour: theme.quiet }] : [];
    return stacksOption(axis.map((day) => day.slice(5)), [...stacks, ...others], theme, (value) => t('activity.times', { count: value }), String);
  }, [data, people, axis, theme, t]);
  return (
    <ChartCard
      wide title={t('activity.title')} empty={data !== undefined && people.length === 0 ? <EmptyState title={t('none.activity')} /> : undefined}
      tools={<Segmented size="small" aria-label={t('days')} value={days} onChange={setDays} options={[14, 30, 90].map((value) => ({ value, label: t('lastDays', { count: value }) }))} />}
      chart={<Chart label={t('activity.title')} option={option} onPick={(index, series) => {
        const day = axis[index] ?? '';
        const person = shown[series];
        onOpen('follow_ups', [betweenMoments('happened_at', day, day), ...(person === undefined ? [] : [among('member', [person.member])])]);
      }} />}
      table={
        <table>
          <thead><tr><th>{t('by.owner')}</th><th>{t('activity.all')}</th><th>{t('activity.visits')}</th><th>{t('activity.perDay')}</th></tr></thead>
          <tbody>
            {people.map(({ member, name, count, visits }) => (
              <tr key={member ?? ''}>
                <td><button type="button" className="plain chart-link" onClick={() => data !== undefined && onOpen('follow_ups', [betweenMoments('happened_at', data.from, data.to), among('member', [member])])}>{name === '' ? t('unset') : name}</button></td>
                <td className="figures">{count}</td><td className="figures">{visits}</td><td className="figures">{(count / days).toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
