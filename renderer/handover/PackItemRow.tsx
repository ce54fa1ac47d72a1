import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PackItem } from '../../preload/contract/handover.ts';
import { paths } from '../app/paths.ts';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { STATUS_COLOUR } from './status.ts';

interface Props {
  readonly item: PackItem;
  /** The member at this desk receives the pack. */
  readonly mine: boolean;
  readonly onAnswer: (status: PackItem['status'], remark?: string) => void;
}

/** One thing that was handed over, with the receiver's answer: signed, or a question in words. */
export function PackItemRow({ item, mine, onAnswer }: Props): ReactNode {
  const { t } = useTranslation('handover');
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState(item.remark);
  const ask = (): void => {
    if (text.trim() === '') return;
    setAsking(false);
    onAnswer('questioned', text.trim());
  };
  return (
    <li className="handover-item">
      <Link href={paths.drawer(item.object, item.record)} className="handover-label">{item.label}</Link>
      <Tag colour={STATUS_COLOUR[item.status]}>{t(`status.${item.status}`)}</Tag>
      {asking ? (
        <span className="handover-ask">
          <Input size="small" autoFocus value={text} maxLength={2000} placeholder={t('question')} aria-label={t('question')} onChange={(event) => setText(event.target.value)} onPressEnter={ask} onKeyDown={(event) => event.key === 'Escape' && setAsking(false)} />
          <Button size="small" type="primary" disabled={text.trim() === ''} onClick={ask}>{t('ask')}</Button>
        </span>
      ) : (
        <span className="handover-answer soft">{item.remark !== '' ? item.remark : item.signedAt === null ? '' : localTime(item.signedAt)}</span>
      )}
      {mine && !asking && (
        <span className="handover-buttons">
          {item.status === 'signed'
            ? <Button size="small" type="text" onClick={() => onAnswer('open')}>{t('unsign')}</Button>
            : <><Button size="small" onClick={() => onAnswer('signed')}>{t('sign')}</Button><Button size="small" type="text" onClick={() => setAsking(true)}>{t('askShort')}</Button></>}
        </span>
      )}
    </li>
  );
}
