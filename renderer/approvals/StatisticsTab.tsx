import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { useCall } from '../api/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useDuration } from './words.ts';

type Statistics = Output<'approvals.statistics'>;
const MONTHS = [3, 6, 12] as const;

/** How long approvals take: by person, by step, by month; whether it got faster; the slowest marked. */
export function StatisticsTab(): ReactNode {
  const { t } = useTranslation('approvals');
  const [months, setMonths] = useState<number>(12);
  const { data, error, refetch } = useCall('approvals.statistics', { months }, { keep: true });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  return (
    <div className="approval-statistics">
      <Segmented value={months} onChange={setMonths} options={MONTHS.map((value) => ({ value, label: t('statistics.months', { count: value }) }))} />
      {data.totals.asked === 0 ? <EmptyState title={t('statistics.none')} text={t('statistics.noneText')} /> : (
        <>
          <Totals data={data} />
          <div className="statistics-tables">
            <Durations title={t('statistics.people')} head={t('statistics.person')} rows={data.people.map((row) => ({ ...row, key: row.id }))} />
            <Durations title={t('statistics.steps')} head={t('statistics.step')} rows={data.steps.map((row) => ({ ...row, name: row.name === '' ? t('statistics.unnamed') : row.name, key: row.name }))} />
          </div>
          <Months data={data} />
          <p className="faint">{t('statistics.note')}</p>
        </>
      )}
    </div>
  );
}

function Totals({ data: { totals, change } }: { readonly data: Statistics }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const shift = change.before === null || change.after === null || change.before === 0 ? null : Math.round((1 - change.after / change.before) * 100);
  const figures: readonly (readonly [string, string])[] = [
    [t('statistics.asked'), String(totals.asked)], [t('statistics.auto'), `${totals.auto} · ${Math.round((totals.auto * 100) / Math.max(1, totals.asked))}%`], [t('statistics.refused'), String(totals.refused)],
    [t('statistics.waiting'), String(totals.waiting)], [t('statistics.median'), totals.median === null ? '—' : duration(totals.median)],
  ];
  return (
    <dl className="statistics-totals">
      {figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="figures">{value}</dd></div>)}
      {shift !== null && shift !== 0 && <div data-good={shift > 0}><dt>{t('statistics.change')}</dt><dd>{t(shift > 0 ? 'statistics.faster' : 'statistics.slower', { percent: Math.abs(shift) })}</dd></div>}
    </dl>
  );
}

interface Row { readonly key: string; readonly name: string; readonly decided: number; readonly median: number; readonly average: number; readonly longest: number; readonly slowest: boolean; readonly waiting?: number }

function Durations({ title, head, rows }: { readonly title: string; readonly head: string; readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const most = Math.max(...rows.map((row) => row.median), 0.01);
  const withWaiting = rows.some((row) => row.waiting !== undefined);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <table className="statistics-table">
        <thead><tr><th>{head}</th><th>{t('statistics.median')}</th><th className="num">{t('statistics.average')}</th><th className="num">{t('statistics.longest')}</th><th className="num">{t('statistics.decided')}</th>{withWaiting && <th className="num">{t('statistics.now')}</th>}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-slowest={row.slowest}>
              <td>{row.name}{row.slowest && <Tag colour="red">{t('statistics.slowest')}</Tag>}</td>
              <td className="statistics-bar"><span style={{ width: `${Math.round((row.median / most) * 100)}%` }} /><b className="figures">{row.decided === 0 ? '—' : duration(row.median)}</b></td>
              <td className="num figures">{row.decided === 0 ? '—' : duration(row.average)}</td>
              <td className="num figures">{row.decided === 0 ? '—' : duration(row.longest)}</td>
              <td className="num figures">{row.decided}</td>
              {withWaiting && <td className="num figures">{row.waiting ?? 0}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Months({ data }: { readonly data: Statistics }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const most = Math.max(...data.months.map((month) => month.median ?? 0), 0.01);
  return (
    <section aria-label={t('statistics.trend')}>
      <h3>{t('statistics.trend')}</h3>
      <ol className="statistics-months">
        {data.months.map((month) => (
          <li key={month.month} title={`${month.month} · ${t('statistics.asked')} ${month.asked} · ${t('statistics.auto')} ${month.auto}`}>
            <span className="figures">{month.median === null ? '' : duration(month.median)}</span>
            <i style={{ height: `${Math.round(((month.median ?? 0) / most) * 72) + 1}px` }} />
            <span className="faint figures">{month.month.slice(2)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
