import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Badge, Button, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { isTextEntry } from '../ui/text-entry.ts';
import { RequestPanel } from './RequestPanel.tsx';
import { WaitingList } from './WaitingList.tsx';
import './approvals.css';

const StatisticsTab = lazy(() => import('./StatisticsTab.tsx').then((part) => ({ default: part.StatisticsTab })));

const LISTS = ['mine', 'asked', 'done'] as const;
/** A tab of the page. */
export type ApprovalTab = (typeof LISTS)[number] | 'statistics';

/** What waits for me, what I asked for, what I decided, and how long all that takes; one request beside the list. */
export function ApprovalsPage({ tab, id }: { readonly tab: ApprovalTab; readonly id: string | null }): ReactNode {
  const { t } = useTranslation('approvals');
  const [, navigate] = useLocation();
  const { data, error, refetch } = useCall('approvals.waiting', {});
  const rows = data === undefined || tab === 'statistics' ? [] : data[tab];
  const chosen = id ?? rows[0]?.id ?? null;
  const open = (next: string): void => navigate(paths.approvals(tab, next));
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex((row) => row.id === chosen);
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next !== undefined) open(next.id);
  };
  useStepKeys(step);
  const tabs = [...LISTS, 'statistics' as const].map((value) => ({
    value, label: value === 'mine' && data !== undefined && data.mine.length > 0 ? <span>{t('tabs.mine')} <Badge count={data.mine.length} size="small" color={data.mine.some(({ urgent }) => urgent) ? 'var(--danger)' : 'var(--accent)'} /></span> : t(`tabs.${value}`),
  }));
  return (
    <>
      <Toolbar title={t('title')} end={<Link href={paths.approvalRecords}><Button>{t('tabs.all')}</Button></Link>}>
        <Segmented aria-label={t('title')} value={tab} options={tabs} onChange={(next) => navigate(paths.approvals(next))} />
      </Toolbar>
      {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
      {tab === 'statistics' ? <Suspense fallback={<div className="frame-wait"><Spin /></div>}><StatisticsTab /></Suspense> : (
        <div className="approvals">
          {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
          {data !== undefined && rows.length === 0 && chosen === null && <EmptyState title={t(`none.${tab}`)} text={t(`none.${tab}Text`)} />}
          {rows.length > 0 && <WaitingList rows={rows} chosen={chosen} onOpen={open} />}
          {chosen !== null && <main className="approvals-panel"><RequestPanel key={chosen} id={chosen} onDone={() => { if (id !== null) navigate(paths.approvals(tab)); }} /></main>}
        </div>
      )}
    </>
  );
}

/** Up and down change the request unless somebody is writing. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (isTextEntry(document.activeElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown:not(.ant-dropdown-hidden)') !== null) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        latest.current(event.key === 'ArrowDown' ? 1 : -1);
      }
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);
}
