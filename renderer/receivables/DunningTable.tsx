import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DunningRow } from '../../preload/contract/receivables.ts';
import { paths } from '../app/paths.ts';
import { groupPhone } from '../grid/row.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag } from '../ui/Tag.tsx';
import { money } from '../ui/format.ts';
import type { Shown } from './ReceivablesPage.tsx';

const COLOURS = { 1: 'gold', 2: 'orange', 3: 'red' } as const;

/** Whom to remind of what, with the number to call; the customer who owes most first. */
export function DunningTable({ rows, onAccount }: { readonly rows: readonly DunningRow[]; readonly onAccount: (customer: Shown) => void }): ReactNode {
  const { t } = useTranslation('receivables');
  const [, navigate] = useLocation();
  if (rows.length === 0) return <EmptyState title={t('noneLate')} text={t('noneLateText')}><Button onClick={() => navigate(paths.list('payment_plans'))}>{t('noneLateDo')}</Button></EmptyState>;
  return (
    <table className="receivables-table">
      <thead><tr>
        <th>{t('column.customer')}</th><th>{t('dunning.contact')}</th><th>{t('dunning.contract')}</th><th>{t('dunning.due')}</th><th className="figures">{t('dunning.late')}</th>
        <th className="figures">{t('dunning.remaining')}</th><th>{t('dunning.owner')}</th><th>{t('dunning.lastContact')}</th>
      </tr></thead>
      <tbody>
        {rows.map((row, at) => {
          const first = row.customer !== rows[at - 1]?.customer;
          return (
            <tr key={row.plan} data-first={first}>
              <td>{first && <button type="button" className="plain receivables-name" onClick={() => onAccount({ id: row.customer, name: row.name })}>{row.name}</button>}</td>
              <td>{first && <>{row.contact} <span className="figures soft selectable">{groupPhone(row.phone)}</span></>}</td>
              <td><button type="button" className="plain receivables-name" onClick={() => navigate(paths.record('contracts', row.contract))}>{row.contractNumber}</button> <span className="soft">{row.instalment}</span></td>
              <td className="figures-left">{row.due}</td>
              <td className="figures"><Tag colour={COLOURS[row.level]}>{t('days', { count: row.days })}</Tag></td>
              <td className="figures">{money(row.remaining)}</td>
              <td>{row.owner}</td>
              <td className="figures-left soft">{row.lastContact ?? ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
