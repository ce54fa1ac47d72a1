import { useState } from 'react';
import type { ReactNode } from 'react';
import { BgColorsOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popover, Segmented, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_FROZEN_ROWS } from './view-display.ts';
import type { RowHeight, ViewDisplay } from './view-display.ts';
import './display.css';

interface Props {
  readonly display: ViewDisplay;
  readonly onChange: (part: Partial<ViewDisplay>) => void;
  readonly onColours: () => void;
}

/** How rows are drawn: height, wrapping, the line of summaries, frozen rows, colours. */
export function DisplayMenu({ display, onChange, onColours }: Props): ReactNode {
  const { t } = useTranslation('display');
  const [open, setOpen] = useState(false);
  const heights: readonly RowHeight[] = ['compact', 'normal', 'tall'];
  const rules = display.colours.length;
  return (
    <Popover
      trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} destroyOnHidden
      content={(
        <div className="display-menu" role="group" aria-label={t('menu.title')}>
          <div className="display-line">
            <span>{t('menu.rowHeight')}</span>
            {/* Lower rows have no room for a second line. */}
            <Segmented<RowHeight>
              size="small" aria-label={t('menu.rowHeight')} value={display.rowHeight} options={heights.map((height) => ({ value: height, label: t(`menu.${height}`) }))}
              onChange={(rowHeight) => onChange({ rowHeight, ...(rowHeight === 'tall' ? {} : { wrap: false }) })}
            />
          </div>
          <Choice label={t('menu.wrap')} hint={t('menu.wrapHint')} checked={display.wrap} onChange={(wrap) => onChange({ wrap, ...(wrap ? { rowHeight: 'tall' } : {}) })} />
          <Choice label={t('menu.summaryRow')} hint={t('menu.summaryHint')} checked={display.summaryRow} onChange={(summaryRow) => onChange({ summaryRow })} />
          <div className="display-line">
            <span>{t('freeze.rows')}<small>{t('freeze.hint')}</small></span>
            <InputNumber size="small" aria-label={t('freeze.rows')} className="display-frozen" min={0} max={MOST_FROZEN_ROWS} precision={0} value={display.frozenRows} onChange={(rows) => onChange({ frozenRows: rows ?? 0 })} />
          </div>
          <Button
            type="text" block className="display-colours" icon={<BgColorsOutlined aria-hidden />}
            onClick={() => {
              setOpen(false);
              onColours();
            }}
          >
            {rules === 0 ? t('menu.colours') : t('menu.coloursActive', { count: rules })}
          </Button>
        </div>
      )}
    >
      <Button type="text" icon={<EyeOutlined aria-hidden />}>{t('menu.title')}</Button>
    </Popover>
  );
}

function Choice({ label, hint, checked, onChange }: { readonly label: string; readonly hint: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }): ReactNode {
  return (
    <label className="display-line">
      <span>{label}<small>{hint}</small></span>
      <Switch size="small" checked={checked} aria-label={label} onChange={onChange} />
    </label>
  );
}
