import type { ReactNode } from 'react';
import { EditOutlined, PercentageOutlined, ReloadOutlined, TagOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProductPrice } from '../../preload/contract/pricing.ts';
import { groupThousands } from '../../db/values/money.ts';
import type { DraftLine } from './draft.ts';
import { isByHand, isStale } from './use-prices.ts';

interface Props {
  readonly line: DraftLine;
  readonly row: number;
  readonly price: ProductPrice;
  readonly currency: string;
  readonly locked: boolean;
  readonly onTake: () => void;
}

/** Where a line's price is from: a sign in its cell, the whole story on a click. */
export function PriceMark({ line, row, price, currency, locked, onTake }: Props): ReactNode {
  const { t } = useTranslation('pricing');
  const stale = !locked && isStale(line, price);
  const hand = isByHand(line);
  const origin = originText(price, currency, t);
  const state = stale ? 'stale' : price.rivals.length > 0 ? 'rivals' : hand ? 'hand' : price.from;
  const Icon = stale ? ReloadOutlined : price.rivals.length > 0 ? WarningOutlined : hand ? EditOutlined : price.from === 'line' || price.from === 'rate' ? PercentageOutlined : TagOutlined;
  const story = (
    <div className="price-story">
      <dl>
        <dt>{t('reference')}</dt><dd>{price.price === null ? '—' : <b className="figures">{groupThousands(price.price)}</b>} {origin}</dd>
        {price.listPrice !== null && price.listPrice !== price.price && <><dt>{t('list')}</dt><dd className="figures">{groupThousands(price.listPrice)}</dd></>}
      </dl>
      {hand && <p>{t('manualNow')}</p>}
      {price.rivals.length > 0 && <p className="price-warn">{t('rivals', { names: price.rivals.map((rival) => `${rival.name} ${groupThousands(rival.price)}`).join(' · ') })}</p>}
      {!locked && price.price !== null && price.price !== line.unitPrice && <Button size="small" onClick={onTake}>{t('take', { price: groupThousands(price.price) })}</Button>}
    </div>
  );
  const label = stale ? t('stale', { price: groupThousands(price.price ?? '') }) : hand ? t('from.manual') : origin;
  return (
    <Popover content={story} trigger="click" placement="bottomRight">
      <button type="button" className="plain price-mark" data-state={state} tabIndex={-1} title={label} aria-label={`${t('mark', { row: row + 1 })}: ${label}`}><Icon aria-hidden /></button>
    </Popover>
  );
}

function originText(price: ProductPrice, currency: string, t: ReturnType<typeof useTranslation<'pricing'>>['t']): string {
  if (price.from === 'line') return t('from.line', { name: price.book?.name ?? '', quantity: price.minQuantity ?? '' });
  if (price.from === 'rate') return t('from.rate', { name: price.book?.name ?? '' });
  return price.from === 'product' ? t('from.product') : t('from.none', { currency });
}
