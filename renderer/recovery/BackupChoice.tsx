import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { asFailure } from '../api/call-error.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { byteSize } from '../ui/byte-size.ts';
import { localTime } from '../ui/format.ts';

type Backup = Output<'recovery.backups'>['backups'][number];
const REASONS = ['manual', 'daily', 'migration', 'repair', 'restore'] as const;

interface Props {
  /** When to use a backup, in the case at hand. */
  readonly lead: string;
  /** True while the page does something else with the database. */
  readonly disabled: boolean;
  readonly onBusy: (busy: boolean) => void;
}

/** The backups of a book that does not open, each with a button that puts it in the book's place. */
export function BackupChoice({ lead, disabled, onBusy }: Props): ReactNode {
  const { t } = useTranslation('recovery');
  const { t: settings } = useTranslation('settings');
  const { t: word } = useTranslation('ui');
  const { modal } = App.useApp();
  const failure = useFailureText();
  const client = useQueryClient();
  const { data, error } = useCall('recovery.backups', {});
  const [restoring, setRestoring] = useState<string | null>(null);
  const [unusable, setUnusable] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  const explain = (cause: unknown, backup: Backup): string => {
    const { code, details } = asFailure(cause);
    if (code === 'backup.invalid' || code === 'database.newer') setUnusable((known) => [...known, backup.id]);
    if (code === 'backup.invalid') return t('backups.damaged');
    if (code === 'database.newer') return t('backups.tooNew');
    if (code === 'backup.failed') return t('backups.failed', { reason: String(details['reason'] ?? '') });
    return failure(cause);
  };
  const restore = async (backup: Backup): Promise<void> => {
    const time = localTime(backup.at);
    const sure = await modal.confirm({ title: t('backups.sure', { time }), content: t('backups.sureText'), okText: t('backups.ok'), cancelText: word('cancel') });
    if (!sure) return;
    setRestoring(backup.id);
    setProblem(null);
    onBusy(true);
    try {
      const { savedAs } = await call('recovery.restore', { id: backup.id });
      // Outlives this page, which goes when the database opens: the name of the old file must be seen.
      modal.success({ title: t('backups.done', { time }), content: savedAs === '' ? undefined : <Kept name={savedAs} />, okText: t('backups.doneOk') });
      await client.invalidateQueries();
    } catch (cause) {
      setProblem(explain(cause, backup));
    } finally {
      setRestoring(null);
      onBusy(false);
    }
  };

  return (
    <section className="recovery-backups" aria-labelledby="recovery-backups">
      <h2 id="recovery-backups">{t('backups.title')}</h2>
      {error !== null && <p>{t('backups.unreadable')}</p>}
      {data !== undefined && <p>{data.backups.length === 0 ? t('backups.none') : lead}</p>}
      {problem !== null && <p className="recovery-problem selectable" role="alert">{problem}</p>}
      {data !== undefined && data.backups.length > 0 && (
        <div className="recovery-list">
          <table>
            <tbody>
              {data.backups.map((backup) => (
                <tr key={backup.id}>
                  <th scope="row" className="figures">{localTime(backup.at)}</th>
                  <td>{settings(`data.reasons.${REASONS.find((known) => known === backup.reason) ?? 'other'}`)}</td>
                  <td className="figures recovery-size">{byteSize(backup.bytes)}</td>
                  <td>
                    {unusable.includes(backup.id)
                      ? <span className="soft">{t('backups.unusable')}</span>
                      : <Button size="small" loading={restoring === backup.id} disabled={disabled} onClick={() => void restore(backup)}>{t('backups.restore')}</Button>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Kept({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('recovery');
  return (
    <>
      <p>{t('backups.kept')}</p>
      <p className="selectable recovery-kept">{name}</p>
    </>
  );
}
