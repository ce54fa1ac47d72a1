import { useState } from 'react';
import type { ReactNode } from 'react';
import { SafetyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../preload/contract/errors.ts';
import { call } from '../api/bridge.ts';
import { BackupChoice } from './BackupChoice.tsx';
import { useFailed } from '../app/use-failed.ts';
import './recovery.css';

const REASONS = ['newer', 'corrupt', 'readOnly', 'locked', 'diskFull', 'unreadable'] as const;
/** Where a backup may help. In the other cases the file is sound and only out of reach. */
const WITH_BACKUPS = ['corrupt', 'unreadable', 'newer', 'other'] as const;

/** Instead of everything, when the database does not open: what happened, that nothing was lost, and what to do. */
export function RecoveryPage({ error }: { readonly error: Failure | null }): ReactNode {
  const { t } = useTranslation('recovery');
  const { message } = App.useApp();
  const failed = useFailed();
  const [trying, setTrying] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const reason = REASONS.find((each) => error?.code === `database.${each}`) ?? 'other';
  const lead = WITH_BACKUPS.find((each) => each === reason);
  const file = error?.details['file'];
  const retry = async (): Promise<void> => {
    setTrying(true);
    try {
      await call('shell.restartCore', {});
    } catch (problem) {
      failed(problem);
    } finally {
      setTrying(false);
    }
  };
  const saveDiagnostics = async (): Promise<void> => {
    try {
      const { file: target } = await call('files.pickSave', { kind: 'diagnostics', suggested: t('diagnosticsName') });
      if (target === null) return;
      await call('shell.saveDiagnostics', { files: [target.token] });
      void message.success(t('diagnosticsDone'));
    } catch (problem) {
      failed(problem);
    }
  };
  return (
    <main className="recovery" role="alert">
      <div className="recovery-sheet">
        <h1>{t(`reason.${reason}.title`)}</h1>
        <p className="recovery-safe"><SafetyOutlined aria-hidden /> {t('safe')}</p>
        <h2>{t('what')}</h2>
        <p>{t(`reason.${reason}.what`)}</p>
        {typeof file === 'string' && <p className="recovery-file selectable"><span className="soft">{t('file')}</span> {file}</p>}
        <h2>{t('todo')}</h2>
        <ol>
          {t(`reason.${reason}.steps`).split('\n').map((step) => <li key={step}>{step}</li>)}
        </ol>
        <div className="recovery-actions">
          <Button type="primary" autoFocus loading={trying} disabled={restoring} onClick={() => void retry()}>{trying ? t('retrying') : t('retry')}</Button>
          <Button onClick={() => void saveDiagnostics()}>{t('diagnostics')}</Button>
        </div>
        {lead !== undefined && <BackupChoice lead={t(`backups.lead.${lead}`)} disabled={trying || restoring} onBusy={setRestoring} />}
        {error !== null && (
          <details>
            <summary>{t('details')}</summary>
            <p className="selectable">{error.code} · {error.message}{typeof error.details['reason'] === 'string' && ` (${error.details['reason']})`}</p>
          </details>
        )}
      </div>
    </main>
  );
}
