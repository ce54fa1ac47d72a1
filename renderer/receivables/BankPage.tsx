import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, Button, Spin } from 'antd';
import { InboxOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { useUi } from '../app/ui-store.ts';
import { useSaid } from '../app/use-said.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { BankRow } from './BankRow.tsx';
import { decisionOf, type Decision } from './decision.ts';
import './receivables.css';

type Read = Output<'bank.read'>;

/** Bank statements in, payments out: every line with whom it may come from and why; posted is what somebody ticked. */
export function BankPage(): ReactNode {
  const { t } = useTranslation('receivables');
  const [, navigate] = useLocation();
  const { said, failed } = useSaid();
  const { data, error, refetch } = useCall('bank.proposals', {}, { keep: true });
  const [read, setRead] = useState<Read | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [busy, setBusy] = useState(false);
  const proposals = data?.proposals ?? [];
  // A line that is new begins with what speaks for it; what somebody decided about another stays.
  useEffect(() => setDecisions((before) => new Map((data?.proposals ?? []).map((proposal) => [proposal.line.id, before.get(proposal.line.id) ?? decisionOf(proposal)]))), [data]);

  const work = async (run: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await run().catch(failed);
    await refetch();
    setBusy(false);
  };
  const open = (token: string): Promise<void> => work(async () => {
    setRead(await call('bank.read', { files: [token] }));
  });
  const pick = async (): Promise<void> => {
    const { files: [file] } = await call('files.pickOpen', { kind: 'workbooks' });
    if (file !== undefined) await open(file.token);
  };
  const openAll = useEffectEvent(async (files: readonly { readonly token: string }[]): Promise<void> => {
    for (const file of files) await open(file.token);
  });
  const setDropTaker = useUi((ui) => ui.setDropTaker);
  useEffect(() => {
    setDropTaker({ title: t('bank.drop'), text: t('bank.dropText'), take: (files) => void openAll(files) });
    return () => setDropTaker(null);
  }, [setDropTaker, t]);
  const ticked = proposals.flatMap(({ line }) => {
    const decision = decisions.get(line.id);
    return decision?.ticked === true && decision.customer !== null ? [{ line: line.id, customer: decision.customer, matches: [...decision.matches] }] : [];
  });
  const post = (): Promise<void> => work(async () => {
    const { batch } = await call('bank.post', { postings: ticked });
    said(t('bank.posted', { count: ticked.length }), batch);
  });
  const aside = (line: string): Promise<void> => work(async () => {
    const { batch } = await call('bank.setAside', { lines: [line], aside: true });
    said(t('bank.asideDone'), batch);
  });
  const set = (line: string, decision: Decision): void => setDecisions(new Map(decisions).set(line, decision));

  return (
    <>
      <Toolbar title={t('bankTitle')} end={<Button type="primary" loading={busy} disabled={ticked.length === 0} onClick={() => void post()}>{ticked.length === 0 ? t('bank.postNone') : t('bank.post', { count: ticked.length })}</Button>}>
        <Button onClick={() => void pick().catch(failed)}>{t('bank.pick')}</Button>
        <Button type="text" onClick={() => navigate(paths.list('bank_lines'))}>{t('bank.all')}</Button>
      </Toolbar>
      <div className="receivables bank">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        <button type="button" className="plain bank-drop" onClick={() => void pick().catch(failed)}><InboxOutlined aria-hidden /><b>{t('bank.drop')}</b><span>{t('bank.dropText')}</span></button>
        {read !== null && (
          <Alert type={read.unreadCount > 0 ? 'warning' : 'info'} closable={{ onClose: () => setRead(null) }} title={t('bank.read', read)}
            {...(read.unreadCount > 0 ? { description: <>{t('bank.unread', { count: read.unreadCount })}<ul className="bank-unread">{read.unread.map((row, at) => <li key={at}>{row}</li>)}</ul></> } : {})} />
        )}
        {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {data !== undefined && proposals.length === 0 && <EmptyState title={t('bank.noneTitle')} text={t('bank.noneText')} />}
        {data !== undefined && proposals.length > 0 && (
          <table className="receivables-table bank-table">
            <thead><tr><th className="bank-col-tick" /><th>{t('bank.column.day')}</th><th className="bank-col-payer">{t('bank.column.payer')}</th><th className="figures">{t('bank.column.amount')}</th><th className="bank-col-customer">{t('bank.column.customer')}</th><th>{t('bank.column.reasons')}</th><th>{t('bank.column.matches')}</th><th /></tr></thead>
            <tbody>
              {proposals.map((proposal) => {
                const decision = decisions.get(proposal.line.id) ?? decisionOf(proposal);
                return <BankRow key={proposal.line.id} proposal={proposal} items={data.items} decision={decision} onDecide={(next) => set(proposal.line.id, next)} onAside={() => void aside(proposal.line.id)} />;
              })}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}
