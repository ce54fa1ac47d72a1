import { useState } from 'react';
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UndoResult } from '../../preload/contract/history.ts';
import { call } from '../api/bridge.ts';
import type { Model } from '../api/model.ts';
import { useFailed } from '../app/use-failed.ts';
import { useLabel } from '../i18n/hooks.ts';
import { useStepText } from './step-text.ts';
import { useUndone } from './use-undone.ts';

const SHOWN = 50;

/** Before an old step is taken back: how much it restores, and which cells were edited since and stay. */
export function UndoPreview({ model, preview, onClose }: { readonly model: Model; readonly preview: UndoResult; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('history');
  const read = useLabel();
  const text = useStepText();
  const undone = useUndone();
  const failed = useFailed();
  const [busy, setBusy] = useState(false);

  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      undone(await call('history.undoBatch', { batch: preview.undone }));
      onClose();
    } catch (error) {
      failed(error);
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('previewTitle', { label: text({ kind: preview.kind, label: preview.label, object: preview.records[0]?.object ?? null }) })} okText={t('takeBack')} okButtonProps={{ disabled: preview.restored === 0, loading: busy }} onOk={() => void undo()} onCancel={onClose}>
      <p>{preview.restored === 0 ? t('previewNothing') : t('previewRestores', { cells: preview.restored, records: preview.recordCount })}</p>
      {preview.keptCount > 0 && (
        <>
          <p className="soft">{t('keptCount', { count: preview.keptCount })}</p>
          <table className="history-kept">
            <tbody>
              {preview.kept.slice(0, SHOWN).map((cell) => {
                const field = model.field(cell.object, cell.field);
                return <tr key={`${cell.id}.${cell.field}`}><td>{cell.title}</td><td className="soft">{field === undefined ? cell.field : read(field.label)}</td><td>{cell.current}</td></tr>;
              })}
            </tbody>
          </table>
          {preview.keptCount > SHOWN && <p className="faint">{t('keptMore', { count: preview.keptCount - SHOWN })}</p>}
        </>
      )}
    </Modal>
  );
}
