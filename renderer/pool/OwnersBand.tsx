import { useState } from 'react';
import type { ReactNode } from 'react';
import { HistoryOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { Tag } from '../ui/Tag.tsx';
import { AddCoOwner } from './AddCoOwner.tsx';
import { OwnerMoves } from './OwnerMoves.tsx';
import { useFailed } from '../app/use-failed.ts';
import './pool.css';

/** Who has a customer, who works on it beside the owner, and who had it before. */
export function OwnersBand({ record }: PartProps): ReactNode {
  const { t } = useTranslation('pool');
  const failed = useFailed();
  const { data } = useCall('pool.coOwners', { customer: record.id }, { keep: true });
  const [adding, setAdding] = useState(false);
  const owner = record.titles['owner'] ?? null;
  const until = record.values['protected_until'];
  const remove = (member: string): void => void call('pool.setCoOwner', { customer: record.id, member, part: null }).catch(failed);
  return (
    <div className="owners-band">
      <span className="soft">{t('owners.owner')}</span>
      {record.values['owner'] == null ? <Tag colour="cyan">{t('owners.pool')}</Tag> : <b>{owner ?? '—'}</b>}
      {typeof until === 'string' && <span className="faint">{t('owners.protected', { day: until })}</span>}
      <span className="soft owners-co">{t('owners.co')}</span>
      {(data?.members ?? []).map(({ id, name, part }) => (
        <Tag key={id} colour="blue">
          {part === '' ? name : `${name} · ${part}`}
          <button type="button" className="plain tag-remove" aria-label={t('owners.remove', { name })} onClick={() => remove(id)}>×</button>
        </Tag>
      ))}
      <Popover open={adding} onOpenChange={setAdding} trigger="click" placement="bottomLeft" destroyOnHidden content={<AddCoOwner customer={record.id} onDone={() => setAdding(false)} />}>
        <button type="button" className="plain tag-add"><PlusOutlined aria-hidden /> {t('owners.add')}</button>
      </Popover>
      <Popover trigger="click" placement="bottomRight" destroyOnHidden title={t('owners.moves')} content={<OwnerMoves customer={record.id} />}>
        <Button className="owners-moves" type="text" size="small" icon={<HistoryOutlined aria-hidden />} aria-label={t('owners.moves')} title={t('owners.moves')} />
      </Popover>
    </div>
  );
}
