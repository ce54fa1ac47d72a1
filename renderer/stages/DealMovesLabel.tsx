import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the tab of moves. */
export function DealMovesLabel(): ReactNode {
  return useTranslation('deals').t('movesTab');
}
