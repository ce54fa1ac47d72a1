import type { ReactNode } from 'react';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { cancelWork, useImport } from './session.ts';

/** Long work under way, with how far it is and a way to stop it. */
export function WorkStep({ step }: { readonly step: 'reading' | 'planning' | 'writing' }): ReactNode {
  const { t } = useTranslation('import');
  const progress = useImport((state) => state.progress);
  const files = useImport((state) => state.files);
  const title = step === 'reading' ? t('reading.title', { count: files.length }) : step === 'planning' ? t('planning') : t('writing.title');
  const share = progress !== null && progress.total !== null && progress.total > 0 ? Math.min(progress.done / progress.total, 1) : null;
  return (
    <div className="import-work" role="status" aria-live="polite">
      <h2>{title}</h2>
      <Progress percent={share === null ? 100 : Math.round(share * 100)} status="active" showInfo={share !== null} aria-label={title} />
      <p className="soft figures">
        {step === 'reading' && share === null ? named(files.map((file) => file.name)) : null}
        {share !== null && progress !== null ? `${progress.done.toLocaleString('en-US')} / ${(progress.total ?? 0).toLocaleString('en-US')}` : null}
      </p>
      {step === 'writing' && <p className="faint">{t('writing.note')}</p>}
      <Button autoFocus onClick={() => void cancelWork()}>{t(step === 'reading' ? 'reading.cancel' : step === 'writing' ? 'writing.cancel' : 'stop')}</Button>
    </div>
  );
}

/** The first few names, so that fifty files do not push the button away. */
function named(names: readonly string[]): string {
  return names.slice(0, 5).join(' · ') + (names.length > 5 ? ' …' : '');
}
