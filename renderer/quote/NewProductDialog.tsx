import type { ReactNode } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { NewRecordDialog } from '../records/NewRecordDialog.tsx';
import type { DraftLine } from './draft.ts';
import { settleNumber } from './typed.ts';
import { findProduct } from './use-products.ts';
import type { ProductRow } from './use-products.ts';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly line: DraftLine;
  readonly onClose: () => void;
  readonly onMade: (product: ProductRow) => void;
}

/** A product made while quoting: what the line says is filled in already, and the line takes the product over. */
export function NewProductDialog({ line, onClose, onMade }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { message } = App.useApp();
  const failed = useFailed();
  const products = useModel()?.object('products');
  if (products === undefined) return null;
  const given = {
    name: line.description.trim(), spec: line.spec.trim(), unit: line.unit.trim(), tax_rate: settleNumber('taxRate', line.taxRate), cost: line.unitCost,
    price: line.unitPrice.trim() === '' ? '' : settleNumber('unitPrice', line.unitPrice),
  };
  const preset = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '').map(([field, value]) => [field, { value, title: value }]));
  const created = (id: string): void => {
    void call('records.get', { object: 'products', id }).then((record) => {
      onMade(findProduct(record));
      void message.success(t('line.added', { name: String(record.values['name'] ?? '') }));
    }, failed);
  };
  return (
    // A dialog's keys and pastes are not the table's, although React passes them up to it.
    <span onKeyDown={(event) => event.stopPropagation()} onPaste={(event) => event.stopPropagation()}>
      <NewRecordDialog object={products} preset={preset} onClose={onClose} onCreated={created} />
    </span>
  );
}
