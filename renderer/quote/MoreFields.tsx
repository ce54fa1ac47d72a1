import type { ReactNode } from 'react';
import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import type { QuoteHeader } from './draft.ts';

interface Props {
  readonly header: QuoteHeader;
  readonly locked: boolean;
  readonly patch: (part: Partial<QuoteHeader>) => void;
}

/** The header's last row: which deal, how long to pay, which prices, which paper. */
export function MoreFields({ header, locked, patch }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const { t: pricing } = useTranslation('pricing');
  const { data } = useCall('templates.list', {});
  const templates = (data?.templates ?? []).filter((template) => template.active || template.id === header.template);
  const known = header.template === null || templates.some((template) => template.id === header.template);
  return (
    <>
      <div className="quote-field" data-wide><span>{t('head.deal')}</span><LinkSelect object="deals" value={header.deal} label={t('head.deal')} disabled={locked} onChange={(deal) => patch({ deal })} /></div>
      <div className="quote-field"><span>{t('head.days')}</span>
        <InputNumber style={{ width: '100%' }} aria-label={t('head.days')} value={header.paymentDays} min={0} max={36_500} precision={0} readOnly={locked} controls={false} onChange={(days) => patch({ paymentDays: days === null ? null : Number(days) })} />
      </div>
      <div className="quote-field"><span>{t('head.book')}</span><LinkSelect object="price_books" value={header.priceBook} label={t('head.book')} placeholder={pricing('book.auto')} disabled={locked} onChange={(priceBook) => patch({ priceBook })} /></div>
      <div className="quote-field"><span>{t('head.template')}</span>
        <Select style={{ width: '100%' }} aria-label={t('head.template')} value={known ? (header.template ?? '') : ''} disabled={locked} options={[{ value: '', label: t('head.standard') }, ...templates.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(template) => patch({ template: template === '' ? null : template })} />
      </div>
    </>
  );
}
