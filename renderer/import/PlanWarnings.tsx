import { useState } from 'react';
import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { SourceRows } from './SourceRows.tsx';
import { PAGE_SIZE, usePlanPage } from './use-page.ts';
import type { PlanItems } from './use-page.ts';
import { useImportWords } from './words.ts';

type Warning = PlanItems<'warnings'>[number];

/** What a person should look at, in plain words: merged duplicates, values that differ, records made on the way. */
export function PlanWarnings({ plan, model }: { readonly plan: ImportPlan; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const [page, setPage] = useState(0);
  const { items, total } = usePlanPage(plan, 'warnings', page);
  return (
    <Table<Warning & { readonly key: number }>
      size="small"
      dataSource={(items ?? []).map((warning, key) => ({ ...warning, key }))}
      loading={items === null}
      scroll={{ y: total > PAGE_SIZE ? 'calc(100vh - 374px)' : 'calc(100vh - 326px)' }}
      locale={{ emptyText: t('plan.noWarnings') }}
      pagination={{ current: page + 1, pageSize: PAGE_SIZE, total, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: (number) => setPage(number - 1) }}
      columns={[
        { title: t('plan.object'), width: 88, render: (_, warning) => <span className="soft">{words.objectName(model, warning.object)}</span> },
        { title: t('plan.title'), width: 220, ellipsis: true, render: (_, warning) => warning.title },
        { title: t('plan.warnings'), render: (_, warning) => words.warning(warning, model) },
        { title: t('plan.source'), width: 260, render: (_, warning) => <SourceRows sources={warning.sources} /> },
      ]}
    />
  );
}
