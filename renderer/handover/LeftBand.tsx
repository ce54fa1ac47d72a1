import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import './handover.css';

/** In the drawer of a member who left: what they still have, and the way to hand it over. */
export function LeftBand({ object, record }: PartProps): ReactNode {
  const { t } = useTranslation('handover');
  const gone = record.values['active'] === 0;
  const { data } = useCall('handover.list', { limit: 1 }, { enabled: gone });
  const [open, setOpen] = useState(false);
  const found = gone ? data?.left.find(({ id }) => id === record.id) : undefined;
  if (found === undefined && !open) return null;
  return (
    <>
      {found !== undefined && (
        <div className="handover-left" role="note">
          <span>{t('left', { name: found.name, count: found.customers })}</span>
          <Button size="small" type="primary" onClick={() => setOpen(true)}>{t('everything')}</Button>
        </div>
      )}
      {open && <TransferDialog object={object} ids={[record.id]} onClose={() => setOpen(false)} />}
    </>
  );
}
