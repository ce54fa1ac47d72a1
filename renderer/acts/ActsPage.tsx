import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Segmented, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ActView } from '../../preload/contract/acts.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { ActRow } from './ActRow.tsx';
import { useActName } from './use-act-words.ts';
import './acts.css';

const PAGE = 100;
/** The longest list; what is older comes on a page of its own. */
const MOST = 500;
const STATES = ['all', 'done', 'undone'] as const;

/** Everything the program did by itself, with why, newest first; each can be taken back. */
export function ActsPage({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('acts');
  const nameOf = useActName();
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [kind, setKind] = useState<string | null>(null);
  const [shown, setShown] = useState(PAGE);
  const [before, setBefore] = useState<string | undefined>(undefined);
  const { data, error, refetch } = useCall('acts.list', {
    limit: shown, ...(before === undefined ? {} : { before }), ...(kind === null ? {} : { kinds: [kind] }), ...(state === 'all' ? {} : { undone: state === 'undone' }),
  }, { keep: true });
  const start = (): void => {
    setShown(PAGE);
    setBefore(undefined);
  };
  const acts = data?.acts ?? [];
  const older = (): void => (shown < MOST ? setShown(Math.min(MOST, shown + PAGE)) : setBefore(acts.at(-1)?.id));
  const narrowed = state !== 'all' || kind !== null;
  return (
    <>
      <Toolbar title={t('title')}>
        <Segmented aria-label={t('state.label')} value={state} onChange={(value) => { setState(value); start(); }} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
        <Select
          className="acts-kind" aria-label={t('kind')} value={kind} allowClear placeholder={t('kind')} popupMatchSelectWidth={false} onChange={(value: string | undefined) => { setKind(value ?? null); start(); }}
          options={Object.entries(data?.kinds ?? {}).map(([value, count]) => ({ value, label: t('kindCount', { name: nameOf(value), count }) }))}
        />
      </Toolbar>
      <div className="acts">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {data !== undefined && acts.length === 0 && (
          <EmptyState title={t(narrowed ? 'noneFits' : 'none')} text={t(narrowed ? 'noneFitsText' : 'noneText')}>
            {narrowed ? <Button onClick={() => { setState('all'); setKind(null); start(); }}>{t('noneFitsDo')}</Button> : <Link href={paths.rules()}><Button>{t('noneDo')}</Button></Link>}
          </EmptyState>
        )}
        {byDay(acts).map(([day, list]) => (
          <section key={day} aria-label={day}>
            <h2 className="acts-day figures">{day} <span className="faint">{list.length}</span></h2>
            <ul>{list.map((act) => <ActRow key={act.id} model={model} act={act} />)}</ul>
          </section>
        ))}
        {(before !== undefined || data?.more === true) && (
          <div className="acts-more">
            {before !== undefined && <Button size="small" onClick={start}>{t('newest')}</Button>}
            {data?.more === true && <Button size="small" onClick={older}>{t('older')}</Button>}
          </div>
        )}
      </div>
    </>
  );
}

function byDay(acts: readonly ActView[]): readonly (readonly [string, readonly ActView[]])[] {
  const days = new Map<string, ActView[]>();
  for (const act of acts) {
    const day = localTime(act.at).slice(0, 10);
    const known = days.get(day);
    if (known) known.push(act);
    else days.set(day, [act]);
  }
  return [...days];
}
