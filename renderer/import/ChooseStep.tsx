import type { ReactNode } from 'react';
import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { callError } from '../api/call-error.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { pickAndImport } from '../app/pick-import.ts';
import { startImport, useImport } from './session.ts';

/** Where an import begins when nothing was dropped yet, and where it returns when reading failed as a whole. */
export function ChooseStep(): ReactNode {
  const { t } = useTranslation('import');
  const failure = useImport((state) => state.failure);
  const files = useImport((state) => state.files);
  return (
    <div className="import-choose">
      {failure !== null && <ErrorBox error={callError(failure)} retry={files.length > 0 ? () => void startImport(files) : undefined} />}
      <div className="import-choose-area">
        <FileExcelOutlined className="import-choose-icon" aria-hidden />
        <h2>{t('choose.title')}</h2>
        <p>{t('choose.text')}</p>
        <Button type="primary" size="large" autoFocus onClick={() => void pickAndImport()}>{t('choose.pick')}</Button>
      </div>
    </div>
  );
}
