import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../preload/contract/shell.ts';

/** From workbooks to records: preview, match, plan, write. */
export function ImportWizard({ files, onClose }: { readonly files: readonly PickedFile[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('import');
  return <Modal open title={t('title')} footer={null} onCancel={onClose}>{files.map((file) => <p key={file.token}>{file.name}</p>)}</Modal>;
}
