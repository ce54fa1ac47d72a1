import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { ReasonTags } from './AlikeList.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RecordLine } from './RecordLine.tsx';
import './duplicates.css';

const OBJECTS = ['customers', 'contacts', 'leads'] as const;
const PAGE = 20;

type Group = Output<'duplicates.groups'>['groups'][number];

/** Everything that looks double, group by group: made one, or told apart for good. */
export function DuplicatesPage({ model, object }: { readonly model: Model; readonly object: string }): ReactNode {
  const { t } = useTranslation('duplicates');
  const read = useLabel();
  const [, navigate] = useLocation();
  const { said, failed } = useSaid();
  const [shown, setShown] = useState(PAGE);
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  const { data, error, refetch } = useCall('duplicates.groups', { object, count: Math.min(shown, 50) }, { keep: true });
  const described = model.object(object);

  const apart = async (group: Group): Promise<void> => {
    try {
      const { batch } = await call('duplicates.apart', { object, ids: group.records.map(({ id }) => id) });
      said(t('apartDone'), batch);
    } catch (problem) {
      failed(problem);
    }
  };
  return (
    <>
      <Toolbar title={t('page')} end={data !== undefined && data.total > 0 && <span className="soft">{t('total', { count: data.total })}</span>}>
        <Segmented
          aria-label={t('page')} value={object} onChange={(value) => { setShown(PAGE); navigate(paths.duplicates(value)); }}
          options={OBJECTS.flatMap((id) => { const each = model.object(id); return each === undefined ? [] : [{ value: id, label: read(each.label) }]; })}
        />
      </Toolbar>
      <div className="duplicates">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {data?.total === 0 && described !== undefined && <EmptyState title={t('none', { object: read(described.label) })} text={t('noneText')} />}
        {data?.groups.map((group) => (
          <section key={group.records.map(({ id }) => id).join()} className="duplicate-group">
            <header>
              <ReasonTags reasons={group.reasons} />
              <span className="duplicate-tools">
                <Button size="small" onClick={() => void apart(group)}>{t('apart')}</Button>
                <Button size="small" type="primary" onClick={() => setMerging(group.records.map(({ id }) => id))}>{t('merge')}</Button>
              </span>
            </header>
            <ul>{group.records.map((record) => <RecordLine key={record.id} model={model} record={record} />)}</ul>
            {group.more > 0 && <p className="faint">{t('more', { count: group.more })}</p>}
          </section>
        ))}
        {data !== undefined && data.total > data.groups.length && shown < 50 && <div className="duplicates-more"><Button size="small" onClick={() => setShown(shown + PAGE)}>{t('older')}</Button></div>}
      </div>
      {merging !== null && described !== undefined && <MergeDialog object={described} ids={merging} onClose={() => setMerging(null)} />}
    </>
  );
}
