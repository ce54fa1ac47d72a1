import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../preload/contract/imports.ts';
import { callError } from '../api/call-error.ts';
import type { Model } from '../api/model.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { FileList } from './FileList.tsx';
import { MappingOptions } from './MappingOptions.tsx';
import { TableMapping } from './TableMapping.tsx';
import { makePlan, useImport } from './session.ts';

/** Every table that was found and where its columns go. All of it is guessed already: usually one click goes on. */
export function MapStep({ preview, model, onClose }: { readonly preview: ImportPreview; readonly model: Model; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('import');
  const [chosen, setChosen] = useState<string | null>(null);
  const remapping = useImport((state) => state.remapping);
  const failure = useImport((state) => state.failure);
  const stopped = useImport((state) => state.stopped);
  const table = preview.tables.find((each) => each.id === chosen) ?? preview.tables.find((each) => each.use) ?? preview.tables[0];
  const used = preview.tables.filter((each) => each.use && each.object !== null).length;
  return (
    <div className="import-step">
      {failure !== null && <ErrorBox error={callError(failure)} />}
      {stopped && <p className="import-stopped" role="status">{t('stopped')}</p>}
      <div className="import-map">
        <FileList preview={preview} model={model} selected={table?.id ?? null} onSelect={setChosen} />
        <div className="import-map-main" aria-busy={remapping}>
          <Spin spinning={remapping} delay={250}>
            {table === undefined
              ? <EmptyState title={t('files.noneUsable')}><Button onClick={() => void pickAndImport()}>{t('files.other')}</Button></EmptyState>
              : <TableMapping key={table.id} table={table} model={model} />}
          </Spin>
        </div>
      </div>
      <footer className="import-foot">
        <MappingOptions options={preview.options} />
        <span className="import-foot-space" />
        {used === 0 && preview.tables.length > 0 && <span className="soft">{t('nothingChosen')}</span>}
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" autoFocus disabled={used === 0 || remapping} onClick={() => void makePlan()}>{t('next')}</Button>
      </footer>
    </div>
  );
}
