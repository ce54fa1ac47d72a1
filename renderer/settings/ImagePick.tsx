import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useFailed } from '../app/use-failed.ts';

/** An image as a data URL: chosen by a dialog, shown small, removable. */
export function ImagePick({ name, value, onChange }: { readonly name: string; readonly value: string; readonly onChange: (url: string) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const failed = useFailed();
  const pick = async (): Promise<void> => {
    try {
      const { files } = await call('files.pickOpen', { kind: 'image' });
      const [file] = files;
      if (file !== undefined) onChange((await call('files.readImage', { files: [file.token] })).dataUrl);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <span className="settings-image">
      {value !== '' && <img src={value} alt={name} />}
      <Button onClick={() => void pick()} aria-label={`${name}: ${t(value === '' ? 'company.pick' : 'company.replace')}`}>{t(value === '' ? 'company.pick' : 'company.replace')}</Button>
      {value !== '' && <Button type="text" onClick={() => onChange('')} aria-label={`${name}: ${t('company.remove')}`}>{t('company.remove')}</Button>}
    </span>
  );
}
