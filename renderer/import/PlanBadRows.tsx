import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import { Tag } from '../ui/Tag.tsx';
import { useRefusalWords } from '../work/use-refusal-words.ts';
import { SourceRows } from './SourceRows.tsx';
import { PAGE_SIZE, usePlanPage } from './use-page.ts';
import type { PlanItems } from './use-page.ts';
import { useExportBadRows } from './use-export-bad-rows.ts';
import { useImportWords } from './words.ts';

type BadRow = PlanItems<'badRows'>[number];

/** Rows with something unreadable, each with the cell and the reason. They can be saved, corrected and imported again. */
export function PlanBadRows({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const refusal = useRefusalWords();
  const [page, setPage] = useState(0);
  const { items, total } = usePlanPage(plan, 'badRows', page);
  const { message } = App.useApp();
  const exportRows = useExportBadRows(plan.session, message);
  return (
    <>
      {plan.counts.badRows > 0 && <div className="import-list-tools"><Button onClick={() => void exportRows()}>{t('plan.exportBad')}</Button></div>}
      <Table<BadRow>
        size="small"
        rowKey={(row) => `${row.source.file}/${row.source.sheet}/${row.source.row}`}
        dataSource={items === null ? [] : [...items]}
        loading={items === null}
        scroll={{ y: total > PAGE_SIZE ? 'calc(100vh - 412px)' : 'calc(100vh - 364px)' }}
        locale={{ emptyText: t('plan.noBad') }}
        pagination={{ current: page + 1, pageSize: PAGE_SIZE, total, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: (number) => setPage(number - 1) }}
        columns={[
          { title: t('plan.source'), width: 320, render: (_, row) => <SourceRows sources={[row.source]} /> },
          { title: t('plan.state'), width: 130, render: (_, row) => <Tag colour={row.kept ? 'gold' : 'red'}>{row.kept ? t('plan.kept') : t('plan.setAside')}</Tag> },
          {
            title: t('plan.reasons'),
            render: (_, row) => (
              <span className="import-changes">
                {row.reasons.map((reason, index) => (
                  <span key={index} className="import-change" data-problem="true">
                    {reason.header !== '' && <span className="soft">{reason.header} </span>}{reason.raw} <em>{reason.details === undefined ? words.problem(reason.code) : refusal({ code: reason.code, details: reason.details })}</em>
                  </span>
                ))}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
