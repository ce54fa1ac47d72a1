import { useState } from 'react';
import type { ReactNode } from 'react';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../preload/contract/history.ts';
import type { Model } from '../api/model.ts';
import { localTime } from '../ui/format.ts';
import { StepCells } from './StepCells.tsx';
import { useStepText } from './step-text.ts';

/** One step: when, what, by whom; its cells on demand, and the way to take it back. */
export function HistoryStep({ model, batch, onUndo }: { readonly model: Model; readonly batch: BatchView; readonly onUndo: () => void }): ReactNode {
  const { t } = useTranslation('history');
  const text = useStepText();
  const [open, setOpen] = useState(false);
  return (
    <li className={batch.undone ? 'history-step history-undone' : 'history-step'}>
      <div className="history-line">
        <time className="faint figures" dateTime={batch.at}>{localTime(batch.at).slice(11)}</time>
        <button type="button" className="plain history-text" aria-expanded={open} disabled={batch.changes === 0} onClick={() => setOpen(!open)}>
          <span>{text(batch)}</span>
          <span className="faint">
            {batch.changes > 0 && (open ? <DownOutlined /> : <RightOutlined />)}
            {[batch.member, t('records', { count: batch.changes })].filter((part) => part !== '').join(' · ')}
          </span>
        </button>
        {batch.undone ? <span className="faint">{t('isUndone')}</span> : batch.undoable && <Button size="small" onClick={onUndo}>{t('takeBack')}</Button>}
      </div>
      {open && <StepCells model={model} batch={batch.id} />}
    </li>
  );
}
