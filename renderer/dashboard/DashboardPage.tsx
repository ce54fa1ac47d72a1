import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../ui/Toolbar.tsx';

/** How the business stands. */
export function DashboardPage(): ReactNode {
  const { t } = useTranslation('dashboard');
  return <Toolbar title={t('title')} />;
}
