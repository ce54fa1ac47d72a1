import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { ListPage } from '../records/ListPage.tsx';
import type { ListScope } from '../records/list-state.ts';
import { PoolDesk } from './PoolDesk.tsx';

const COLUMNS = ['grade', 'pool_reason', 'last_owner', 'pooled_at', 'last_contact', 'region', 'city', 'industry', 'phone'];

/** The pool: customers without an owner, as a list with everything that lists can do, and claims. */
export function PoolPage({ model, record }: { readonly model: Model; readonly record: string | null }): ReactNode {
  const { t } = useTranslation('pool');
  const scope = useMemo<ListScope>(() => ({
    id: 'pool', path: paths.pool, title: t('title'), conditions: [{ field: 'owner', op: 'empty', values: [] }], columns: COLUMNS, empty: { title: t('empty'), text: t('emptyText'), action: { label: t('emptyDo'), to: paths.list('customers') } },
  }), [t]);
  const object = model.object('customers');
  return object === undefined ? null : <ListPage key="pool" model={model} object={object} record={record} scope={scope} tools={<PoolDesk />} />;
}
