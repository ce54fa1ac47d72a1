import { useCallback } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import type { Output } from '../../preload/contract/index.ts';
import { useFailureText } from '../i18n/hooks.ts';
import type { DraftLine, QuoteLine } from './draft.ts';
import { settleNumber } from './typed.ts';

export type ProductRow = Output<'view.rows'>['rows'][number];

/** As many as fit under a cell. */
const OFFERED = 8;

/**
 * Products that fit what was typed (name, pinyin, code, specification). A short-lived list rather than a search for
 * titles: several products of one name differ by specification and price only.
 */
export async function findProducts(text: string): Promise<readonly ProductRow[]> {
  const { view } = await call('view.open', { object: 'products', search: text });
  try {
    return (await call('view.rows', { view, start: 0, end: OFFERED })).rows;
  } finally {
    void call('view.close', { view }).catch(() => undefined);
  }
}

/** What a product of the list puts into a line. */
export function lineOfProduct({ id, values }: ProductRow): Partial<QuoteLine> {
  const text = (field: string): string => String(values[field] ?? '');
  return {
    product: id,
    description: text('name'),
    spec: text('spec'),
    unit: text('unit'),
    ...(text('price') === '' ? {} : { unitPrice: text('price') }),
    ...(text('tax_rate') === '' ? {} : { taxRate: text('tax_rate') }),
  };
}

/** Puts a typed-in line into the product list and links the line to it. */
export function useAddProduct(patch: (part: Partial<QuoteLine>) => void): (line: DraftLine) => Promise<void> {
  const { t } = useTranslation('quote');
  const { message } = App.useApp();
  const failure = useFailureText();
  return useCallback(async (line) => {
    const name = line.description.trim();
    const price = settleNumber('unitPrice', line.unitPrice);
    try {
      const { ids } = await call('records.write', {
        writes: [{ object: 'products', text: { name, spec: line.spec.trim(), unit: line.unit.trim(), tax_rate: settleNumber('taxRate', line.taxRate), ...(price === '0' ? {} : { price }) } }],
        label: t('line.addNamed', { name }),
      });
      if (ids[0] !== undefined) patch({ product: ids[0], description: name });
      void message.success(t('line.added', { name }));
    } catch (error) {
      void message.error(failure(error));
    }
  }, [patch, t, message, failure]);
}
