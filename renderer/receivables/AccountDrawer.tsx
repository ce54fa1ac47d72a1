import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Paper } from '../../preload/contract/receivables.ts';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { FigureInput } from '../ui/FigureInput.tsx';
import { today } from '../ui/format.ts';
import { PaperButtons } from './PaperButtons.tsx';
import type { Shown } from './ReceivablesPage.tsx';

/** A customer's statement of account over chosen days, as it will be printed. */
export function AccountDrawer({ customer, onClose }: { readonly customer: Shown; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('receivables');
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today());
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const paper: Paper = { kind: 'account', customer: customer.id, from, to, currency: 'CNY' };
  useEffect(() => {
    let wanted = true;
    setError(null);
    call('receivables.preview', { paper: { kind: 'account', customer: customer.id, from, to }, language }).then(
      (answer) => { if (wanted) setJob(answer.job); },
      (failure: unknown) => { if (wanted) setError(failure); },
    );
    return () => {
      wanted = false;
    };
  }, [customer.id, from, to, language]);
  return (
    <Drawer
      open size="min(920px, 94vw)" title={t('accountOf', { name: customer.name })} className="account-drawer" onClose={onClose}
      extra={<span className="account-tools"><Button onClick={() => navigate(paths.record('customers', customer.id))}>{t('openCustomer')}</Button><PaperButtons paper={paper} name={t('accountOf', { name: customer.name })} /></span>}
    >
      <div className="account-days">
        <label>{t('from')}<FigureInput type="date" value={from} label={t('from')} onChange={(day) => { if (typeof day === 'string' && day <= to) setFrom(day); }} /></label>
        <label>{t('to')}<FigureInput type="date" value={to} label={t('to')} onChange={(day) => { if (typeof day === 'string' && day >= from) setTo(day); }} /></label>
      </div>
      {error !== null && <ErrorBox error={error} />}
      {job === null && error === null && <div className="frame-wait"><Spin /></div>}
      {job !== null && <div className="account-paper"><iframe title={t('frame')} sandbox="" src={`app://print/${job}`} /></div>}
    </Drawer>
  );
}
