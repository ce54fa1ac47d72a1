import type { ReactNode } from 'react';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Model } from '../api/model.ts';
import { useUi } from '../app/ui-store.ts';

/** What was done, newest first, and the way to take any of it back. */
export function HistoryPanel(_props: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('history');
  const setHistory = useUi((ui) => ui.setHistory);
  return <Drawer open title={t('title')} width={460} onClose={() => setHistory(false)} />;
}
