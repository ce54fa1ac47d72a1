import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Progress, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { PackView } from '../../preload/contract/handover.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useAppInfo } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { STATUS_COLOUR } from './status.ts';
import { TransferDialog } from './TransferDialog.tsx';
import './handover.css';

/** Packs that were handed over, those that wait first, and members who left and still have customers. */
export function HandoversPage({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('handover');
  const [, navigate] = useLocation();
  const member = useAppInfo()?.member?.id ?? null;
  const [mine, setMine] = useState(false);
  const [leaver, setLeaver] = useState<string | null>(null);
  const { data, error, refetch } = useCall('handover.list', { mine }, { keep: true });
  const members = model.object('members');
  return (
    <>
      <Toolbar title={t('page')}>
        {member !== null && <Segmented aria-label={t('whose')} value={mine ? 'mine' : 'all'} onChange={(value) => setMine(value === 'mine')} options={[{ value: 'all', label: t('all') }, { value: 'mine', label: t('mine') }]} />}
      </Toolbar>
      <div className="handovers">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {(data?.left ?? []).map(({ id, name, customers }) => (
          <div key={id} className="handover-left" role="note">
            <span>{t('left', { name, count: customers })}</span>
            <Button size="small" type="primary" onClick={() => setLeaver(id)}>{t('everything')}</Button>
          </div>
        ))}
        {data !== undefined && data.packs.length === 0 && <EmptyState title={t('none')} text={t('noneText')}><Button onClick={() => navigate(paths.list('customers'))}>{t('noneDo')}</Button></EmptyState>}
        <ul>{(data?.packs ?? []).map((pack) => <PackLine key={pack.id} pack={pack} />)}</ul>
      </div>
      {leaver !== null && members !== undefined && <TransferDialog object={members} ids={[leaver]} onClose={() => setLeaver(null)} />}
    </>
  );
}

function PackLine({ pack }: { readonly pack: PackView }): ReactNode {
  const { t } = useTranslation('handover');
  return (
    <li>
      <Link className="handover-line" href={paths.handovers(pack.id)}>
        <span className="handover-names">{pack.fromName === '' ? t('pool') : pack.fromName} → <b>{pack.toName}</b></span>
        <span className="handover-remark soft">{pack.remark}</span>
        <Progress percent={pack.total === 0 ? 100 : Math.round((pack.signed / pack.total) * 100)} size="small" format={() => `${pack.signed} / ${pack.total}`} />
        <Tag colour={STATUS_COLOUR[pack.status]}>{t(`status.${pack.status}`)}</Tag>
        <time className="faint figures">{localTime(pack.createdAt)}</time>
      </Link>
    </li>
  );
}
