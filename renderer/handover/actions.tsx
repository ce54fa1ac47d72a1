import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAction } from '../records/record-actions.tsx';

function TransferLabel(): ReactNode {
  return useTranslation('handover').t('transfer');
}

function EverythingLabel(): ReactNode {
  return useTranslation('handover').t('everything');
}

const TransferDialog = lazy(() => import('./TransferDialog.tsx').then((part) => ({ default: part.TransferDialog })));

/** Hand customers over, or everything of a member. */
export const HANDOVER_ACTIONS: readonly RecordAction[] = [
  { id: 'transfer', objects: ['customers'], many: true, Label: TransferLabel, Dialog: TransferDialog },
  { id: 'transfer-all', objects: ['members'], many: false, Label: EverythingLabel, Dialog: TransferDialog },
];
