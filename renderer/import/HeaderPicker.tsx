import { useState } from 'react';
import type { ReactNode } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TablePreview } from '../../preload/contract/imports.ts';
import { changeMapping } from './session.ts';

/** Which rows are the header, and a way to say otherwise. Rows count from 1 here and from 0 in the contract. */
export function HeaderPicker({ table }: { readonly table: TablePreview }): ReactNode {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  const { headerTop, headerBottom, firstRow } = table.range;
  const words = headerTop < 0 ? t('table.headerNone')
    : headerTop === headerBottom ? t('table.headerRow', { row: headerTop + 1 })
      : t('table.headerRows', { from: headerTop + 1, to: headerBottom + 1 });
  const apply = (top: number, bottom: number): void => {
    setOpen(false);
    void changeMapping({ tables: [{ table: table.id, header: { top, bottom } }] });
  };
  return (
    <span className="import-header-picker">
      <span className="soft">{t('table.header')}</span>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={<HeaderForm top={headerTop < 0 ? firstRow : headerTop} bottom={headerTop < 0 ? firstRow : headerBottom} onApply={apply} />}
      >
        <Button>{words} <DownOutlined aria-hidden /></Button>
      </Popover>
      {headerTop >= 0 && table.headerConfidence < 0.5 && <em className="import-unsure">{t('table.unsure')}</em>}
    </span>
  );
}

function HeaderForm({ top, bottom, onApply }: { readonly top: number; readonly bottom: number; readonly onApply: (top: number, bottom: number) => void }): ReactNode {
  const { t } = useTranslation('import');
  const [from, setFrom] = useState(top + 1);
  const [to, setTo] = useState(bottom + 1);
  const last = Math.max(from, to);
  return (
    <form className="import-header-form" onSubmit={(event) => { event.preventDefault(); onApply(from - 1, last - 1); }}>
      <label><span>{t('table.headerFrom')}</span><InputNumber min={1} max={1_048_576} precision={0} value={from} autoFocus onChange={(value) => setFrom(value ?? 1)} /></label>
      <label><span>{t('table.headerTo')}</span><InputNumber min={from} max={1_048_576} precision={0} value={last} onChange={(value) => setTo(value ?? from)} /></label>
      <div>
        <Button onClick={() => onApply(-1, -1)}>{t('table.headerNone')}</Button>
        <Button type="primary" htmlType="submit">{t('table.headerApply')}</Button>
      </div>
    </form>
  );
}
