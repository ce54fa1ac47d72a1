import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { ConditionValue } from '../filters/ConditionValue.tsx';
import { newCondition } from '../filters/filter-state.ts';
import { needsOf, operatorsFor } from '../filters/operators.ts';
import { shownFields } from '../grid/column-layout.ts';
import { useLabel } from '../i18n/hooks.ts';
import { COLOUR_NAMES } from './view-display.ts';
import type { ColourRule } from './view-display.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly rule: ColourRule;
  readonly index: number;
  readonly last: boolean;
  readonly onChange: (rule: ColourRule) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One colour rule: when it holds, which colour, for the cell or the row. */
export function ColourRuleCard({ object, rule, index, last, onChange, onMove, onRemove }: Props): ReactNode {
  const { t } = useTranslation(['display', 'filters']);
  const read = useLabel();
  const fields = shownFields(object.fields);
  const field = fields.find((each) => each.id === rule.field);
  const isDay = field?.type === 'date' || field?.type === 'instant';
  return (
    <section className="colour-rule" aria-label={t('colours.rule', { index: index + 1 })}>
      <div className="colour-line">
        <Select
          className="colour-field" showSearch optionFilterProp="label" aria-label={t('filters:field')} value={field?.id} placeholder={t('colours.gone')}
          options={fields.map((each) => ({ value: each.id, label: read(each.label) }))}
          onChange={(id) => {
            const next = fields.find((each) => each.id === id);
            if (next !== undefined) onChange({ ...rule, ...newCondition(next) });
          }}
        />
        {field !== undefined && (
          <Select
            className="colour-op" aria-label={t('filters:test')} value={rule.op}
            options={operatorsFor(field).map((op) => ({ value: op, label: t(isDay ? `filters:dayOp.${op}` as 'filters:op.eq' : `filters:op.${op}`, { defaultValue: t(`filters:op.${op}`) }) }))}
            onChange={(op) => onChange({ ...rule, op, values: needsOf(op) === needsOf(rule.op) ? rule.values : [] })}
          />
        )}
        <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('group.earlier')} title={t('group.earlier')} disabled={index === 0} onClick={() => onMove(-1)} />
        <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('group.later')} title={t('group.later')} disabled={last} onClick={() => onMove(1)} />
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('colours.remove')} title={t('colours.remove')} onClick={onRemove} />
      </div>
      {field !== undefined && needsOf(rule.op) !== 'nothing' && (
        <div className="colour-value"><ConditionValue object={object.id} field={field} condition={rule} onChange={(values) => onChange({ ...rule, values })} /></div>
      )}
      <div className="colour-line">
        <div className="swatches" role="radiogroup" aria-label={t('colours.colour')}>
          {COLOUR_NAMES.map((colour) => (
            <button
              key={colour} type="button" role="radio" aria-checked={rule.colour === colour} aria-label={t(`colours.names.${colour}`)} title={t(`colours.names.${colour}`)}
              className="plain swatch" style={{ background: `var(--tag-${colour}-ground)`, color: `var(--tag-${colour}-ink)` }} onClick={() => onChange({ ...rule, colour })}
            />
          ))}
        </div>
        <Segmented
          size="small" aria-label={t('colours.reach')} value={rule.whole ? 'row' : 'cell'} options={[{ value: 'cell', label: t('colours.cell') }, { value: 'row', label: t('colours.row') }]}
          onChange={(reach) => onChange({ ...rule, whole: reach === 'row' })}
        />
      </div>
    </section>
  );
}
