import { useState } from 'react';
import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined, ProjectOutlined, PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { ColumnLayout, ColumnPlace } from '../grid/column-layout.ts';
import { useLabel } from '../i18n/hooks.ts';
import { fitsTyped } from '../inputs/initials.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly layout: ColumnLayout;
  readonly onChange: (layout: ColumnLayout) => void;
  readonly onAddField: () => void;
}

/** Which columns are shown, in what order, which stay in sight; and the way to a new field. */
export function ColumnChooser({ object, layout, onChange, onAddField }: Props): ReactNode {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState(false);
  const hidden = layout.filter((place) => place.hide === true).length;
  return (
    <Popover
      trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} destroyOnHidden
      content={<Chooser object={object} layout={layout} onChange={onChange} onAddField={() => { setOpen(false); onAddField(); }} />}
    >
      <Button type="text" icon={<ProjectOutlined aria-hidden />}>{hidden === 0 ? t('columns') : t('columnsHidden', { count: hidden })}</Button>
    </Popover>
  );
}

function Chooser({ object, layout, onChange, onAddField }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const [text, setText] = useState('');
  const change = (id: string, part: Partial<ColumnPlace>): void => onChange(layout.map((place) => (place.id === id ? { ...place, ...part } : place)));
  const move = (index: number, step: number): void => {
    const next = [...layout];
    const [place] = next.splice(index, 1);
    if (place !== undefined) next.splice(index + step, 0, place);
    onChange(next);
  };
  return (
    <div className="chooser">
      <Input size="small" allowClear placeholder={t('findColumn')} aria-label={t('findColumn')} value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="chooser-list">
        {layout.map((place, index) => {
          const field = object.fields.find((each) => each.id === place.id);
          if (field === undefined || !fitsTyped(read(field.label), text)) return null;
          const frozen = place.pinned === 'left';
          return (
            <li key={place.id} className="chooser-row">
              <Checkbox checked={place.hide !== true} disabled={place.id === object.title} onChange={(event) => change(place.id, { hide: !event.target.checked })}>{read(field.label)}</Checkbox>
              <span className="chooser-tools">
                <button type="button" className="plain" aria-label={t(frozen ? 'unfreeze' : 'freeze')} title={t(frozen ? 'unfreeze' : 'freeze')} onClick={() => change(place.id, { pinned: frozen ? null : 'left' })}>{frozen ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}</button>
                <button type="button" className="plain" aria-label={t('moveUp')} title={t('moveUp')} disabled={index === 0} onClick={() => move(index, -1)}><ArrowUpOutlined aria-hidden /></button>
                <button type="button" className="plain" aria-label={t('moveDown')} title={t('moveDown')} disabled={index === layout.length - 1} onClick={() => move(index, 1)}><ArrowDownOutlined aria-hidden /></button>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="chooser-foot">
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAddField}>{t('addField')}</Button>
        <Button size="small" type="link" onClick={() => onChange(layout.map((place) => ({ ...place, hide: false })))}>{t('showAll')}</Button>
      </div>
    </div>
  );
}
