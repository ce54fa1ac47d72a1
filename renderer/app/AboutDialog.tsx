import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../preload/contract/app.ts';
import { useUi } from './ui-store.ts';

/** Version and place of the data. */
export function AboutDialog({ info }: { readonly info: AppInfo }): ReactNode {
  const { t } = useTranslation('app');
  const setAbout = useUi((ui) => ui.setAbout);
  return (
    <Modal open title={t('about.title')} footer={null} width={420} onCancel={() => setAbout(false)}>
      <p>{t('about.text')}</p>
      <p className="selectable soft">{t('about.version', { version: info.version })}</p>
      <p className="selectable soft">{t('about.data', { place: info.databaseLabel })}</p>
    </Modal>
  );
}
