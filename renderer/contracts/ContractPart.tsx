import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { NewRecordDialog } from '../records/NewRecordDialog.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { ContractEditor } from './ContractEditor.tsx';
import { ContractFigures } from './ContractFigures.tsx';
import { ContractLines } from './ContractLines.tsx';
import { ContractPlans } from './ContractPlans.tsx';
import { ContractVersions } from './ContractVersions.tsx';
import { DeliveryDialog } from './DeliveryDialog.tsx';
import { presetOf } from './invoice-preset.ts';
import './contracts.css';

/** What a contract says and what came of it: figures, lines with what is still to deliver, instalments, earlier versions. */
export function ContractPart({ model, record }: PartProps): ReactNode {
  const { t } = useTranslation('contracts');
  const { data, error, refetch } = useCall('contracts.get', { id: record.id }, { keep: true });
  const invoice = useCall('invoices.blank', { contract: record.id });
  const [open, setOpen] = useState<'edit' | 'delivery' | 'invoice' | null>(null);
  const invoices = model.object('invoices');
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin /></div>;
  const currency = String(data.contract.values['currency'] ?? 'CNY');
  const close = (): void => {
    setOpen(null);
    void refetch();
  };
  return (
    <div className="contract-part">
      <div className="contract-tools">
        <Button size="small" onClick={() => setOpen('edit')}>{t(data.locked ? 'change' : 'edit')}</Button>
        <Button size="small" disabled={data.lines.length > 0 && data.figures.complete} onClick={() => setOpen('delivery')}>{t('newDelivery')}</Button>
        <Button size="small" disabled={invoice.data === undefined} onClick={() => setOpen('invoice')}>{t('askInvoice')}</Button>
      </div>
      <ContractFigures figures={data.figures} currency={currency} />
      <ContractLines lines={data.lines} currency={currency} />
      <ContractPlans plans={data.plans} gap={data.figures.planGap} currency={currency} />
      {data.versions.length > 0 && <ContractVersions versions={data.versions} currency={currency} />}
      {open === 'edit' && <ContractEditor view={data} onClose={close} />}
      {open === 'delivery' && <DeliveryDialog contract={record.id} onClose={close} />}
      {open === 'invoice' && invoices !== undefined && invoice.data !== undefined && (
        <NewRecordDialog object={invoices} preset={presetOf(invoice.data.values, record.titles['customer'] ?? '', String(record.values['number'] ?? ''))} onClose={close} />
      )}
    </div>
  );
}
