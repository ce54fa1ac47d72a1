import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../ui/Toolbar.tsx';

/** Choices of this desk. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation('settings');
  return <Toolbar title={t('title')} />;
}
