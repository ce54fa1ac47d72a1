import type { ReactNode } from 'react';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TablePreview } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { HeaderPicker } from './HeaderPicker.tsx';
import { changeMapping } from './session.ts';
import { IMPORTABLE, targetGroups } from './targets.ts';
import { useImportWords } from './words.ts';

/** One table: what it is about, where its header is, and each column with what was read from it. */
export function TableMapping({ table, model }: { readonly table: TablePreview; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const groups = targetGroups(model, table);
  const notes = table.notes.map((note) => words.note(note));
  return (
    <div className="import-table">
      <header className="import-table-head">
        <Checkbox checked={table.use} disabled={table.object === null} onChange={(event) => void changeMapping({ tables: [{ table: table.id, use: event.target.checked }] })}>
          {t('table.use')}
        </Checkbox>
        <label className="import-table-about">
          <span className="soft">{t('table.about')}</span>
          <Select
            value={table.object}
            placeholder={t('table.choose')}
            aria-label={t('table.about')}
            style={{ width: 132 }}
            options={IMPORTABLE.filter((object) => model.object(object) !== undefined).map((object) => ({ value: object, label: words.objectName(model, object) }))}
            onChange={(object: string) => void changeMapping({ tables: [{ table: table.id, object, use: true }] })}
          />
        </label>
        <HeaderPicker table={table} />
        <span className="soft figures">{t('table.data', { count: table.dataRows })}</span>
      </header>
      {notes.length > 0 && <p className="import-table-notes">{notes.join(' · ')}</p>}
      <div className="import-columns" role="table" aria-label={table.sheet} data-used={table.use}>
        <div className="import-column import-column-heads" role="row">
          <span role="columnheader">{t('table.column')}</span>
          <span role="columnheader">{t('table.target')}</span>
          <span role="columnheader">{t('table.sample')}</span>
        </div>
        {table.columns.map((column) => (
          <ColumnRow key={column.index} table={table} column={column} groups={groups} model={model} />
        ))}
      </div>
    </div>
  );
}
