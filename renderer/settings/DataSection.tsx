import type { ReactNode } from 'react';
import { App, Button, Table } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../preload/contract/app.ts';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { byteSize } from '../ui/byte-size.ts';
import { localTime } from '../ui/format.ts';
import { DoctorCheck } from './DoctorCheck.tsx';
import { Row, Section } from './Section.tsx';
import { useFailed } from '../app/use-failed.ts';

type Backup = Output<'backup.list'>['backups'][number];
const REASONS = ['manual', 'daily', 'migration', 'repair', 'restore'] as const;

/** Where the data is, its backups, and whether it is sound. */
export function DataSection({ info }: { readonly info: AppInfo }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: word } = useTranslation('ui');
  const { message, modal } = App.useApp();
  const failed = useFailed();
  const client = useQueryClient();
  const { data, refetch } = useCall('backup.list', {});
  const backups = [...(data?.backups ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  const guarded = (work: () => Promise<void>): void => void work().catch(failed);
  const create = (): void => guarded(async () => {
    await call('backup.create', {});
    void message.success(t('data.created'));
    await refetch();
  });
  const createTo = (): void => guarded(async () => {
    const { file } = await call('files.pickSave', { kind: 'database', suggested: `dealbook-${localTime(new Date().toISOString()).slice(0, 10)}` });
    if (file === null) return;
    await call('backup.create', { files: [file.token] });
    void message.success(t('data.created'));
  });
  const restore = (backup: Backup): void => guarded(async () => {
    const sure = await modal.confirm({ title: t('data.restoreTitle', { time: localTime(backup.at) }), content: t('data.restoreText'), okText: t('data.restoreOk'), okButtonProps: { danger: true }, cancelText: word('cancel') });
    if (!sure) return;
    const { savedAs } = await call('backup.restore', { id: backup.id });
    void message.success(t('data.restored', { name: savedAs }), 8);
    // Another book is open now: nothing that was read before holds.
    await client.invalidateQueries();
  });
  const reason = (backup: Backup): string => t(`data.reasons.${REASONS.find((known) => known === backup.reason) ?? 'other'}`);
  return (
    <Section id="data" title={t('sections.data')}>
      <Row name={t('data.place')} hint={t('data.placeHint')}><span className="selectable settings-path">{info.databaseLabel}</span></Row>
      <Row name={t('data.check')} hint={t('data.checkHint')}><DoctorCheck /></Row>
      <Row name={t('data.backups')}>
        <Button type="primary" onClick={create}>{t('data.create')}</Button> <Button onClick={createTo}>{t('data.createTo')}</Button>
      </Row>
      <Table<Backup>
        className="settings-backups"
        size="small"
        rowKey="id"
        dataSource={backups}
        pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
        locale={{ emptyText: t('data.none') }}
        columns={[
          { title: t('data.at'), render: (_, backup) => <span className="figures">{localTime(backup.at)}</span> },
          { title: t('data.reason'), render: (_, backup) => reason(backup) },
          { title: t('data.size'), align: 'right', render: (_, backup) => <span className="figures">{byteSize(backup.bytes)}</span> },
          { title: '', width: 96, align: 'right', render: (_, backup) => <Button type="link" size="small" onClick={() => restore(backup)}>{t('data.restore')}</Button> },
        ]}
      />
    </Section>
  );
}
