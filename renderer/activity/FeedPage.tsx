import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeedEntry } from '../../preload/contract/activities.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useUi } from '../app/ui-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { FeedLine } from './FeedLine.tsx';
import { useSaid } from '../app/use-said.tsx';
import './activity.css';

/** What the team did, newest first. */
export function FeedPage(): ReactNode {
  const { t } = useTranslation('activity');
  const [member, setMember] = useState<string | undefined>();
  const { data: members } = useCall('links.search', { object: 'members', text: '', limit: 50 });
  const { data, error, refetch } = useCall('feed.list', member === undefined ? {} : { member });
  const { failed } = useSaid();
  const setFollowUp = useUi((ui) => ui.setFollowUp);
  const [older, setOlder] = useState<{ readonly entries: readonly FeedEntry[]; readonly more: boolean } | null>(null);
  useEffect(() => setOlder(null), [member]);
  const shown = [...(data?.entries ?? []), ...(older?.entries ?? [])];
  const more = older === null ? data?.more === true : older.more;
  const read = (): void => {
    const before = shown.at(-1)?.at;
    if (before === undefined) return;
    void call('feed.list', { before, ...(member === undefined ? {} : { member }) }).then((next) => setOlder({ entries: [...(older?.entries ?? []), ...next.entries], more: next.more }), failed);
  };
  return (
    <>
      <Toolbar title={t('feed.title')} end={
        <Select style={{ width: 160 }} allowClear placeholder={t('feed.everybody')} aria-label={t('feed.everybody')} value={member} onChange={(id?: string) => setMember(id)} options={(members?.options ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
      } />
      {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
      {data !== undefined && (shown.length === 0 ? <EmptyState title={t('feed.none')} text={t('feed.noneText')}><Button onClick={() => setFollowUp({ object: 'customers', id: '' })}>{t('followUp.action')}</Button></EmptyState> : (
        <div className="feed"><ol>{shown.map((entry) => <FeedLine key={`${entry.at}/${entry.kind}/${entry.subject.id}`} entry={entry} />)}</ol>{more && <Button onClick={read}>{t('feed.older')}</Button>}</div>
      ))}
    </>
  );
}
