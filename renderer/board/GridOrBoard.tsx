import type { ReactNode } from 'react';
import { AppstoreOutlined, TableOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.ts';

/** The switch between the list of deals and their board, in the same place on both. */
export function GridOrBoard({ value }: { readonly value: 'grid' | 'board' }): ReactNode {
  const { t } = useTranslation('deals');
  const [, navigate] = useLocation();
  return (
    <Segmented
      aria-label={t('view.label')} value={value} onChange={(next) => navigate(next === 'board' ? paths.board() : paths.list('deals'))}
      options={[{ value: 'grid' as const, icon: <TableOutlined />, title: t('view.grid') }, { value: 'board' as const, icon: <AppstoreOutlined />, title: t('view.board') }]}
    />
  );
}
