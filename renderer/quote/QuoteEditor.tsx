import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../ui/Toolbar.tsx';

/** One quote with its lines. */
export function QuoteEditor(_props: { readonly id: string | null; readonly customer?: string; readonly deal?: string }): ReactNode {
  const { t } = useTranslation('quote');
  return <Toolbar title={t('title')} />;
}
