import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money } from '../ui/format.ts';
import { isBlankLine, withHeader } from './draft.ts';
import type { Draft } from './draft.ts';
import { amountText, readAmount } from './typed.ts';
import type { LiveTotals } from './use-totals.ts';

interface Props {
  readonly draft: Draft;
  readonly totals: LiveTotals;
  readonly locked: boolean;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** What stands under the lines: terms and notes on the left, what it adds up to on the right. */
export function QuoteFoot({ draft, totals, locked, change }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { header } = draft;
  const sums = totals.totals;
  const show = (minor: number | undefined): string => (minor === undefined ? '…' : money(minor, header.currency));
  return (
    <div className="quote-foot">
      <div className="quote-texts">
        <label className="quote-field"><span>{t('field.terms')}</span>
          <Input.TextArea value={header.terms} readOnly={locked} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10_000} placeholder={t('field.termsHint')} onChange={(event) => change((was) => withHeader(was, { terms: event.target.value }))} />
        </label>
        <label className="quote-field"><span>{t('field.notes')}</span>
          <Input.TextArea value={header.notes} readOnly={locked} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} placeholder={t('field.notesHint')} onChange={(event) => change((was) => withHeader(was, { notes: event.target.value }))} />
        </label>
      </div>
      <div className="quote-totals" aria-live="polite">
        {totals.error !== null && <ErrorBox error={totals.error} />}
        <dl className="figures">
          <dt>{t('totals.subtotal')} <small className="faint">{t('totals.lines', { count: draft.lines.filter((line) => !isBlankLine(line)).length })}</small></dt><dd>{show(sums?.subtotal)}</dd>
          <dt>{t('totals.discount')}</dt>
          <dd>{locked ? show(sums === null ? undefined : -sums.discount) : <DiscountInput draft={draft} change={change} />}</dd>
          <dt>{t('totals.net')}</dt><dd>{show(sums?.net)}</dd>
          <dt>{t('totals.tax')}</dt><dd>{show(sums?.tax)}</dd>
          <dt className="quote-total">{t('totals.total')}</dt><dd className="quote-total">{show(sums?.total)}</dd>
        </dl>
        <p className="quote-uppercase selectable"><span className="faint">{t('totals.uppercase')}</span> {header.currency === 'CNY' ? (sums?.uppercase ?? '') : ''}</p>
      </div>
    </div>
  );
}

/** The discount on the whole quote, as an amount in yuan; taken over when the keyboard leaves. */
function DiscountInput({ draft, change }: { readonly draft: Draft; readonly change: Props['change'] }): ReactNode {
  const { t } = useTranslation('quote');
  const { discount, currency } = draft.header;
  const [text, setText] = useState(() => amountText(discount, currency));
  useEffect(() => setText(amountText(discount, currency)), [discount, currency]);
  const amount = readAmount(text, currency);
  const settle = (): void => {
    if (amount !== null && amount !== discount) change((was) => withHeader(was, { discount: amount }));
    else if (amount !== null) setText(amountText(discount, currency));
  };
  return (
    <Input
      className="quote-discount figures"
      size="small"
      value={text}
      status={amount === null ? 'error' : undefined}
      title={amount === null ? t('totals.discountBad') : undefined}
      placeholder="0.00"
      aria-label={t('totals.discount')}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}
