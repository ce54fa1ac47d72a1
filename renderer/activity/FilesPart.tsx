import type { ReactNode } from 'react';
import { DeleteOutlined, DownloadOutlined, FileOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Spin, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_FILES } from '../../preload/contract/activities.ts';
import { MOST_BYTES, type AttachmentView } from '../../preload/contract/attachments.ts';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { byteSize } from '../ui/byte-size.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import { DropFiles } from './DropFiles.tsx';
import { useSaid } from '../app/use-said.tsx';
import './activity.css';

/** Files of a record: added by dialog or drop, opened by the system, removed with a way back. */
export function FilesPart({ object, record }: PartProps): ReactNode {
  const { t } = useTranslation('activity');
  const { said, failed } = useSaid();
  const { data, error, refetch } = useCall('attachments.list', { object: object.id, id: record.id }, { keep: true });
  const add = (files: readonly PickedFile[]): void => {
    if (files.length === 0) return;
    const tokens = files.slice(0, MOST_FILES).map(({ token }) => token);
    void call('attachments.add', { object: object.id, id: record.id, files: tokens }).then(({ batch, ids }) => said(t('files.added', { count: ids.length }), batch), failed);
  };
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Spin className="drawer-wait" />;
  return (
    <DropFiles className="activity-part" onFiles={add}>
      <div className="files-head">
        <Button size="small" icon={<PaperClipOutlined aria-hidden />} onClick={() => void call('files.pickOpen', { kind: 'any' }).then(({ files }) => add(files), failed)}>{t('files.add')}</Button>
        <span className="faint">{t('files.drop', { limit: MOST_BYTES / 1024 / 1024 })}</span>
      </div>
      {data.attachments.length === 0 && <p className="faint">{t('files.none')}</p>}
      <ul className="files">{data.attachments.map((file) => <FileLine key={file.id} file={file} />)}</ul>
    </DropFiles>
  );
}

function FileLine({ file }: { readonly file: AttachmentView }): ReactNode {
  const { t } = useTranslation('activity');
  const { said, failed } = useSaid();
  const saveAs = (): void => void call('attachments.saveAs', { id: file.id }).catch(failed);
  const open = (): void => (file.openable ? void call('attachments.open', { id: file.id }).catch(failed) : saveAs());
  const remove = (): void => void call('attachments.remove', { id: file.id }).then(({ batch }) => said(t('files.removed', { name: file.name }), batch), failed);
  return (
    <li className="file-line">
      <FileOutlined aria-hidden className="faint" />
      <button type="button" className="plain file-name" disabled={!file.here} title={file.here ? file.name : t('files.away')} onClick={open}>{file.name}</button>
      <span className="faint figures">{file.here ? byteSize(file.size) : t('files.away')}</span>
      <span className="faint">{file.author} {localTime(file.at).slice(0, 10)}</span>
      <Tooltip title={t('files.saveAs')}><Button type="text" size="small" disabled={!file.here} icon={<DownloadOutlined aria-hidden />} aria-label={t('files.saveAs')} onClick={saveAs} /></Tooltip>
      <Tooltip title={t('files.remove')}><Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('files.remove')} onClick={remove} /></Tooltip>
    </li>
  );
}
