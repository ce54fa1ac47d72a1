import { useState } from 'react';
import type { ReactNode } from 'react';
import { CheckCircleFilled, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import { useSend } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { ObjectCounts } from './ObjectCounts.tsx';
import type { ImportResult } from './session.ts';
import { useExportBadRows } from './use-export-bad-rows.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly result: ImportResult;
  readonly plan: ImportPlan | null;
  readonly model: Model;
  readonly onClose: () => void;
}

/** What was written, and the one button that takes all of it back. */
export function DoneStep({ result, plan, model, onClose }: Props): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const undo = useSend('history.undoBatch');
  const [undone, setUndone] = useState<Output<'history.undoBatch'> | null>(null);
  const exportRows = useExportBadRows(result.session, message);
  const { counts, batch } = result;
  const main = mainObject(plan);
  if (undone !== null) {
    return (
      <div className="import-done">
        <UndoOutlined className="import-done-icon" aria-hidden />
        <h2>{t('done.undone')}</h2>
        <p>{t('done.undoneText', { count: undone.restored })} {undone.keptCount > 0 && t('done.undoneKept', { count: undone.keptCount })}</p>
        <div><Button onClick={() => void pickAndImport()}>{t('done.again')}</Button><Button type="primary" autoFocus onClick={onClose}>{t('close')}</Button></div>
      </div>
    );
  }
  return (
    <div className="import-done">
      <CheckCircleFilled className="import-done-icon import-done-good" aria-hidden />
      <h2>{batch === null ? t('done.nothing') : t('done.title')}</h2>
      <p className="figures">{t('done.counts', { create: counts.create, update: counts.update })}</p>
      {plan !== null && <ObjectCounts plan={plan} model={model} />}
      {counts.badRows > 0 && <p className="import-done-bad">{t('done.bad', { count: counts.badRows })} <Button size="small" onClick={() => void exportRows()}>{t('plan.exportBad')}</Button></p>}
      {undo.error !== null && <ErrorBox error={undo.error} />}
      <div>
        {batch !== null && <Button icon={<UndoOutlined aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate({ batch }, { onSuccess: setUndone })}>{t('done.undo')}</Button>}
        <Button onClick={() => void pickAndImport()}>{t('done.again')}</Button>
        <Button type="primary" autoFocus onClick={() => { navigate(paths.list(main)); onClose(); }}>{t('done.view', { object: words.objectName(model, main) })}</Button>
      </div>
      {batch !== null && <p className="faint">{t('done.undoNote')}</p>}
    </div>
  );
}

/** What to show first: customers when there are any, else what the import wrote most of. */
function mainObject(plan: ImportPlan | null): string {
  const objects = plan?.objects ?? [];
  if (objects.length === 0 || objects.some((each) => each.object === 'customers')) return 'customers';
  return [...objects].sort((a, b) => b.create + b.update - (a.create + a.update))[0]?.object ?? 'customers';
}
