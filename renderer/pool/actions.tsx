import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAction } from '../records/record-actions.tsx';

function ClaimLabel(): ReactNode {
  return useTranslation('pool').t('claim');
}

function ReturnLabel(): ReactNode {
  return useTranslation('pool').t('giveBack');
}

const ClaimNow = lazy(() => import('./ClaimNow.tsx').then((part) => ({ default: part.ClaimNow })));
const ReturnDialog = lazy(() => import('./ReturnDialog.tsx').then((part) => ({ default: part.ReturnDialog })));

const inPool = (values: Readonly<Record<string, string | number | null>>): boolean => (values['owner'] ?? null) === null;

/** Take customers from the pool, and give them back. */
export const POOL_ACTIONS: readonly RecordAction[] = [
  { id: 'claim', objects: ['customers'], many: true, applies: inPool, Label: ClaimLabel, Dialog: ClaimNow },
  { id: 'return', objects: ['customers'], many: true, applies: (values) => !inPool(values), Label: ReturnLabel, Dialog: ReturnDialog },
];
