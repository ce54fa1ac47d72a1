import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Input, Segmented } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { MOST_FILES } from '../../preload/contract/activities.ts';
import { DropFiles } from './DropFiles.tsx';
import { FilePicker } from './FilePicker.tsx';
import { NextDate } from './NextDate.tsx';
import type { FollowUpLinks } from './subject.ts';
import { useSaid } from '../app/use-said.tsx';
import './activity.css';

interface Props {
  /** Whom it was with; null while nobody was chosen. */
  readonly links: FollowUpLinks | null;
  readonly autoFocus?: boolean;
  readonly onSaved?: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What happened, how, with which files, and when next: one form, one step. Ctrl+Enter saves. */
export function FollowUpForm({ links, autoFocus, onSaved }: Props): ReactNode {
  const { t } = useTranslation('activity');
  const read = useLabel();
  const model = useModel();
  const { message } = App.useApp();
  const { said, failed } = useSaid();
  const [content, setContent] = useState('');
  const [way, setWay] = useState('call');
  const [next, setNext] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [busy, setBusy] = useState(false);
  const text = useRef<TextAreaRef>(null);
  useEffect(() => {
    if (autoFocus === true) text.current?.focus();
  }, [autoFocus]);
  const ways = model?.field('follow_ups', 'way')?.options ?? [];
  const nextField = model?.field('follow_ups', 'next_contact');

  const save = async (): Promise<void> => {
    if (busy) return;
    if (links === null) return void message.info(t('followUp.chooseFirst'));
    if (content.trim() === '') return void message.info(t('followUp.writeFirst'));
    if (next !== null && !DAY.test(next)) return void message.warning(t('followUp.badDay'));
    setBusy(true);
    try {
      const { batch } = await call('talk.followUp', { content, way, next, files: files.map(({ token }) => token), ...links });
      said(next === null ? t('followUp.saved') : t('followUp.savedNext', { day: next }), batch);
      setContent('');
      setNext(null);
      setFiles([]);
      setRound(round + 1);
      onSaved?.();
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };

  return (
    <DropFiles className="follow-up-form" onFiles={(more) => setFiles([...files, ...more].slice(0, MOST_FILES))}>
      <div onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing && void save()}>
        <Input.TextArea ref={text} value={content} maxLength={20_000} autoSize={{ minRows: 2, maxRows: 10 }} placeholder={t('followUp.hint')} aria-label={t('followUp.content')} onChange={(event) => setContent(event.target.value)} />
        <Segmented size="small" aria-label={t('followUp.way')} value={way} onChange={setWay} options={ways.map((option) => ({ value: option.key, label: read(option.label) }))} />
        {nextField !== undefined && (
          <NextDate field={nextField} value={next} round={round} onChange={(value, chosen) => {
            setNext(value);
            if (chosen) setRound(round + 1);
          }} />
        )}
        <div className="follow-up-foot">
          <FilePicker files={files} onChange={setFiles} />
          <span className="faint">Ctrl+Enter</span>
          <Button size="small" type="primary" loading={busy} onClick={() => void save()}>{t('followUp.save')}</Button>
        </div>
      </div>
    </DropFiles>
  );
}
