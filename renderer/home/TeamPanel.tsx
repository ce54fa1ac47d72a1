import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { DoubleList, MissedList } from './ClashList.tsx';
import { RecentList } from './RecentList.tsx';
import type { Home } from './todo-groups.ts';

/** Beside the list of the day: what happened last, contacts that nobody kept, customers that two people contacted. */
export function TeamPanel({ home, member }: { readonly home: Home; readonly member: string | null }): ReactNode {
  const { t } = useTranslation('home');
  const { t: talk } = useTranslation('activity');
  const [shown, setShown] = useState<'recent' | 'missed' | 'double'>('recent');
  const { data: clashes } = useCall('talk.clashes', { member }, { keep: true });
  const counted = (name: string, count: number | undefined): string => (count === undefined || count === 0 ? name : `${name} ${count}`);
  return (
    <section className="home-panel" aria-labelledby="home-recent">
      <header>
        <h2 id="home-recent">{t('recent.title')}</h2>
        <Link href={paths.feed} className="home-link">{talk('feed.all')}</Link>
      </header>
      <Segmented
        block size="small" className="home-team-choice" value={shown} onChange={setShown} aria-label={t('recent.title')}
        options={[
          { value: 'recent' as const, label: talk('feed.title') },
          { value: 'missed' as const, label: counted(talk('feed.missed'), clashes?.missedCount) },
          { value: 'double' as const, label: counted(talk('feed.double'), clashes?.doubleCount) },
        ]}
      />
      <div className="home-scroll">
        {shown === 'recent' && <RecentList recent={home.recent} today={home.today} />}
        {shown === 'missed' && clashes !== undefined && <MissedList clashes={clashes} />}
        {shown === 'double' && clashes !== undefined && <DoubleList clashes={clashes} />}
      </div>
    </section>
  );
}
