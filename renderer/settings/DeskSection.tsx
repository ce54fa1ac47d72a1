import type { ReactNode } from 'react';
import { InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../preload/contract/app.ts';
import { call } from '../api/bridge.ts';
import { MemberSelect } from './MemberSelect.tsx';
import { Row, Section } from './Section.tsx';
import { TextSetting } from './TextSetting.tsx';
import { useChange } from './use-change.ts';

/** What holds for this computer only. */
export function DeskSection({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation('settings');
  const change = useChange();
  // Each language by its own name, whatever the window speaks.
  const languages = [{ value: 'system' as const, label: t('desk.languageSystem') }, { value: 'zh' as const, label: '中文' }, { value: 'en' as const, label: 'English' }];
  const themes = [{ value: 'system' as const, label: t('desk.themeSystem') }, { value: 'light' as const, label: t('desk.light') }, { value: 'dark' as const, label: t('desk.dark') }];
  const setTheme = (theme: Settings['theme']): void => {
    change({ theme });
    void call('shell.setTheme', { theme }).catch(() => undefined);
  };
  return (
    <Section id="desk" title={t('sections.desk')}>
      <Row name={t('desk.language')}><Segmented aria-label={t('desk.language')} value={settings.language} options={languages} onChange={(language) => change({ language })} /></Row>
      <Row name={t('desk.theme')}><Segmented aria-label={t('desk.theme')} value={settings.theme} options={themes} onChange={setTheme} /></Row>
      <Row name={t('desk.member')} hint={t('desk.memberHint')}><MemberSelect value={settings.member} onChange={(member) => change({ member })} /></Row>
      <TextSetting name={t('desk.name')} hint={t('desk.nameHint')} value={settings.deskName} maxLength={40} width={240} onSave={(deskName) => change({ deskName })} />
      <TextSetting
        name={t('desk.prefix')}
        hint={t('desk.prefixHint')}
        value={settings.deskPrefix}
        maxLength={4}
        width={88}
        tidy={(text) => text.trim().toUpperCase()}
        complaint={(text) => (/^[A-Z0-9]{1,4}$/.test(text) ? undefined : t('desk.prefixBad'))}
        onSave={(deskPrefix) => change({ deskPrefix })}
      />
      <Row name={t('desk.validity')}>
        <InputNumber min={1} max={365} precision={0} style={{ width: 88 }} value={settings.quoteValidityDays} aria-label={t('desk.validity')} onChange={(days) => days !== null && change({ quoteValidityDays: days })} /> <span className="soft">{t('desk.validityUnit')}</span>
      </Row>
    </Section>
  );
}
