import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAction } from '../records/record-actions.tsx';

const PrintManyDialog = lazy(() => import('./PrintManyDialog.tsx').then((part) => ({ default: part.PrintManyDialog })));

function PrintManyLabel(): ReactNode {
  return useTranslation('papers').t('many.action');
}

/** "Print" for ticked quotes and in a row's menu. */
export const PRINT_MANY_ACTION: RecordAction = { id: 'print', objects: ['quotes'], many: true, applies: () => false, Label: PrintManyLabel, Dialog: PrintManyDialog };
