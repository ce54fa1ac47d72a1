import { useState } from 'react';
import type { ReactNode } from 'react';
import { EyeOutlined, FileTextOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { PreviewDrawer } from '../quote/PreviewDrawer.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime, money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { ActBar } from './ActBar.tsx';
import { FactList } from './FactList.tsx';
import { FlowChart } from './FlowChart.tsx';
import { RequestActs } from './RequestActs.tsx';
import { stateColour } from './states.ts';

/** One request, whole: what it is about, where it stands, why it was asked, what can be done. */
export function RequestPanel({ id, onDone }: { readonly id: string; readonly onDone?: () => void }): ReactNode {
  const { data, error, refetch } = useCall('approvals.get', { id });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  return <RequestBody view={data} {...(onDone === undefined ? {} : { onDone })} />;
}

/** The same for a request that is at hand. */
export function RequestBody({ view, compact, onDone }: { readonly view: ApprovalView; readonly compact?: boolean; readonly onDone?: () => void }): ReactNode {
  const { t } = useTranslation('approvals');
  const [, navigate] = useLocation();
  const [previewing, setPreviewing] = useState(false);
  return (
    <article className="request" aria-label={t('panel.label')}>
      {compact !== true && (
        <header className="request-head">
          <div>
            <h2>{view.customer === '' ? view.subject : view.customer}</h2>
            <p className="soft">{view.customer === '' ? '' : view.subject}</p>
          </div>
          <span className="request-amount figures">{view.amount === null ? '' : money(view.amount, view.currency)}</span>
        </header>
      )}
      <div className="request-meta">
        <Tag colour={stateColour(view.status)}>{t(`state.${view.status}` as 'state.passed')}</Tag>
        {view.urgent && <Tag colour="red">{t('urgent')}{view.urgentReason === '' ? '' : ` · ${view.urgentReason}`}</Tag>}
        <span className="faint">{t('panel.askedBy', { name: view.askedBy, time: localTime(view.askedAt) })}</span>
        {view.rule !== '' && <span className="faint">{t('panel.rule', { rule: view.rule })}</span>}
        {view.documentGone && <Tag colour="grey">{t('panel.gone')}</Tag>}
        {compact !== true && !view.documentGone && (
          <span className="request-links">
            <Button size="small" icon={<FileTextOutlined aria-hidden />} onClick={() => navigate(paths.record(view.object, view.record))}>{t('panel.open')}</Button>
            {view.object === 'quotes' && <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setPreviewing(true)}>{t('panel.preview')}</Button>}
          </span>
        )}
      </div>
      <section aria-label={t('panel.flow')}>
        <FlowChart view={view} />
      </section>
      <ActBar view={view} keys={compact !== true} {...(onDone === undefined ? {} : { onDone })} />
      {Object.keys(view.facts).length > 0 && <section><h3>{t('panel.facts')}</h3><FactList facts={view.facts} /></section>}
      <section><h3>{t('panel.acts')}</h3><RequestActs view={view} /></section>
      {previewing && <PreviewDrawer id={view.record} name={view.subject} onClose={() => setPreviewing(false)} />}
    </article>
  );
}
