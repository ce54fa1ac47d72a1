import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Mentions } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useSaid } from '../app/use-said.tsx';

/** A comment with colleagues mentioned by @, found by name or pinyin. Ctrl+Enter sends. */
export function CommentBox({ object, id }: { readonly object: string; readonly id: string }): ReactNode {
  const { t } = useTranslation('activity');
  const { said, failed } = useSaid();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const picked = useRef(new Map<string, string>());
  const { data } = useCall('links.search', { object: 'members', text: typed, limit: 20 }, { keep: true });
  const send = async (): Promise<void> => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    const mentioned = [...picked.current].filter(([name]) => text.includes(`@${name}`));
    try {
      const { batch } = await call('comments.add', { object, id, text, mentions: mentioned.map(([, member]) => member) });
      setText('');
      picked.current.clear();
      if (mentioned.length > 0) said(t('comments.mentioned', { names: mentioned.map(([name]) => name).join(t('comma', { ns: 'ui' })) }), batch);
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };
  return (
    <div className="comment-box" onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing && void send()}>
      <Mentions
        value={text} maxLength={20_000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('comments.hint')} aria-label={t('comments.hint')} filterOption={false} notFoundContent={t('comments.mentionNone')}
        options={(data?.options ?? []).map((member) => ({ key: member.id, value: member.title, label: member.title }))}
        onChange={setText} onSearch={setTyped}
        onSelect={({ value }) => {
          const member = data?.options.find(({ title }) => title === value);
          if (member !== undefined) picked.current.set(member.title, member.id);
        }}
      />
      <div className="follow-up-foot"><span className="faint">Ctrl+Enter</span><Button size="small" type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>{t('comments.send')}</Button></div>
    </div>
  );
}
