import type { ReactNode } from 'react';
import { EyeOutlined, FileDoneOutlined, FilePdfOutlined, MoreOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { daysBetween } from '../../db/values/calendar.ts';
import { today } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import type { QuoteActions } from './use-quote-actions.ts';
import type { QuoteInHand } from './use-quote.ts';

interface Props {
  readonly quote: QuoteInHand;
  readonly number: string;
  readonly locked: boolean;
  readonly empty: boolean;
  readonly actions: QuoteActions;
  readonly onVersions: () => void;
  readonly onContract: () => void;
}

/** Number, state and version of the quote, whether it is saved, and everything that can be done with it. */
export function QuoteBar({ quote, number, locked, empty, actions, onVersions, onContract }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { t: paper } = useTranslation('papers');
  const label = useLabel();
  const model = useModel();
  const values = quote.stored?.quote.values;
  const status = model?.field('quotes', 'status')?.options?.find((option) => option.key === values?.['status']);
  const version = Number(values?.['version'] ?? 1);
  const canBecomeContract = values?.['status'] === 'issued' || values?.['status'] === 'accepted';
  const expiry = expiryOf(String(values?.['status'] ?? ''), quote.draft?.header.validUntil, paper);
  const more = {
    items: [
      { key: 'timeline', label: t('action.timeline') },
      { key: 'revise', label: t('action.revise') },
      { key: 'versions', label: paper('versions.action') },
      { type: 'divider' as const },
      { key: 'delete', label: t('action.delete'), danger: true },
    ],
    onClick: ({ key }: { key: string }): void => {
      if (key === 'timeline') actions.timeline();
      else if (key === 'revise') void actions.revise();
      else if (key === 'versions') onVersions();
      else void actions.remove();
    },
  };
  return (
    <Toolbar
      title={number !== '' ? number : t(quote.stored === undefined ? 'newTitle' : 'draftTitle')}
      end={
        <>
          <Button icon={<EyeOutlined aria-hidden />} disabled={empty} loading={actions.busy === 'preview'} onClick={() => void actions.preview()}>{t('action.preview')}</Button>
          <Button icon={<FilePdfOutlined aria-hidden />} disabled={empty} loading={actions.busy === 'pdf'} onClick={() => void actions.pdf()}>{t('action.pdf')}</Button>
          <Button icon={<PrinterOutlined aria-hidden />} disabled={empty} loading={actions.busy === 'print'} onClick={() => void actions.print()}>{t('action.print')}</Button>
          {!locked && <Button type={quote.state === 'clean' ? 'default' : 'primary'} disabled={quote.state === 'clean' && quote.stored !== undefined} loading={actions.busy === 'save'} title="Ctrl+S" onClick={() => void actions.save()}>{t('action.save')}</Button>}
          {!locked && <Button type={quote.state === 'clean' && quote.stored !== undefined ? 'primary' : 'default'} disabled={empty} loading={actions.busy === 'issue'} onClick={() => void actions.issue()}>{t('action.issue')}</Button>}
          {canBecomeContract && <Button type="primary" icon={<FileDoneOutlined aria-hidden />} onClick={onContract}>{paper('contract.action')}</Button>}
          {quote.stored !== undefined && <Dropdown trigger={['click']} menu={more} placement="bottomRight"><Button type="text" icon={<MoreOutlined />} aria-label={t('action.more')} /></Dropdown>}
        </>
      }
    >
      {status !== undefined && <Tag colour={status.colour}>{label(status.label)}</Tag>}
      {version > 1 && <button type="button" className="plain" title={paper('versions.action')} onClick={onVersions}><Tag>{t('version', { version })}</Tag></button>}
      {expiry !== null && <Tag colour={expiry.late ? 'red' : 'gold'}>{expiry.text}</Tag>}
      {!locked && <span className="quote-state" data-state={quote.state} role="status">{stateText()}</span>}
    </Toolbar>
  );

  function stateText(): string {
    if (quote.state === 'saving') return t('state.saving');
    if (quote.state === 'dirty') return t('state.dirty');
    if (quote.stored === undefined) return '';
    return quote.savedAt === null ? t('state.saved') : t('state.savedAt', { time: quote.savedAt.toTimeString().slice(0, 5) });
  }
}

/** Whether an open quote has run out or soon will: within a week. */
function expiryOf(status: string, validUntil: unknown, t: ReturnType<typeof useTranslation<'papers'>>['t']): { readonly late: boolean; readonly text: string } | null {
  if ((status !== 'issued' && status !== 'draft') || typeof validUntil !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(validUntil)) return null;
  const days = daysBetween(today(), validUntil);
  if (!Number.isFinite(days) || days > 7) return null;
  return days < 0 ? { late: true, text: t('expiry.late', { count: -days }) } : { late: false, text: days === 0 ? t('expiry.today') : t('expiry.soon', { count: days }) };
}
