import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Ageing } from '../../preload/contract/receivables.ts';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { money } from '../ui/format.ts';
import type { Shown } from './ReceivablesPage.tsx';

const BUCKETS = ['notDue', 'd30', 'd60', 'd90', 'older', 'undated', 'total'] as const;

/** Receivables by age, the most overdue first; the bar over the columns shows how the whole is spread. */
export function AgeingTable({ ageing, onAccount }: { readonly ageing: Ageing; readonly onAccount: (customer: Shown) => void }): ReactNode {
  const { t } = useTranslation('receivables');
  const { rows, totals, otherCurrency } = ageing;
  if (rows.length === 0 && otherCurrency === 0) return <EmptyState title={t('none')} text={t('noneText')}><Link href={paths.list('contracts')}><Button>{t('noneDo')}</Button></Link></EmptyState>;
  return (
    <>
      <div className="ageing-bar" role="img" aria-label={t('tab.ageing')}>
        {BUCKETS.slice(0, -1).map((bucket) => totals[bucket] > 0 && <span key={bucket} data-bucket={bucket} style={{ flexGrow: totals[bucket] }} title={`${t(`column.${bucket}`)} ${money(totals[bucket])}`} />)}
      </div>
      <table className="receivables-table">
        <thead><tr><th>{t('column.customer')}</th>{BUCKETS.map((bucket) => <th key={bucket} className="figures"><i data-bucket={bucket} />{t(`column.${bucket}`)}</th>)}<th className="figures">{t('column.latest')}</th></tr></thead>
        <tbody>
          <tr className="receivables-sum"><td>{t('sum')}</td>{BUCKETS.map((bucket) => <td key={bucket} className="figures">{cell(totals[bucket])}</td>)}<td /></tr>
          {rows.map((row) => (
            <tr key={row.customer}>
              <td><button type="button" className="plain receivables-name" onClick={() => onAccount({ id: row.customer, name: row.name })}>{row.name}</button></td>
              {BUCKETS.map((bucket) => <td key={bucket} className="figures" data-bucket={bucket}>{cell(row[bucket])}</td>)}
              <td className="figures">{row.latest > 0 ? t('days', { count: row.latest }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {otherCurrency > 0 && <p className="receivables-note">{t('otherCurrency', { count: otherCurrency })}</p>}
    </>
  );
}

function cell(amount: number): string {
  return amount === 0 ? '' : money(amount);
}
