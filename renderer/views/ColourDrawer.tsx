import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { newCondition } from '../filters/filter-state.ts';
import { shownFields } from '../grid/column-layout.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ColourRuleCard } from './ColourRuleCard.tsx';
import { presetsFor } from './colour-presets.ts';
import { COLOUR_NAMES, MOST_COLOUR_RULES } from './view-display.ts';
import type { ColourRule } from './view-display.ts';
import './display.css';

interface Props {
  readonly object: ObjectDescription;
  readonly rules: readonly ColourRule[];
  readonly onChange: (rules: readonly ColourRule[]) => void;
  readonly onClose: () => void;
}

/** The colour rules of a list, beside the list: every change shows there at once, and one button takes them all back. */
export function ColourDrawer({ object, rules, onChange, onClose }: Props): ReactNode {
  const { t } = useTranslation('display');
  const read = useLabel();
  const [before] = useState(rules);
  const [first] = shownFields(object.fields);
  const full = rules.length >= MOST_COLOUR_RULES;
  const move = (index: number, step: number): void => {
    const next = [...rules];
    const [rule] = next.splice(index, 1);
    if (rule !== undefined) next.splice(index + step, 0, rule);
    onChange(next);
  };
  const presets = presetsFor(object).map((preset) => ({ ...preset, rules: preset.rules.filter((rule) => rules.every((each) => JSON.stringify(each) !== JSON.stringify(rule))) })).filter((preset) => preset.rules.length > 0);

  return (
    <Drawer
      open mask={false} size={440} title={t('colours.title')} onClose={onClose} classNames={{ body: 'colour-drawer' }}
      footer={(
        <div className="colour-foot">
          <Button onClick={() => onChange(before)} disabled={rules === before}>{t('colours.restore')}</Button>
          <Button type="primary" onClick={onClose}>{t('colours.done')}</Button>
        </div>
      )}
    >
      <p className="colour-hint">{t(rules.length === 0 ? 'colours.none' : 'colours.order')}</p>
      {rules.map((rule, index) => (
        <ColourRuleCard
          key={index} object={object} rule={rule} index={index} last={index === rules.length - 1}
          onChange={(next) => onChange(rules.map((each, at) => (at === index ? next : each)))}
          onMove={(step) => move(index, step)} onRemove={() => onChange(rules.filter((_each, at) => at !== index))}
        />
      ))}
      <Button
        block type="dashed" icon={<PlusOutlined aria-hidden />} disabled={full || first === undefined}
        onClick={() => first !== undefined && onChange([...rules, { ...newCondition(first), colour: COLOUR_NAMES[rules.length % COLOUR_NAMES.length] ?? 'red', whole: false }])}
      >
        {full ? t('colours.full', { count: MOST_COLOUR_RULES }) : t('colours.add')}
      </Button>
      {presets.length > 0 && !full && (
        <div className="colour-presets" role="group" aria-label={t('colours.presets')}>
          <span className="faint">{t('colours.presets')}</span>
          {presets.map((preset) => (
            <button key={`${preset.kind} ${preset.field.id}`} type="button" className="plain colour-preset" onClick={() => onChange([...rules, ...preset.rules].slice(0, MOST_COLOUR_RULES))}>
              {preset.rules.slice(0, 6).map((rule) => <i key={rule.colour + String(rule.values[0])} style={{ background: `var(--tag-${rule.colour}-ink)` }} />)}
              {t(`colours.${preset.kind}`, { field: read(preset.field.label) })}
            </button>
          ))}
        </div>
      )}
    </Drawer>
  );
}
