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
import { filterOf, NO_CHOICE, type HistoryChoice } from './choice.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryStep } from './HistoryStep.tsx';
import './history.css';

const PAGE = 50;
/** The longest list; what is older comes on a page of its own. */
const MOST = 200;

/** What was done, newest first by day, and the way to take any of it back, however old. */
export function HistoryPanel({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('history');
  const { message } = App.useApp();
  const failure = useFailureText();
  const setHistory = useUi((ui) => ui.setHistory);
  const [shown, setShown] = useState(PAGE);
  /** Steps older than this one, once more than the longest list were asked for. */
  const [before, setBefore] = useState<string | undefined>(undefined);
  const [choice, setChoice] = useState(NO_CHOICE);
  const { data, error } = useCall('history.batches', { limit: shown, filter: filterOf(choice), ...(before === undefined ? {} : { before }) }, { keep: true });
  const [preview, setPreview] = useState<UndoResult | null>(null);

  const ask = async (batch: BatchView): Promise<void> => {
    try {
      setPreview(await call('history.undoBatch', { batch: batch.id, preview: true }));
    } catch (problem) {
      void message.info(failure(problem));
    }
  };
  const choose = (next: HistoryChoice): void => {
    setChoice(next);
    setBefore(undefined);
    setShown(PAGE);
  };
  const batches = data?.batches ?? [];
  const older = (): void => {
    if (shown < MOST) setShown(Math.min(MOST, shown + PAGE));
    else setBefore(batches.at(-1)?.id);
  };
  const days = byDay(batches);
  const filtered = choice !== NO_CHOICE || before !== undefined;
  return (
    <Drawer open title={t('title')} size={560} onClose={() => setHistory(false)} styles={{ body: { padding: 0 } }}>
      <HistoryFilters model={model} choice={choice} onChange={choose} />
      {error !== null && <ErrorBox error={error} />}
      {data === undefined && error === null && <div className="frame-wait"><Spin /></div>}
      {data?.batches.length === 0 && <EmptyState title={t(filtered ? 'noneFits' : 'empty')} text={t(filtered ? 'noneFitsText' : 'emptyText')} />}
      {days.map(([day, batches]) => (
        <section key={day}>
          <h3 className="history-day figures">{day}</h3>
          <ol className="history-list">
            {batches.map((batch) => <HistoryStep key={batch.id} model={model} batch={batch} onUndo={() => void ask(batch)} />)}
          </ol>
        </section>
      ))}
      <div className="history-more">
        {before !== undefined && <Button size="small" onClick={() => choose(choice)}>{t('newest')}</Button>}
        {batches.length >= shown && <Button size="small" onClick={older}>{t('older')}</Button>}
      </div>
      {preview !== null && <UndoPreview model={model} preview={preview} onClose={() => setPreview(null)} />}
    </Drawer>
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
