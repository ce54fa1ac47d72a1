import type { ReactNode } from 'react';
import { Checkbox, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../preload/contract/app.ts';
import { Row, Section } from '../settings/Section.tsx';
import { useChange } from '../settings/use-change.ts';
import { TimeInput } from './TimeInput.tsx';
import './reminders.css';

const KINDS = ['no_contact', 'birthday', 'contract_ending', 'payment_due', 'stalled', 'approval_waiting', 'pool_notice', 'handover', 'mention', 'task'] as const;

/** How this desk is told what is due, also while the window is closed. */
export function NoticeSection({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation('reminders');
  const change = useChange();
  const mute = (kind: string, on: boolean): void => change({ mutedNotices: on ? settings.mutedNotices.filter((each) => each !== kind) : [...settings.mutedNotices, kind] });
  return (
    <Section id="notices" title={t('settings.title')}>
      <Row name={t('settings.notify')} hint={t('settings.notifyHint')}><Switch checked={settings.notify} aria-label={t('settings.notify')} onChange={(notify) => change({ notify })} /></Row>
      <Row name={t('settings.kinds')} hint={t('settings.kindsHint')}>
        <div className="notice-kinds">{KINDS.map((kind) => <Checkbox key={kind} disabled={!settings.notify} checked={!settings.mutedNotices.includes(kind)} onChange={(event) => mute(kind, event.target.checked)}>{t(`kinds.${kind}`)}</Checkbox>)}</div>
      </Row>
      <Row name={t('settings.digest')} hint={t('settings.digestHint')}>
        <Switch checked={settings.digest} disabled={!settings.notify} aria-label={t('settings.digest')} onChange={(digest) => change({ digest })} />
        <TimeInput label={t('settings.at')} disabled={!settings.notify || !settings.digest} value={settings.digestAt} onSave={(digestAt) => change({ digestAt })} />
      </Row>
      <Row name={t('settings.quiet')} hint={t('settings.quietHint')}>
        <TimeInput label={t('settings.from')} disabled={!settings.notify} value={settings.quietFrom} onSave={(quietFrom) => change({ quietFrom })} />
        <span className="soft">{t('settings.to')}</span>
        <TimeInput label={t('settings.until')} disabled={!settings.notify} value={settings.quietUntil} onSave={(quietUntil) => change({ quietUntil })} />
      </Row>
      <Row name={t('settings.tray')} hint={t('settings.trayHint')}><Switch checked={settings.keepInTray} aria-label={t('settings.tray')} onChange={(keepInTray) => change({ keepInTray })} /></Row>
    </Section>
  );
}
