import { useState } from 'react';
import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { Tag } from '../ui/Tag.tsx';
import { useRefusalWords } from '../work/use-refusal-words.ts';
import { RecordChanges } from './RecordChanges.tsx';
import { SourceRows } from './SourceRows.tsx';
import { PAGE_SIZE, usePlanPage } from './use-page.ts';
import type { PlanItems } from './use-page.ts';
import { useImportWords } from './words.ts';

type Record = PlanItems<'records'>[number];

const COLOURS = { create: 'green', update: 'blue', unchanged: 'grey', skip: 'grey' } as const;

/** Every record the import touches: what it is, and each value with the one that it replaces. */
export function PlanRecords({ plan, model }: { readonly plan: ImportPlan; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const [page, setPage] = useState(0);
  const { items, total } = usePlanPage(plan, 'records', page);
  const refusal = useRefusalWords();
  const skippedWords = (record: Record): string => {
    if (record.refusal !== undefined) return refusal(record.refusal);
    return record.skipped === 'exists' ? t('plan.skipped.exists') : t('plan.skipped.missing');
  };
  return (
    <Table<Record>
      size="small"
      rowKey={(record) => `${record.object}/${record.record}`}
      dataSource={items === null ? [] : [...items]}
      loading={items === null}
      scroll={{ y: total > PAGE_SIZE ? 'calc(100vh - 374px)' : 'calc(100vh - 326px)' }}
      locale={{ emptyText: t('plan.noRecords') }}
      pagination={{ current: page + 1, pageSize: PAGE_SIZE, total, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: (number) => setPage(number - 1) }}
      columns={[
        { title: t('plan.action'), width: 84, render: (_, record) => <Tag colour={COLOURS[record.action]}>{t(`plan.${record.action}`)}</Tag> },
        { title: t('plan.object'), width: 88, render: (_, record) => <span className="soft">{words.objectName(model, record.object)}</span> },
        { title: t('plan.title'), width: 220, ellipsis: true, render: (_, record) => record.title },
        {
          title: t('plan.changes'),
          render: (_, record) => (record.skipped === undefined ? <RecordChanges record={record} model={model} /> : <span className="soft">{skippedWords(record)}</span>),
        },
        { title: t('plan.source'), width: 220, render: (_, record) => <SourceRows sources={record.sources} /> },
      ]}
    />
  );
}
