import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { RULE_SECTIONS } from './sections.tsx';
import './rules.css';

/** What the team agreed on: who gets leads, what goes to the pool, what a stage needs, who approves. One subject at a time. */
export function RulesPage({ section }: { readonly section: string | null }): ReactNode {
  const { t } = useTranslation('rules');
  const [, navigate] = useLocation();
  const open = RULE_SECTIONS.find(({ id }) => id === section) ?? RULE_SECTIONS[0];
  return (
    <>
      <Toolbar title={t('title')} />
      {open === undefined ? <EmptyState title={t('none')} text="" /> : (
        <div className="settings">
          <nav aria-label={t('title')}>
            {RULE_SECTIONS.map(({ id, Label }) => (
              <button key={id} type="button" className="plain" aria-current={id === open.id} onClick={() => navigate(paths.rules(id))}><Label /></button>
            ))}
          </nav>
          <div className="settings-page rules-page">
            <Suspense fallback={<div className="frame-wait"><Spin /></div>}><open.Component key={open.id} /></Suspense>
          </div>
        </div>
      )}
    </>
  );
}
