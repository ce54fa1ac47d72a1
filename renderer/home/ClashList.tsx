import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import { paths } from '../app/paths.ts';
import { localTime } from '../ui/format.ts';

type Clashes = Output<'talk.clashes'>;

/** Planned contacts that nobody kept. */
export function MissedList({ clashes }: { readonly clashes: Clashes }): ReactNode {
  const { t } = useTranslation('activity');
  if (clashes.missed.length === 0) return <p className="home-none soft">{t('feed.noMissed')}</p>;
  return (
    <ul>
      {clashes.missed.map(({ customer, name, owner, due, late }) => (
        <li key={customer} className="home-clash">
          <Link href={paths.record('customers', customer)} className="home-recent-title">{name}</Link>
          <span className="home-clash-late figures">{t('feed.late', { count: late })}</span>
          <span className="soft">{t('feed.missedLine', { owner, due })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Customers that two people contacted within days. */
export function DoubleList({ clashes }: { readonly clashes: Clashes }): ReactNode {
  const { t } = useTranslation('activity');
  if (clashes.double.length === 0) return <p className="home-none soft">{t('feed.noDouble')}</p>;
  return (
    <ul>
      <li className="home-clash faint">{t('feed.doubleText')}</li>
      {clashes.double.map(({ customer, name, members, last }) => (
        <li key={customer} className="home-clash">
          <Link href={paths.record('customers', customer)} className="home-recent-title">{name}</Link>
          <span className="soft">{t('feed.doubleLine', { members: members.join(t('comma', { ns: 'ui' })), last: localTime(last).slice(0, 10) })}</span>
        </li>
      ))}
    </ul>
  );
}
