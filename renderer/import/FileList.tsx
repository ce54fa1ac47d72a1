import type { ReactNode } from 'react';
import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, TablePreview } from '../../preload/contract/imports.ts';
import type { Failure } from '../../preload/contract/errors.ts';
import { callError } from '../api/call-error.ts';
import type { Model } from '../api/model.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly model: Model;
  readonly selected: string | null;
  readonly onSelect: (table: string) => void;
}

/** Every file with its tables; a file that cannot be read says why, beside the good ones. */
export function FileList({ preview, model, selected, onSelect }: Props): ReactNode {
  const { t } = useTranslation('import');
  return (
    <nav className="import-files" aria-label={t('files.title')}>
      {preview.files.map((file) => (
        <section key={file.id}>
          <h3 title={file.name}>{file.name}</h3>
          {file.error !== undefined && <FileProblem error={file.error} />}
          <FileNotes file={file} />
          {preview.tables.filter((table) => table.file === file.id).map((table) => (
            <TableEntry key={table.id} table={table} model={model} selected={table.id === selected} onSelect={onSelect} />
          ))}
        </section>
      ))}
    </nav>
  );
}

function TableEntry({ table, model, selected, onSelect }: { readonly table: TablePreview; readonly model: Model; readonly selected: boolean; readonly onSelect: (table: string) => void }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const about = table.object === null ? t('files.unknown') : words.objectName(model, table.object);
  return (
    <button type="button" className="plain import-table-entry" aria-current={selected} data-used={table.use} onClick={() => onSelect(table.id)}>
      <span className="import-table-mark" aria-hidden>{table.use ? <CheckOutlined /> : '–'}</span>
      <span className="import-table-name">{table.sheet === '' ? t('files.onlySheet') : table.sheet}{table.hidden && <em> {t('files.hidden')}</em>}</span>
      <span className="import-table-fact">{table.use ? about : t('files.skipped')}</span>
      <span className="import-table-rows figures">{t('files.rows', { count: table.dataRows })}</span>
    </button>
  );
}

/** A file's own error, in the same words as any failure of the program. */
function FileProblem({ error }: { readonly error: { readonly code: string; readonly message: string; readonly details?: Failure['details'] } }): ReactNode {
  const text = useFailureText();
  const failure = callError({ code: error.code as Failure['code'], message: error.message, details: error.details ?? {} });
  return <p className="import-file-error" role="alert"><WarningOutlined aria-hidden /> {text(failure)}</p>;
}

function FileNotes({ file }: { readonly file: ImportPreview['files'][number] }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const notes = file.notes.map((note) => words.note(note));
  if (file.encoding !== undefined && file.encoding !== 'utf-8') notes.push(t('files.encoding', { encoding: file.encoding.toUpperCase() }));
  return notes.length === 0 ? null : <p className="import-file-notes">{notes.join(' · ')}</p>;
}
