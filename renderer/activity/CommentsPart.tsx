import type { ReactNode } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '../../preload/contract/activities.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { CommentBox } from './CommentBox.tsx';
import { LikeButton } from './LikeButton.tsx';
import { useSaid } from '../app/use-said.tsx';
import './activity.css';

/** What the team says about a record. */
export function CommentsPart({ object, record }: PartProps): ReactNode {
  const { t } = useTranslation('activity');
  const { data, error, refetch } = useCall('comments.list', { object: object.id, id: record.id }, { keep: true });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Spin className="drawer-wait" />;
  return (
    <div className="activity-part">
      <CommentBox object={object.id} id={record.id} />
      <div className="comment-record"><LikeButton object={object.id} id={record.id} likes={data.likes} liked={data.liked} /></div>
      {data.comments.length === 0 && <p className="faint">{t('comments.none')}</p>}
      <ol className="comments">{data.comments.map((comment) => <Comment key={comment.id} comment={comment} />)}</ol>
    </div>
  );
}

function Comment({ comment }: { readonly comment: CommentView }): ReactNode {
  const { t } = useTranslation('activity');
  const { said, failed } = useSaid();
  const remove = (): void => void call('comments.remove', { id: comment.id }).then(({ batch }) => said(t('comments.removed'), batch), failed);
  return (
    <li className="comment">
      <div className="comment-head"><strong>{comment.author}</strong><time className="faint figures">{localTime(comment.at)}</time>
        {comment.own && <button type="button" className="plain comment-remove" aria-label={t('comments.remove')} onClick={remove}><DeleteOutlined aria-hidden /></button>}
        <LikeButton object="comments" id={comment.id} likes={comment.likes} liked={comment.liked} />
      </div>
      <p className="selectable">{marked(comment)}</p>
    </li>
  );
}

/** The text with the names of those it mentions set apart. */
function marked({ text, mentions }: CommentView): ReactNode {
  const names = mentions.map(({ name }) => name).filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(`(@(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))`);
  return text.split(pattern).map((piece, index) => (index % 2 === 1 ? <b key={index} className="mention">{piece}</b> : piece));
}
