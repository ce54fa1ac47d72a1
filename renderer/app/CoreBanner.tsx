import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../preload/contract/app.ts';
import type { Failure } from '../../preload/contract/errors.ts';
import { call } from '../api/bridge.ts';
import { useFailureText } from '../i18n/hooks.ts';

interface Props {
  readonly state: 'starting' | 'ready' | 'restarted' | 'failed';
  readonly error: Failure | null;
  readonly warnings: AppInfo['warnings'];
}

/** One line under the top bar when the database process died, or when something deserves a warning. */
export function CoreBanner({ state, error, warnings }: Props): ReactNode {
  const { t } = useTranslation('app');
  const failure = useFailureText();
  const [hidden, setHidden] = useState(false);
  useEffect(() => setHidden(false), [state]);
  const shown = warnings.filter((warning) => warning.code !== 'database.demo');
  if (state === 'failed') {
    return (
      <div className="banner banner-danger" role="alert">
        <span>{t('core.failed')}{error !== null && `${t('colon', { ns: 'ui' })}${failure(Object.assign(new Error(error.message), { name: 'CallError', ...error }))}`}</span>
        <Button size="small" onClick={() => void call('shell.restartCore', {})}>{t('core.retry')}</Button>
      </div>
    );
  }
  if (hidden || (state !== 'restarted' && shown.length === 0)) return null;
  return (
    <div className="banner" role="status">
      <span>{state === 'restarted' ? t('core.restarted') : shown.map((warning) => t(`warning.${warning.code}`, { replace: warning.details })).join(' ')}</span>
      <Button size="small" type="text" onClick={() => setHidden(true)}>{t('banner.close')}</Button>
    </div>
  );
}
