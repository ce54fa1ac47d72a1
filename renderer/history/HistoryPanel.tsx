import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchView, UndoResult } from '../../preload/contract/history.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useUi } from '../app/ui-store.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { UndoPreview } from './UndoPreview.tsx';
import { useStepText } from './step-text.ts';
import './history.css';

const PAGE = 50;

/** What was done, newest first by day, and the way to take any of it back, however old. */
export function HistoryPanel({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('history');
  const { message } = App.useApp();
  const failure = useFailureText();
  const setHistory = useUi((ui) => ui.setHistory);
  const [shown, setShown] = useState(PAGE);
  const { data, error } = useCall('history.batches', { limit: Math.min(200, shown) }, { keep: true });
  const [preview, setPreview] = useState<UndoResult | null>(null);

  const ask = async (batch: BatchView): Promise<void> => {
    try {
      setPreview(await call('history.undoBatch', { batch: batch.id, preview: true }));
    } catch (problem) {
      void message.info(failure(problem));
    }
  };
  const days = byDay(data?.batches ?? []);
  return (
    <Drawer open title={t('title')} size={480} onClose={() => setHistory(false)} styles={{ body: { padding: 0 } }}>
      {error !== null && <ErrorBox error={error} />}
      {data === undefined && error === null && <div className="frame-wait"><Spin /></div>}
      {data?.batches.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {days.map(([day, batches]) => (
        <section key={day}>
          <h3 className="history-day figures">{day}</h3>
          <ol className="history-list">
            {batches.map((batch) => <Step key={batch.id} batch={batch} onUndo={() => void ask(batch)} />)}
          </ol>
        </section>
      ))}
      {(data?.batches.length ?? 0) >= shown && shown < 200 && <div className="history-more"><Button size="small" onClick={() => setShown(shown + PAGE)}>{t('older')}</Button></div>}
      {preview !== null && <UndoPreview model={model} preview={preview} onClose={() => setPreview(null)} />}
    </Drawer>
  );
}

function Step({ batch, onUndo }: { readonly batch: BatchView; readonly onUndo: () => void }): ReactNode {
  const { t } = useTranslation('history');
  const text = useStepText();
  return (
    <li className={batch.undone ? 'history-step history-undone' : 'history-step'}>
      <time className="faint figures" dateTime={batch.at}>{localTime(batch.at).slice(11)}</time>
      <span className="history-text">
        <span>{text(batch)}</span>
        <span className="faint">{[batch.member, t('records', { count: batch.changes })].filter((part) => part !== '').join(' · ')}</span>
      </span>
      {batch.undone ? <span className="faint">{t('isUndone')}</span> : batch.undoable && <Button size="small" onClick={onUndo}>{t('takeBack')}</Button>}
    </li>
  );
}

function byDay(batches: readonly BatchView[]): readonly (readonly [string, readonly BatchView[]])[] {
  const days = new Map<string, BatchView[]>();
  for (const batch of batches) {
    const day = localTime(batch.at).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), batch]);
  }
  return [...days];
}
