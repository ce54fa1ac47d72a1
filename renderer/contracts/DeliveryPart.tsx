import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartProps } from '../records/parts.tsx';
import { DeliveryDialog } from './DeliveryDialog.tsx';

/** The way from a delivery's drawer to its lines. */
export function DeliveryPart({ record }: PartProps): ReactNode {
  const { t } = useTranslation('contracts');
  const [open, setOpen] = useState(false);
  if (record.values['contract'] == null || record.values['deleted'] === 1) return null;
  return (
    <div className="drawer-actions">
      <Button size="small" onClick={() => setOpen(true)}>{t('editDelivery')}</Button>
      {open && <DeliveryDialog id={record.id} onClose={() => setOpen(false)} />}
    </div>
  );
}
