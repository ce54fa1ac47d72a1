import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';
import { isByHand, isStale, repriced } from './use-prices.ts';
import type { LinePrices } from './use-prices.ts';

interface Props {
  readonly prices: LinePrices;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** Offers the rule's prices of now when customer, date, quantity or book made them others. Nothing changes by itself. */
export function RepriceBar({ prices, change }: Props): ReactNode {
  const { t } = useTranslation('pricing');
  if (prices.stale.length === 0) return null;
  const update = (): void => change((was) => ({
    ...was,
    lines: was.lines.map((line) => {
      const price = prices.of(line);
      return price !== undefined && isStale(line, price) ? repriced(line, price) : line;
    }),
  }));
  return (
    <div className="reprice-bar" role="status">
      <span>{t('bar.text', { count: prices.stale.length })}</span>
      {prices.stale.some(isByHand) && <span className="faint">{t('bar.kept')}</span>}
      <Button size="small" onClick={update}>{t('bar.update')}</Button>
    </div>
  );
}
