import type { ReactNode } from 'react';
import { LikeFilled, LikeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';

interface Props {
  readonly object: string;
  readonly id: string;
  readonly likes: number;
  readonly liked: boolean;
}

/** Likes a record, a comment or a follow-up, or takes that back. */
export function LikeButton({ object, id, likes, liked }: Props): ReactNode {
  const { t } = useTranslation('activity');
  const { failed } = useSaid();
  return (
    <button type="button" className="plain like" aria-pressed={liked} aria-label={t(liked ? 'comments.unlike' : 'comments.like')} onClick={() => void call('likes.set', { object, id, liked: !liked }).catch(failed)}>
      {liked ? <LikeFilled aria-hidden /> : <LikeOutlined aria-hidden />} <span className="figures">{likes === 0 ? '' : likes}</span>
    </button>
  );
}
