import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel } from '../i18n/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { localTime } from '../ui/format.ts';
import './duplicates.css';

/** What went into this record, and the way to take it apart again. */
export function MergedBand({ model, object, record }: PartProps): ReactNode {
  const { t } = useTranslation('duplicates');
  const read = useLabel();
  const { modal } = App.useApp();
  const { said, failed } = useSaid();
  const { data } = useCall('duplicates.merges', { object: object.id, id: record.id }, { keep: true });
  if (data === undefined || data.merges.length === 0) return null;

  const unmerge = async (merge: string): Promise<void> => {
    try {
      const plan = await call('duplicates.unmerge', { merge, preview: true });
      const titles = plan.returning.join(t('comma'));
      const kept = [...new Set(plan.kept.map(({ object: of, field }) => model.field(of, field)?.label).filter((label) => label !== undefined))].map((label) => read(label)).join(t('comma'));
      void modal.confirm({
        title: t('unmergeTitle', { titles }), okText: t('unmerge'), cancelText: t('dialog.cancel'),
        content: <><p>{t('unmergeText', { titles, count: plan.links })}</p>{kept !== '' && <p className="soft">{t('unmergeKept', { fields: kept })}</p>}</>,
        onOk: () => call('duplicates.unmerge', { merge }).then(({ batch }) => said(t('unmerged', { titles }), batch), failed),
      });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <ul className="merged-band" aria-label={t('band')}>
      {data.merges.map((merge) => (
        <li key={merge.id}>
          <span className="soft">{t('band')}</span>
          <span className="merged-title">{merge.title}</span>
          <span className="faint figures">{localTime(merge.at).slice(0, 10)} {merge.member}</span>
          <Button size="small" onClick={() => void unmerge(merge.id)}>{t('unmerge')}</Button>
        </li>
      ))}
    </ul>
  );
}
