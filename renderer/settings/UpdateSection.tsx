import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../preload/contract/app.ts';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Row, Section } from './Section.tsx';
import { TextSetting } from './TextSetting.tsx';
import { useChange } from './use-change.ts';

type State = Output<'updates.check'>;

/** Updates: off until somebody names an address, and never without being told to. */
export function UpdateSection({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation('settings');
  const change = useChange();
  const [state, setState] = useState<State | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEvent('update.state', setState);
  const off = settings.updateFeed === '';
  const ask = (route: 'updates.check' | 'updates.download'): void => {
    setError(null);
    call(route, {}).then(setState, setError);
  };
  const shown = off ? 'off' : (state?.state ?? 'idle');
  return (
    <Section id="updates" title={t('sections.updates')} text={t('updates.note')}>
      <TextSetting
        name={t('updates.feed')}
        hint={t('updates.feedHint')}
        value={settings.updateFeed}
        maxLength={500}
        width={400}
        placeholder="https://"
        complaint={(text) => (text === '' || /^https:\/\/[^\s/]+/.test(text) ? undefined : t('updates.feedBad'))}
        onSave={(updateFeed) => change({ updateFeed })}
      />
      <Row name={t('updates.check')}>
        <Button disabled={off} loading={state?.state === 'checking'} onClick={() => ask('updates.check')}>{t('updates.check')}</Button>
        {shown === 'available' && <Button type="primary" onClick={() => ask('updates.download')}>{t('updates.download')}</Button>}
        {shown === 'ready' && <Button type="primary" onClick={() => void call('updates.install', {}).catch(setError)}>{t('updates.install')}</Button>}
        <span className="soft" role="status">{t(`updates.state.${shown}`, { version: state?.version ?? '', percent: Math.round(state?.progress ?? 0) })}</span>
      </Row>
      {state?.notes !== null && state?.notes !== undefined && shown === 'available' && <pre className="settings-notes selectable">{state.notes}</pre>}
      {error !== null && <ErrorBox error={error} />}
    </Section>
  );
}
