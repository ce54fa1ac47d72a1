import type { ReactNode } from 'react';
import { Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useAppInfo, useRemembered } from '../api/settings.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { StartCards } from './StartCards.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { TodoList } from './TodoList.tsx';
import { weekday } from './todo-groups.ts';
import './home.css';

/** What needs doing today, how the month stands, and what happened last. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const member = useAppInfo()?.member ?? null;
  const [scope, setScope] = useRemembered<'mine' | 'all'>('home.scope', 'mine');
  const { data, error, refetch } = useCall('reports.home', { member: scope === 'mine' ? (member?.id ?? null) : null }, { keep: true });
  const nothing = data !== undefined && data.figures.customers === 0 && data.todos.length === 0;
  // Nothing of mine is not yet a new book: the others may have filled it.
  const whole = useCall('reports.home', { member: null }, { enabled: nothing });
  if (error !== null) return <><Toolbar title={t('title')} /><ErrorBox error={error} retry={() => void refetch()} /></>;
  if (data === undefined || (nothing && whole.data === undefined)) return <div className="frame-wait"><Spin delay={300} /></div>;
  const fresh = nothing && whole.data?.figures.customers === 0 && whole.data.todos.length === 0;
  const scopes = member === null || fresh ? null : (
    <Segmented
      aria-label={t('scope.label')}
      value={scope}
      onChange={setScope}
      options={[{ value: 'mine' as const, label: t('scope.mine') }, { value: 'all' as const, label: t('scope.all') }]}
    />
  );
  return (
    <>
      <Toolbar title={t('title')} end={scopes}>
        <span className="soft figures">{data.today} {t(`week.${weekday(data.today)}`)}</span>
      </Toolbar>
      <div className="home">
        {fresh ? <StartCards /> : (
          <>
            <KeyFigures figures={data.figures} />
            <div className="home-columns">
              <TodoList home={data} member={member?.id ?? null} />
              <TeamPanel home={data} member={scope === 'mine' ? (member?.id ?? null) : null} />
            </div>
          </>
        )}
      </div>
    </>
  );
}
