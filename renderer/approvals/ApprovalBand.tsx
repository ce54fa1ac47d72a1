import { useState } from 'react';
import type { ReactNode } from 'react';
import { AuditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { isBlankLine, sheetOf } from '../quote/draft.ts';
import type { QuoteInHand } from '../quote/use-quote.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { ActDialog } from './ActDialog.tsx';
import { PlanLine } from './PlanLine.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useAct } from './use-act.tsx';
import './approvals.css';

const QUIET_MS = 150;

/**
 * The approval of the quote in the editor: while it is typed, who would have to approve, the usual wait, and the discount
 * that needs nobody; then where it stands, and the way to withdraw and change it.
 */
export function ApprovalBand({ quote }: { readonly quote: QuoteInHand }): ReactNode {
  const draft = useDebounced(quote.draft, QUIET_MS);
  const locked = quote.stored?.locked === true;
  const empty = draft === null || draft.lines.every((line) => isBlankLine(line));
  const sheet = draft === null ? { header: {}, lines: [] } : sheetOf(draft).sheet;
  const { data: plan } = useCall('approvals.preview', sheet, { keep: true, enabled: !empty && !locked });
  const id = quote.stored?.quote.id ?? null;
  const state = String(quote.stored?.quote.values['approval'] ?? '');
  if (locked || empty) return null;
  if (state === 'waiting' && id !== null) return <WaitingBand id={id} />;
  if (plan === undefined || (plan.outcome === 'none' && state === '')) return null;
  return <DraftBand quote={quote} plan={plan} state={state} />;
}

function DraftBand({ quote, plan, state }: { readonly quote: QuoteInHand; readonly plan: NonNullable<ReturnType<typeof useCall<'approvals.preview'>>['data']>; readonly state: string }): ReactNode {
  const { t } = useTranslation('approvals');
  const [submitting, setSubmitting] = useState(false);
  const unchanged = quote.state === 'clean';
  const passed = state === 'passed' && unchanged;
  return (
    <div className="approval-band" data-outcome={passed ? 'pass' : plan.outcome} role="status" aria-live="polite">
      <AuditOutlined aria-hidden />
      {state !== '' && <span className="approval-state">{t(`band.${state}` as 'band.passed')}</span>}
      {!passed && <PlanLine plan={plan} />}
      {!passed && plan.outcome === 'ask' && <Button size="small" type="primary" onClick={() => setSubmitting(true)}>{t(state === '' || state === 'reopened' ? 'band.submit' : 'band.again')}</Button>}
      {submitting && <SubmitDialog object="quotes" save={() => quote.save()} plan={plan} onClose={() => setSubmitting(false)} />}
    </div>
  );
}

/** The quote stays as it is while others look at it; whoever asked may take it back to change it. */
function WaitingBand({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('approvals');
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const { data } = useCall('approvals.ofRecord', { object: 'quotes', record: id });
  const request = data?.requests.find(({ status }) => status === 'waiting');
  const { act } = useAct(request ?? { id: '', subject: '', customer: '' });
  if (request === undefined) return null;
  const who = request.steps.filter(({ state }) => state === 'now').flatMap(({ slots }) => slots.filter(({ turn }) => turn).flatMap(({ people }) => people.map(({ name }) => name)));
  return (
    <div className="approval-band" data-outcome="waiting" role="status">
      <AuditOutlined aria-hidden />
      <span>{t('band.waiting', { who: [...new Set(who)].join(t('comma', { ns: 'ui' })) })}</span>
      <Button size="small" onClick={() => navigate(paths.approvals('asked', request.id))}>{t('band.open')}</Button>
      {request.may.includes('withdraw') && <Button size="small" onClick={() => setAsking(true)}>{t('band.withdraw')}</Button>}
      {asking && <ActDialog view={request} kind="withdraw" onClose={() => setAsking(false)} onAct={(asked) => act(asked).then((done) => { if (done) setAsking(false); })} />}
    </div>
  );
}
