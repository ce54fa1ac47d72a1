import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAction } from '../records/record-actions.tsx';

function ConvertLabel(): ReactNode {
  return useTranslation('leads').t('convertAction');
}

function AssignLabel(): ReactNode {
  return useTranslation('leads').t('assignAction');
}

/** What can be done with leads: convert one, assign many. Customers are assigned the same way. */
export const LEAD_ACTIONS: readonly RecordAction[] = [
  { id: 'convert', objects: ['leads'], many: false, applies: (values) => (values['customer'] ?? null) === null, Label: ConvertLabel, Dialog: lazy(() => import('./ConvertDialog.tsx').then((part) => ({ default: part.ConvertDialog }))) },
  { id: 'assign', objects: ['leads', 'customers'], many: true, applies: (values) => (values['customer'] ?? null) === null && !('name' in values), Label: AssignLabel, Dialog: lazy(() => import('./AssignDialog.tsx').then((part) => ({ default: part.AssignDialog }))) },
];
