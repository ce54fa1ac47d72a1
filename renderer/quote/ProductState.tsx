import type { ReactNode } from 'react';
import { TagOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ProductPrice } from '../../preload/contract/pricing.ts';

/** The sign of a line from the product list; it warns when the product is gone or off sale. */
export function ProductState({ state }: { readonly state: ProductPrice['product'] | undefined }): ReactNode {
  const { t } = useTranslation('quote');
  const { t: pricing } = useTranslation('pricing');
  if (state === undefined || state === 'here') return <TagOutlined className="quote-product-mark" title={t('line.fromProduct')} aria-label={t('line.fromProduct')} />;
  return <WarningOutlined className="quote-product-mark quote-warn" title={pricing(state)} aria-label={pricing(state)} />;
}
