import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useHold } from '../api/hold.ts';
import { useEvent } from '../api/hooks.ts';
import './work.css';

interface Running {
  readonly task: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
}

/** A write that is over sooner needs no words. */
const PATIENCE_MS = 400;

/** How far a long write is, with the way to stop it: nothing of it is then written. */
export function WorkStrip(): ReactNode {
  const { t } = useTranslation('work');
  const [running, setRunning] = useState<Running | null>(null);
  const [late, setLate] = useState(false);
  const ended = useRef<() => void>(() => undefined);

  useEvent('progress', ({ task, phase, done, total }) => {
    if (!/^work_\d+$/.test(task)) return;
    if (phase === 'ended') {
      setRunning((now) => (now?.task === task ? null : now));
      ended.current();
    } else setRunning((now) => ({ task, phase, done, total: total ?? 0, stopping: now?.task === task && now.stopping }));
  });
  // A core that died took its write with it: nothing of it was written, and no end will be told.
  useEvent('core.state', () => {
    setRunning(null);
    ended.current();
  });

  const task = running?.task;
  useEffect(() => {
    setLate(false);
    if (task === undefined) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [task]);
  useHold(task !== undefined, () => new Promise<void>((resolve) => (ended.current = resolve)));

  if (running === null || !late) return null;
  const stop = (): void => {
    setRunning({ ...running, stopping: true });
    void call('work.cancel', { id: running.task }).catch(() => undefined);
  };
  const title = t(`doing.${running.phase}` as 'doing.paste', { defaultValue: t('doing.edit') });
  return (
    <div className="work-strip" role="status" aria-live="polite" aria-label={title}>
      <span>{title}</span>
      <Progress className="work-bar" size="small" percent={running.total > 0 ? Math.floor((running.done / running.total) * 100) : 0} status="active" aria-label={title} />
      <Button size="small" disabled={running.stopping} onClick={stop}>{t(running.stopping ? 'stopping' : 'cancel')}</Button>
    </div>
  );
}
