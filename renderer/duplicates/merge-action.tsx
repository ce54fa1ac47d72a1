import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAction } from '../records/record-actions.tsx';

function MergeLabel(): ReactNode {
  return useTranslation('duplicates').t('mergeAction');
}

/** "Merge" for ticked rows; one record alone has nothing to go into. */
export const MERGE_ACTION: RecordAction = {
  id: 'merge', objects: ['customers', 'contacts', 'leads'], many: true, applies: () => false, Label: MergeLabel,
  Dialog: lazy(() => import('./MergeDialog.tsx').then((part) => ({ default: part.MergeDialog }))),
};
