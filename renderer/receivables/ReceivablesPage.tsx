import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Spin, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useAppInfo, useRemembered } from '../api/settings.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AgeingTable } from './AgeingTable.tsx';
import { DunningTable } from './DunningTable.tsx';
import { PaperButtons } from './PaperButtons.tsx';
import './receivables.css';

/** A customer whose account is looked at. */
export interface Shown {
  readonly id: string;
  readonly name: string;
}

/** What is still to come, by age and by customer, and whom to remind; each customer opens to their account. */
export function ReceivablesPage(): ReactNode {
  const { t } = useTranslation('receivables');
  const info = useAppInfo();
  const [tab, setTab] = useState<'ageing' | 'dunning'>('ageing');
  const [mine, setMine] = useRemembered('receivables.mine', false);
  const [shown, setShown] = useState<Shown | null>(null);
  const member = mine ? (info?.member?.id ?? null) : null;
  const ageing = useCall('reports.ageing', { member }, { keep: true });
  const dunning = useCall('reports.dunning', { member }, { keep: true });
  const { error, refetch } = tab === 'ageing' ? ageing : dunning;
  return (
    <>
      <Toolbar title={t('title')} end={tab === 'dunning' && (dunning.data?.rows.length ?? 0) > 0 ? <PaperButtons paper={{ kind: 'dunning', member }} name={t('tab.dunning')} /> : undefined}>
        <Segmented aria-label={t('title')} value={tab} onChange={setTab} options={(['ageing', 'dunning'] as const).map((value) => ({ value, label: t(`tab.${value}`) }))} />
        <label className="receivables-mine"><Switch size="small" aria-label={t('mine')} checked={mine} onChange={setMine} />{t('mine')}</label>
      </Toolbar>
      <div className="receivables">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        {(tab === 'ageing' ? ageing.data : dunning.data) === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {tab === 'ageing' && ageing.data !== undefined && <AgeingTable ageing={ageing.data} onAccount={setShown} />}
        {tab === 'dunning' && dunning.data !== undefined && <DunningTable rows={dunning.data.rows} onAccount={setShown} />}
      </div>
      {shown !== null && <AccountDrawer customer={shown} onClose={() => setShown(null)} />}
    </>
  );
}
