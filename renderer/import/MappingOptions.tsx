import type { ReactNode } from 'react';
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../preload/contract/imports.ts';
import { changeMapping } from './session.ts';

type Options = ImportPreview['options'];

/** How the import treats what is there already. The usual answer is set; the rest is one click away. */
export function MappingOptions({ options }: { readonly options: Options }): ReactNode {
  const { t } = useTranslation('import');
  const change = (part: Partial<Options>): void => void changeMapping({ options: part });
  const modes = (['both', 'create', 'update'] as const).map((mode) => ({ value: mode, label: t(`options.${mode}`) }));
  const more = (
    <div className="import-options">
      <Checkbox checked={options.clearBlanks} onChange={(event) => change({ clearBlanks: event.target.checked })}>{t('options.clearBlanks')}</Checkbox>
      <Checkbox checked={options.createLinked} onChange={(event) => change({ createLinked: event.target.checked })}>{t('options.createLinked')}</Checkbox>
      <div role="radiogroup" aria-label={t('options.badValue')}>
        <span className="soft">{t('options.badValue')}</span>
        <Radio.Group
          vertical
          value={options.onBadValue}
          options={[{ value: 'keep', label: t('options.keep') }, { value: 'skipRow', label: t('options.skipRow') }]}
          onChange={(event) => change({ onBadValue: event.target.value as Options['onBadValue'] })}
        />
      </div>
    </div>
  );
  return (
    <>
      <label className="import-mode">
        <span className="soft">{t('options.mode')}</span>
        <Select value={options.mode} options={modes} style={{ width: 156 }} aria-label={t('options.mode')} onChange={(mode: Options['mode']) => change({ mode })} />
      </label>
      <Popover trigger="click" placement="topLeft" content={more}>
        <Button icon={<SettingOutlined aria-hidden />}>{t('options.title')}</Button>
      </Popover>
    </>
  );
}
