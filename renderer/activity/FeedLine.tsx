import type { ReactNode } from 'react';
import { CommentOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FeedEntry } from '../../preload/contract/activities.ts';
import { useModel } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useLabel } from '../i18n/hooks.ts';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { LikeButton } from './LikeButton.tsx';

const DID = ['follow_up', 'comment', 'need_change', 'create', 'edit', 'paste', 'fill', 'bulk', 'delete', 'restore', 'import', 'quote', 'assign', 'convert', 'merge', 'pool', 'handover', 'stage', 'approval', 'contract', 'payment'] as const;

/** One thing that a colleague did: who, what, with which record, and a like for it. */
export function FeedLine({ entry }: { readonly entry: FeedEntry }): ReactNode {
  const { t } = useTranslation('activity');
  const read = useLabel();
  const model = useModel();
  const did = DID.find((kind) => kind === entry.kind) ?? 'other';
  const object = model?.object(entry.object);
  const way = model?.field('follow_ups', 'way')?.options?.find(({ key }) => key === entry.way);
  return (
    <li className="feed-line">
      <span className="feed-face" aria-hidden="true">{[...entry.member].at(-1) ?? '·'}</span>
      <div>
        <p className="feed-head">
          <strong>{entry.member}</strong> <span className="soft">{t(`feed.did.${did}`)}</span>{' '}
          {object !== undefined && <span className="faint">{read(object.one)}</span>}{' '}
          <Link href={paths.drawer(entry.object, entry.id)} className="home-recent-title">{entry.title === '' ? '—' : entry.title}</Link>
          {way !== undefined && <Tag {...(way.colour === undefined ? {} : { colour: way.colour })}>{read(way.label)}</Tag>}
          <time className="faint figures">{localTime(entry.at)}</time>
        </p>
        {entry.text !== '' && <p className="feed-text selectable">{entry.text}</p>}
        <div className="feed-foot">
          <LikeButton object={entry.subject.object} id={entry.subject.id} likes={entry.likes} liked={entry.liked} />
          {entry.comments > 0 && <span className="faint"><CommentOutlined aria-hidden /> {t('feed.comments', { count: entry.comments })}</span>}
        </div>
      </div>
    </li>
  );
}
