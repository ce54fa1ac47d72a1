import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnTarget, TablePreview } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { NewFieldModal } from './NewFieldModal.tsx';
import { SampleCells } from './SampleCells.tsx';
import { TargetSelect } from './TargetSelect.tsx';
import { changeMapping } from './session.ts';
import { columnName } from './targets.ts';
import type { TargetGroup } from './targets.ts';

type Column = TablePreview['columns'][number];

interface Props {
  readonly table: TablePreview;
  readonly column: Column;
  readonly groups: readonly TargetGroup[];
  readonly model: Model;
}

/** A column of the file: its heading, where it goes and how sure that is, and what its first cells become. */
export function ColumnRow({ table, column, groups, model }: Props): ReactNode {
  const { t } = useTranslation('import');
  const [defining, setDefining] = useState(false);
  const aim = (target: ColumnTarget): void => void changeMapping({ tables: [{ table: table.id, columns: [{ index: column.index, target }] }] });
  const header = column.header === '' ? t('table.noHeader') : column.header;
  return (
    <div className="import-column" role="row" data-target={column.match.target.kind}>
      <span className="import-column-header" role="cell" title={header}>
        <b>{columnName(column.index)}</b>
        <span>{header}</span>
        <small className="figures">{column.filled === 0 ? '' : t('table.filled', { count: column.filled })}</small>
      </span>
      <span className="import-column-target" role="cell">
        <TargetSelect column={column} groups={groups} model={model} onAim={aim} onNewField={() => setDefining(true)} />
        <small className="import-reason" data-sure={column.match.confidence >= 0.75 || column.match.reason === 'user'}>{t(`reason.${column.match.reason}`)}</small>
      </span>
      <SampleCells column={column} model={model} />
      {defining && (
        <NewFieldModal
          column={column}
          objects={groups.map((group) => group.object)}
          model={model}
          onClose={() => setDefining(false)}
          onDefined={(object, field) => aim({ kind: 'field', object, field, slot: 1 })}
        />
      )}
    </div>
  );
}
