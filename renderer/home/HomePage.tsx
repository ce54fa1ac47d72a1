import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../ui/Toolbar.tsx';

/** What needs doing today. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  return <Toolbar title={t('title')} />;
}
