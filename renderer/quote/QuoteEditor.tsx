import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRemembered } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import { ApprovalBand } from '../approvals/ApprovalBand.tsx';
import { waitsForApproval } from '../approvals/states.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { LineTable } from './LineTable.tsx';
import { LockedBar } from './LockedBar.tsx';
import { PreviewDrawer } from './PreviewDrawer.tsx';
import { QuoteBar } from './QuoteBar.tsx';
import { QuoteFoot } from './QuoteFoot.tsx';
import { QuoteHeader } from './QuoteHeader.tsx';
import { ContractDialog } from './ContractDialog.tsx';
import { RepriceBar } from './RepriceBar.tsx';
import { VersionsDrawer } from './VersionsDrawer.tsx';
import { isBlankLine } from './draft.ts';
import { useQuoteActions } from './use-quote-actions.ts';
import type { Act, QuoteActions } from './use-quote-actions.ts';
import { usePrices } from './use-prices.ts';
import { useQuote } from './use-quote.ts';
import { useTotals } from './use-totals.ts';
import './quote.css';

interface Props {
  readonly id: string | null;
  readonly customer?: string;
  readonly deal?: string;
}

/** One quote: to whom, the lines, what it adds up to; from here it is issued, printed and revised. */
export function QuoteEditor({ id, customer, deal }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const quote = useQuote({ id, customer, deal, onLeftSaved: () => void message.info(t('state.autosaved')) });
  const totals = useTotals(quote.draft);
  const prices = usePrices(quote.draft);
  const [previewing, setPreviewing] = useState(false);
  const [dialog, setDialog] = useState<'versions' | 'contract' | null>(null);
  const [inside, setInside] = useRemembered('quote.inside', false);
  const [complain, setComplain] = useState(false);
  const locked = quote.stored?.locked === true;
  const actions = useQuoteActions({
    id, quote,
    onSaved: (saved, act) => navigate(paths.record('quotes', saved), { replace: true, state: { quoteAct: act } }),
    onRevised: (revised) => navigate(paths.record('quotes', revised)),
    onDeleted: () => navigate(paths.list('quotes')),
    onPreview: () => setPreviewing(true),
    onMissingCustomer: () => setComplain(true),
  });
  useActAfterFirstSave(quote.stored !== undefined && quote.draft !== null, actions);
  if (quote.error !== null && quote.error !== undefined) return <ErrorBox error={quote.error} />;
  if (quote.draft === null) return <div className="frame-wait"><Spin delay={300} /></div>;
  const number = String(quote.stored?.quote.values['number'] ?? '');
  const customerName = quote.stored?.quote.titles['customer'] ?? '';
  return (
    <div className="quote-page" data-locked={locked || waitsForApproval(quote)} onKeyDown={actions.onKeyDown}>
      <QuoteBar quote={quote} number={number} locked={locked} actions={actions} onVersions={() => setDialog('versions')} onContract={() => setDialog('contract')} empty={quote.draft.lines.every((line) => isBlankLine(line))} />
      {locked && quote.stored !== undefined && <LockedBar stored={quote.stored} onRevise={() => void actions.revise()} busy={actions.busy === 'revise'} />}
      <ApprovalBand quote={quote} />
      <div className="quote-scroll">
        <QuoteHeader draft={quote.draft} locked={locked || waitsForApproval(quote)} isNew={id === null} missingCustomer={complain && quote.draft.header.customer === null} change={quote.change} />
        {!locked && !waitsForApproval(quote) && <RepriceBar prices={prices} change={quote.change} />}
        <LineTable draft={quote.draft} totals={totals} locked={locked || waitsForApproval(quote)} prices={prices} inside={inside} onInside={setInside} change={quote.change} />
        <QuoteFoot draft={quote.draft} totals={totals} locked={locked || waitsForApproval(quote)} inside={inside} change={quote.change} />
      </div>
      {previewing && id !== null && <PreviewDrawer id={id} name={t('pdf.name', { number, customer: customerName })} onClose={() => setPreviewing(false)} />}
      {dialog === 'versions' && id !== null && <VersionsDrawer id={id} onClose={() => setDialog(null)} />}
      {dialog === 'contract' && id !== null && <ContractDialog id={id} validUntil={typeof quote.draft.header.validUntil === 'string' ? quote.draft.header.validUntil : null} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Saving a new quote gives it an address of its own; what was asked for there (a preview, a PDF) follows here, once. */
function useActAfterFirstSave(ready: boolean, actions: QuoteActions): void {
  const pending = useRef((history.state as { readonly quoteAct?: Act } | null)?.quoteAct);
  useEffect(() => {
    const act = pending.current;
    if (!ready || act === undefined) return;
    pending.current = undefined;
    history.replaceState(null, '');
    if (act === 'preview' || act === 'pdf' || act === 'print' || act === 'issue' || act === 'revise') void actions[act]();
  }, [ready, actions]);
}
