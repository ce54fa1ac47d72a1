import type { ReactNode } from 'react';
import { CheckOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';

const KNOWN = ['file', 'schema', 'tables', 'search', 'quarantine', 'links'] as const;

/** Examines the data and says what was found. It changes nothing. */
export function DoctorCheck(): ReactNode {
  const { t } = useTranslation('settings');
  const run = useSend('doctor.run');
  const name = (id: string): string => {
    const known = KNOWN.find((each) => each === id);
    return known === undefined ? id : t(`checks.${known}`);
  };
  return (
    <div className="settings-doctor">
      <Button loading={run.isPending} onClick={() => run.mutate({})}>{run.isPending ? t('data.checking') : t('data.check')}</Button>
      {run.error !== null && <ErrorBox error={run.error} />}
      {run.data !== undefined && (
        <div role="status">
          <p className={run.data.healthy ? 'settings-good' : 'settings-error'}>{run.data.healthy ? t('data.healthy') : t('data.unhealthy')}</p>
          <ul>
            {run.data.checks.map((check) => (
              <li key={check.id} data-ok={check.ok}>
                {!check.ok ? <WarningOutlined aria-label={t('data.bad')} /> : check.detail === '' ? <CheckOutlined aria-label={t('data.ok')} /> : <InfoCircleOutlined aria-label={t('data.ok')} />}
                <span>{name(check.id)}</span>
                {check.detail !== '' && <small className="selectable">{check.detail}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
