import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of the drawer's tabs of this room. */
export function CommentsLabel(): ReactNode {
  return useTranslation('activity').t('comments.tab');
}

export function FilesLabel(): ReactNode {
  return useTranslation('activity').t('files.tab');
}

export function NeedsLabel(): ReactNode {
  return useTranslation('activity').t('needs.tab');
}
