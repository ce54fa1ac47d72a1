import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Modal, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { useEvent } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { MapStep } from './MapStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import { WorkStep } from './WorkStep.tsx';
import { closeImport, noteProgress, startImport, useImport } from './session.ts';
import type { ImportStep } from './session.ts';
import './import.css';

const POSITION: Readonly<Record<ImportStep, number>> = { choose: 0, reading: 0, map: 1, planning: 1, plan: 2, writing: 2, done: 3 };

/** From workbooks to records: read, check the columns, preview, write. Closing it before the end writes nothing. */
export function ImportWizard({ files, onClose }: { readonly files: readonly PickedFile[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('import');
  const step = useImport((state) => state.step);
  useEvent('progress', noteProgress);
  useEffect(() => void startImport(files), [files]);
  const steps = [t('steps.read'), t('steps.map'), t('steps.plan'), t('steps.done')].map((title) => ({ title }));
  const close = (): void => {
    closeImport();
    onClose();
  };
  return (
    <Modal
      open
      className="import-wizard"
      rootClassName="import-wizard-root"
      title={<div className="import-title"><span>{t('title')}</span><Steps size="small" current={POSITION[step]} items={steps} /></div>}
      footer={null}
      width="min(1440px, calc(100vw - 48px))"
      mask={{ closable: false }}
      keyboard={step !== 'writing'}
      onCancel={close}
    >
      <div className="import-body"><Body step={step} onClose={close} /></div>
    </Modal>
  );
}

function Body({ step, onClose }: { readonly step: ImportStep; readonly onClose: () => void }): ReactNode {
  const model = useModel();
  const preview = useImport((state) => state.preview);
  const plan = useImport((state) => state.plan);
  const result = useImport((state) => state.result);
  if (step === 'reading' || step === 'planning' || step === 'writing') return <WorkStep step={step} />;
  if (step === 'map' && preview !== null && model !== undefined) return <MapStep preview={preview} model={model} onClose={onClose} />;
  if (step === 'plan' && plan !== null && model !== undefined) return <PlanStep plan={plan} model={model} onClose={onClose} />;
  if (step === 'done' && result !== null && model !== undefined) return <DoneStep result={result} plan={plan} model={model} onClose={onClose} />;
  return <ChooseStep />;
}
