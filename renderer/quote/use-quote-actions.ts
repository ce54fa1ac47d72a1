import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { plainPrint, usePrinting } from './use-printing.ts';
import type { QuoteInHand } from './use-quote.ts';
import { useFailed } from '../app/use-failed.ts';

export type Act = 'save' | 'issue' | 'revise' | 'preview' | 'pdf' | 'print' | 'delete';

export interface QuoteActions {
  readonly busy: Act | null;
  save(): Promise<void>;
  issue(): Promise<void>;
  revise(): Promise<void>;
  preview(): Promise<void>;
  pdf(): Promise<void>;
  print(): Promise<void>;
  remove(): Promise<void>;
  timeline(): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface Wiring {
  readonly id: string | null;
  readonly quote: QuoteInHand;
  /** A new quote was stored: the editor goes on at its address and does `act` there. */
  readonly onSaved: (id: string, act: Act) => void;
  readonly onRevised: (id: string) => void;
  readonly onDeleted: () => void;
  readonly onPreview: () => void;
  readonly onMissingCustomer: () => void;
}

/** What can be done with a quote. Everything that leaves the window works on what is stored, so it saves first. */
export function useQuoteActions({ id, quote, onSaved, onRevised, onDeleted, onPreview, onMissingCustomer }: Wiring): QuoteActions {
  const { t } = useTranslation('quote');
  const { t: word } = useTranslation('ui');
  const { message, modal } = App.useApp();
  const failed = useFailed();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState<Act | null>(null);
  const number = String(quote.stored?.quote.values['number'] ?? '');
  const printing = usePrinting(id ?? 'none-yet', t('pdf.name', { number, customer: quote.stored?.quote.titles['customer'] ?? '' }));

  const run = async (act: Act, work: () => Promise<void>): Promise<void> => {
    if (busy !== null) return;
    setBusy(act);
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(null);
    }
  };
  /** Saves and answers with the id, or null when the act cannot (yet) go on here. */
  const stored = async (act: Act): Promise<string | null> => {
    if (quote.stored?.locked === true) return id;
    if (quote.draft?.header.customer === null) {
      onMissingCustomer();
      void message.warning(t('missing.customer'));
      return null;
    }
    const saved = await quote.save();
    if (id === null) onSaved(saved, act);
    return id;
  };
  const onStored = (act: Act, work: (saved: string) => Promise<void> | void): Promise<void> =>
    run(act, async () => {
      const saved = await stored(act);
      if (saved !== null) await work(saved);
    });

  const issue = async (saved: string): Promise<void> => {
    const sure = await modal.confirm({ title: t('issue.title'), content: t('issue.text'), okText: t('issue.ok'), cancelText: word('cancel') });
    if (!sure) return;
    const issued = await call('quotes.issue', { id: saved });
    void message.success(t('issue.done', { number: issued.number }));
  };

  const actions: QuoteActions = {
    busy: busy ?? printing.busy,
    save: () => onStored('save', () => undefined),
    issue: () => onStored('issue', issue),
    revise: () => onStored('revise', async (saved) => {
      const { id: revised } = await call('quotes.revise', { id: saved });
      void message.success(t('revised'));
      onRevised(revised);
    }),
    preview: () => onStored('preview', () => onPreview()),
    pdf: () => onStored('pdf', () => printing.pdf(plainPrint(language))),
    print: () => onStored('print', () => printing.print(plainPrint(language))),
    remove: () => run('delete', async () => {
      if (id === null) return;
      await call('records.delete', { object: 'quotes', ids: [id] });
      void message.info(t('deleted'));
      onDeleted();
    }),
    timeline: () => {
      if (id !== null) navigate(paths.drawer('quotes', id));
    },
    onKeyDown: (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key === 's') {
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement && document.activeElement.tagName === 'INPUT') document.activeElement.blur();
        setTimeout(() => void actions.save());
      } else if (event.key === 'p') {
        event.preventDefault();
        void actions.preview();
      }
    },
  };
  return actions;
}
