import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import type { PartProps } from '../records/parts.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { PlanLine } from './PlanLine.tsx';
import { RequestBody } from './RequestPanel.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import './approvals.css';

/** The approval of a quote or a contract in its drawer: where it stands, sending it, and what was asked before. */
export function RecordApproval({ object, record }: PartProps): ReactNode {
  const { t } = useTranslation('approvals');
  const [submitting, setSubmitting] = useState(false);
  const kind = object.id === 'contracts' ? 'contracts' as const : 'quotes' as const;
  const { data, error, refetch } = useCall('approvals.ofRecord', { object: kind, record: record.id });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const [latest, ...earlier] = data.requests;
  const draft = (record.values['status'] ?? 'draft') === 'draft' && record.values['deleted'] !== 1;
  const open = draft && data.state !== 'waiting' && data.state !== 'passed';
  if (latest === undefined && data.plan.outcome === 'none') return <EmptyState title={t('record.noRule')} text={t('record.noRuleText')}><Link href={paths.rules('approvals')}><Button>{t('record.rules')}</Button></Link></EmptyState>;
  return (
    <div className="record-approval">
      {open && (
        <div className="approval-band" data-outcome={data.plan.outcome}>
          {data.state !== '' && <span className="approval-state">{t(`band.${data.state}` as 'band.passed')}</span>}
          <PlanLine plan={data.plan} />
          {data.plan.outcome === 'ask' && <Button size="small" type="primary" onClick={() => setSubmitting(true)}>{t(latest === undefined ? 'band.submit' : 'band.again')}</Button>}
        </div>
      )}
      {latest === undefined ? !open && <p className="faint">{t('record.none')}</p> : <RequestBody view={latest} compact />}
      {earlier.length > 0 && <h3>{t('record.history')}</h3>}
      {earlier.map((view) => <RequestBody key={view.id} view={{ ...view, may: [] }} compact />)}
      {submitting && <SubmitDialog object={kind} save={() => Promise.resolve(record.id)} plan={data.plan} onClose={() => setSubmitting(false)} />}
    </div>
  );
}
