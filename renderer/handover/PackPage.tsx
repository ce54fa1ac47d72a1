import type { ReactNode } from 'react';
import { App, Button, Progress, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PackItem } from '../../preload/contract/handover.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { PackItemRow } from './PackItemRow.tsx';
import { STATUS_COLOUR } from './status.ts';
import { useFailed } from '../app/use-failed.ts';
import './handover.css';

/** One pack: what was handed over, by kind, and the receiver's answers. */
export function PackPage({ model, id }: { readonly model: Model; readonly id: string }): ReactNode {
  const { t } = useTranslation('handover');
  const read = useLabel();
  const language = useLanguage();
  const { message } = App.useApp();
  const failed = useFailed();
  const [, navigate] = useLocation();
  const { data, error, refetch } = useCall('handover.get', { id }, { keep: true });
  const attempt = (work: Promise<unknown>): void => void work.catch(failed);
  if (error !== null) return <><Toolbar title={t('page')} /><ErrorBox error={error} retry={() => void refetch()} /></>;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const { pack, items, mine } = data;
  const save = async (): Promise<void> => {
    const { file } = await call('files.pickSave', { kind: 'xlsx', suggested: `${t('page')} ${pack.subject}.xlsx` });
    if (file === null) return;
    const { rows } = await call('handover.export', { id, language, files: [file.token] });
    void message.success(t('exported', { count: rows, name: file.name }));
  };
  const sign = (wanted: readonly PackItem[] | null, status: PackItem['status'], remark?: string): void =>
    attempt(call('handover.sign', { pack: id, status, ...(wanted === null ? {} : { items: wanted.map((item) => item.id) }), ...(remark === undefined ? {} : { remark }) }));
  const groups = [...new Set(items.map(({ object }) => object))];
  return (
    <>
      <Toolbar
        title={<><button type="button" className="plain handover-back" onClick={() => navigate(paths.handovers())}>{t('page')}</button> / {pack.fromName === '' ? t('pool') : pack.fromName} → {pack.toName}</>}
        end={(
          <>
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <Button onClick={() => attempt(save())}>{t('export')}</Button>
            {mine && pack.status !== 'signed' && <Button type="primary" onClick={() => sign(null, 'signed')}>{t('signAll')}</Button>}
          </>
        )}
      >
        <Tag colour={STATUS_COLOUR[pack.status]}>{t(`status.${pack.status}`)}</Tag>
      </Toolbar>
      <div className="handovers handover-pack">
        <div className="handover-facts">
          <Progress percent={pack.total === 0 ? 100 : Math.round((pack.signed / pack.total) * 100)} format={() => t('progress', { signed: pack.signed, total: pack.total })} />
          <span className="soft">{t('made', { time: localTime(pack.createdAt) })}{pack.signedAt === null ? '' : ` · ${t('signedAt', { time: localTime(pack.signedAt) })}`}{pack.questioned > 0 ? ` · ${t('questions', { count: pack.questioned })}` : ''}</span>
          {pack.remark !== '' && <p className="selectable">{pack.remark}</p>}
          {!mine && pack.status !== 'signed' && <p className="faint">{t('notMine', { name: pack.toName })}</p>}
        </div>
        {groups.map((object) => {
          const own = items.filter((item) => item.object === object);
          const type = model.object(object);
          return (
            <section key={object} aria-label={type === undefined ? object : read(type.label)}>
              <h2 className="handover-group">{type === undefined ? object : read(type.label)} <span className="faint figures">{own.length}</span></h2>
              <ul>{own.map((item) => <PackItemRow key={item.id} item={item} mine={mine} onAnswer={(status, remark) => sign([item], status, remark)} />)}</ul>
            </section>
          );
        })}
        {data.more && <p className="faint handover-facts">{t('more', { count: items.length })}</p>}
      </div>
    </>
  );
}
