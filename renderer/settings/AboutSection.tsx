import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../preload/contract/app.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { Row, Section } from './Section.tsx';
import { useFailed } from '../app/use-failed.ts';

/** What this program is, where to read more, and what to send when something is wrong. */
export function AboutSection({ info }: { readonly info: AppInfo }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const failed = useFailed();
  const links = useCall('shell.links', {}).data?.links ?? [];
  const open = (link: (typeof links)[number]): void => void call('shell.openLink', { link }).catch(failed);
  const diagnostics = async (): Promise<void> => {
    try {
      const { file } = await call('files.pickSave', { kind: 'diagnostics', suggested: t('about.diagnosticsName') });
      if (file === null) return;
      await call('shell.saveDiagnostics', { files: [file.token] });
      void message.success(t('about.diagnosticsDone'));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Section id="about" title={t('sections.about')}>
      <Row name={app('name')} hint={t('about.licence')}><span className="selectable">{t('about.version', { version: info.version })}</span></Row>
      {links.length > 0 && <Row name="">{links.map((link) => <Button key={link} type="link" className="settings-link" onClick={() => open(link)}>{t(`about.${link}`)}</Button>)}</Row>}
      <Row name="" hint={t('about.diagnosticsHint')}><Button onClick={() => void diagnostics()}>{t('about.diagnostics')}</Button></Row>
    </Section>
  );
}
