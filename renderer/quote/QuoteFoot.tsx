import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money } from '../ui/format.ts';
import { isBlankLine, withHeader } from './draft.ts';
import type { Draft } from './draft.ts';
import { TypedSum } from './TypedSum.tsx';
import { amountText, readAmount, readRate } from './typed.ts';
import type { LiveTotals } from './use-totals.ts';

interface Props {
  readonly draft: Draft;
  readonly totals: LiveTotals;
  readonly locked: boolean;
  /** Whether costs and margin are shown. */
  readonly inside: boolean;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** What stands under the lines: terms and notes on the left, what it adds up to on the right. */
export function QuoteFoot({ draft, totals, locked, inside, change }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { t: paper } = useTranslation('papers');
  const { header } = draft;
  const sums = totals.totals;
  const show = (minor: number | undefined): string => (minor === undefined ? '…' : money(minor, header.currency));
  const warning = sums?.warnings.includes('DISCOUNT_CAPPED') === true ? paper('sums.capped') : sums?.warnings.includes('DISCOUNT_IGNORED') === true ? paper('sums.ignored') : null;
  return (
    <div className="quote-foot">
      <div className="quote-texts">
        <label className="quote-field"><span>{t('field.terms')}</span>
          <Input.TextArea value={header.terms} readOnly={locked} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10_000} placeholder={t('field.termsHint')} onChange={(event) => change((was) => withHeader(was, { terms: event.target.value }))} onBlur={() => void call('quotes.paymentDays', { terms: header.terms }).then(({ days }) => { if (days !== null) change((was) => (was.header.terms === header.terms && was.header.paymentDays === null ? withHeader(was, { paymentDays: days }) : was)); }, () => undefined)} />
        </label>
        <label className="quote-field"><span>{t('field.notes')}</span>
          <Input.TextArea value={header.notes} readOnly={locked} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} placeholder={t('field.notesHint')} onChange={(event) => change((was) => withHeader(was, { notes: event.target.value }))} />
        </label>
      </div>
      <div className="quote-totals" aria-live="polite">
        {totals.error !== null && <ErrorBox error={totals.error} />}
        <dl className="figures">
          <dt>{t('totals.subtotal')} <small className="faint">{t('totals.lines', { count: draft.lines.filter((line) => !isBlankLine(line)).length })}</small></dt><dd>{show(sums?.subtotal)}</dd>
          <dt title={paper('sums.rule')}>{paper('sums.rate')}</dt>
          <dd>{locked ? `${header.discountRate}%` : <TypedSum label={paper('sums.rate')} value={header.discountRate} show={(rate) => (rate === '100' ? '' : rate)} read={readRate} bad={paper('sums.rateBad')} placeholder="100" suffix="%" onChange={(discountRate) => change((was) => withHeader(was, { discountRate }))} />}</dd>
          <dt title={paper('sums.rule')}>{t('totals.discount')}{!locked && header.discountRate !== '100' && sums !== null && sums.discount !== 0 && <small className="faint figures"> {show(-sums.discount)}</small>}{warning !== null && <small className="quote-warn"> {warning}</small>}</dt>
          <dd>{locked ? show(sums === null ? undefined : -sums.discount) : <TypedSum label={t('totals.discount')} value={header.discount} show={(minor) => amountText(minor, header.currency)} read={(text) => readAmount(text, header.currency)} bad={t('totals.discountBad')} placeholder="0.00" onChange={(discount) => change((was) => withHeader(was, { discount }))} />}</dd>
          <dt>{paper('sums.freight')}</dt>
          <dd>{locked ? show(header.freight) : <TypedSum label={paper('sums.freight')} value={header.freight} show={(minor) => amountText(minor, header.currency)} read={(text) => notNegative(readAmount(text, header.currency))} bad={t('totals.discountBad')} placeholder="0.00" onChange={(freight) => change((was) => withHeader(was, { freight }))} />}</dd>
          <dt>{t('totals.net')}</dt><dd>{show(sums?.net)}</dd>
          <dt>{t('totals.tax')}</dt><dd>{show(sums?.tax)}</dd>
          <dt className="quote-total">{t('totals.total')}</dt><dd className="quote-total">{show(sums?.total)}</dd>
        </dl>
        {sums !== null && sums.priceRate !== null && sums.priceRate !== '100' && <p className="quote-side" title={paper('sums.priceRateHint')}><span className="faint">{paper('sums.priceRate')}</span> <span className="figures">{sums.priceRate}%</span></p>}
        {inside && sums !== null && (
          <p className="quote-side quote-inside">
            <span className="faint">{paper('internal.total')}</span> <span className="figures">{sums.margin.cost === null ? '—' : show(sums.margin.cost)}</span>
            <span className="faint">{paper('internal.margin')}</span> <b className="figures">{sums.margin.rate === null ? paper('internal.unknown') : `${sums.margin.rate}%`}</b>
          </p>
        )}
        <p className="quote-uppercase selectable"><span className="faint">{t('totals.uppercase')}</span> {header.currency === 'CNY' ? (sums?.uppercase ?? '') : ''}</p>
      </div>
    </div>
  );
}

function notNegative(amount: number | null): number | null {
  return amount !== null && amount < 0 ? null : amount;
}
