import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useModel } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useLabel } from '../i18n/hooks.ts';
import { localTime } from '../ui/format.ts';
import type { Home } from './todo-groups.ts';

/** Who did what last, newest first. */
export function RecentList({ recent, today }: { readonly recent: Home['recent']; readonly today: string }): ReactNode {
  const { t } = useTranslation('home');
  const label = useLabel();
  const model = useModel();
  const nameOf = (object: string): string => {
    const found = model?.object(object);
    return found === undefined ? object : label(found.label);
  };
  if (recent.length === 0) return <p className="home-none soft">{t('recent.none')}</p>;
  return (
    <ul>
      {recent.map((entry, index) => {
        const time = localTime(entry.at);
        return (
          <li key={index} className="home-recent">
            <span className="faint figures" title={time}>{time.slice(0, 10) === today ? time.slice(11) : time.slice(5, 10)}</span>
            <span className="home-recent-text">
              <Link href={paths.record(entry.object, entry.id)} className="home-recent-title">{entry.title === '' ? nameOf(entry.object) : entry.title}</Link>
              <span className="soft">{[entry.member, entry.text].filter((text) => text !== '').join(' · ')}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
