import type { ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ActView } from '../../preload/contract/acts.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useLabel } from '../i18n/hooks.ts';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { useActWords } from './use-act-words.ts';
import { useTakeBack } from './use-take-back.ts';

interface Props {
  readonly model: Model;
  readonly act: ActView;
  /** Within the record's own drawer its name need not be said, but the day must. */
  readonly ofRecord?: boolean;
}

/** One act: when, what, with which record, why, and the way back. */
export function ActRow({ model, act, ofRecord = false }: Props): ReactNode {
  const { t } = useTranslation('acts');
  const read = useLabel();
  const words = useActWords()(act);
  const takeBack = useTakeBack();
  const object = model.object(act.object);
  const time = localTime(act.at);
  return (
    <li className="act" data-undone={act.undone}>
      <time className="faint figures" dateTime={act.at} title={time}>{ofRecord ? time : time.slice(11)}</time>
      <span className="act-what"><Tag colour={act.undone ? 'grey' : 'blue'}>{words.what}</Tag></span>
      {!ofRecord && (
        <span className="act-record">
          {object === undefined || act.record === '' ? act.title : <Link href={paths.drawer(act.object, act.record)} title={read(object.one)}>{act.title === '' ? read(object.one) : act.title}</Link>}
        </span>
      )}
      <Tooltip title={words.why} mouseEnterDelay={0.6}><span className="act-why soft">{words.why}</span></Tooltip>
      <span className="act-end">{act.undone ? <span className="faint">{t('undone')}</span> : <Button size="small" onClick={() => void takeBack(act)}>{t('undo')}</Button>}</span>
    </li>
  );
}
