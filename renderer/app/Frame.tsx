import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Failure } from '../../preload/contract/errors.ts';
import type { Output } from '../../preload/contract/index.ts';
import { useEvent } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useAppInfo } from '../api/settings.ts';
import { WorkStrip } from '../work/WorkStrip.tsx';
import { RecoveryPage } from '../recovery/RecoveryPage.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CoreBanner } from './CoreBanner.tsx';
import { DropZone } from './DropZone.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Pages } from './Pages.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useDialogFocus } from './use-dialog-focus.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { useOpening } from './use-opening.ts';
import { useUi } from './ui-store.ts';
import './frame.css';

const ImportWizard = lazy(() => import('../import/ImportWizard.tsx').then((page) => ({ default: page.ImportWizard })));
const HistoryPanel = lazy(() => import('../history/HistoryPanel.tsx').then((page) => ({ default: page.HistoryPanel })));
const FollowUpDialog = lazy(() => import('../activity/FollowUpDialog.tsx').then((page) => ({ default: page.FollowUpDialog })));
const AboutDialog = lazy(() => import('./AboutDialog.tsx').then((page) => ({ default: page.AboutDialog })));

type CoreState = Output<'shell.state'>['core'];

/** Top bar, rail by stage, the page in the middle, and what opens over it. */
export function Frame({ coreState }: { readonly coreState: CoreState }): ReactNode {
  const [core, setCore] = useState<{ state: CoreState; error: Failure | null }>({ state: coreState, error: null });
  useEvent('core.state', setCore);
  const info = useAppInfo();
  const model = useModel();
  const { importing, closeImport, followUp, historyOpen, aboutOpen } = useUi();
  const [location] = useLocation();
  const { t } = useTranslation('app');
  useMenuCommands();
  useOpening();
  useDialogFocus();

  // A damaged file can be put right by a backup only, and that page offers them.
  const damaged = core.state === 'failed' && core.error?.code === 'database.corrupt';
  if (info === undefined || model === undefined || damaged) return <Opening core={core} />;
  return (
    <DropZone>
      <div className="frame">
        <TopBar info={info} />
        <CoreBanner state={core.state} error={core.error} warnings={info.warnings} />
        <div className="frame-body">
          <Rail model={model} />
          <main className="frame-page">
            <ErrorBoundary
              resetKey={location}
              fallback={(error, again) => (
                <EmptyState title={t('crashed.title')} text={t('crashed.text')}>
                  <Button type="primary" onClick={again} title={error.message}>{t('crashed.again')}</Button>
                </EmptyState>
              )}
            >
              <Suspense fallback={<div className="frame-wait"><Spin /></div>}>
                <Pages model={model} />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <WorkStrip />
      <Suspense fallback={null}>
        {importing !== null && <ImportWizard files={importing} onClose={closeImport} />}
        {followUp !== null && <FollowUpDialog />}
        {historyOpen && <HistoryPanel model={model} />}
        {aboutOpen && <AboutDialog info={info} />}
      </Suspense>
    </DropZone>
  );
}

/** Before the database has answered, or when it cannot be opened. */
function Opening({ core }: { readonly core: { state: CoreState; error: Failure | null } }): ReactNode {
  const { t } = useTranslation('app');
  if (core.state !== 'failed') {
    return (
      <div className="frame-wait">
        <Spin />
        <span className="soft">{t('core.starting')}</span>
      </div>
    );
  }
  return <RecoveryPage error={core.error} />;
}
