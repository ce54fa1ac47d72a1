import type { ReactNode } from 'react';
import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_FILES } from '../../preload/contract/activities.ts';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { call } from '../api/bridge.ts';
import { byteSize } from '../ui/byte-size.ts';
import { useSaid } from '../app/use-said.tsx';

interface Props {
  readonly files: readonly PickedFile[];
  readonly onChange: (files: readonly PickedFile[]) => void;
}

/** Files that go along with what is being written: picked here, or dropped on the form around. */
export function FilePicker({ files, onChange }: Props): ReactNode {
  const { t } = useTranslation('activity');
  const { failed } = useSaid();
  const pick = (): void => void call('files.pickOpen', { kind: 'any' }).then((answer) => onChange([...files, ...answer.files].slice(0, MOST_FILES)), failed);
  return (
    <div className="file-picker">
      <Button type="text" size="small" icon={<PaperClipOutlined aria-hidden />} onClick={pick}>{t('files.add')}</Button>
      {files.map((file) => (
        <span key={file.token} className="file-chip" title={file.name}>
          <span>{file.name}</span><span className="faint figures">{byteSize(file.size)}</span>
          <button type="button" className="plain" aria-label={t('files.take', { name: file.name })} onClick={() => onChange(files.filter((each) => each !== file))}><CloseOutlined aria-hidden /></button>
        </span>
      ))}
    </div>
  );
}
