import { useState } from 'react';
import type { ReactNode } from 'react';
import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import { useLabel } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import { guessOf } from '../inputs/entry.ts';
import type { ConditionDraft } from './filter-state.ts';
import { needsOf } from './operators.ts';

interface Props {
  readonly object: string;
  readonly field: FieldDescription;
  readonly condition: ConditionDraft;
  readonly onChange: (values: ConditionDraft['values']) => void;
}

/** The value side of a condition, by what its test needs and by the field's type. */
export function ConditionValue({ object, field, condition, onChange }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const { values } = condition;
  switch (needsOf(condition.op)) {
    case 'nothing': return null;
    case 'days': {
      const [days = null] = values;
      return <InputNumber min={1} max={3650} precision={0} value={days === null ? null : Number(days)} suffix={t('days')} aria-label={t('days')} onChange={(next) => onChange(next === null ? [] : [next])} />;
    }
    case 'several': return <SetOfValues object={object} field={field} values={values} onChange={onChange} />;
    case 'one': return <OneValue field={field} value={values[0] ?? null} label={t('value')} onChange={(value) => onChange(value === null ? [] : [value])} />;
    case 'two':
      return (
        <span className="filter-two">
          <OneValue field={field} value={values[0] ?? null} label={t('from')} onChange={(value) => onChange([value, values[1] ?? null])} />
          <span className="faint">–</span>
          <OneValue field={field} value={values[1] ?? null} label={t('to')} onChange={(value) => onChange([values[0] ?? null, value])} />
        </span>
      );
  }
}

function OneValue({ field, value, label, onChange }: { readonly field: FieldDescription; readonly value: string | number | null; readonly label: string; readonly onChange: (value: string | number | null) => void }): ReactNode {
  // Parts of a text are typed as text whatever the field; only its own kinds of value need its own input.
  const asked: FieldDescription = field.type === 'instant' ? { ...field, type: 'date' } : field.type === 'longtext' ? { ...field, type: 'text' } : field;
  return <FieldInput field={asked} value={value} title={null} label={label} placeholder={label} onEntry={(entry) => onChange(guessOf(asked, entry).value)} />;
}

/** Several of the values that occur, with how often; typing narrows the list in the core. */
function SetOfValues({ object, field, values, onChange }: { readonly object: string; readonly field: FieldDescription; readonly values: ConditionDraft['values']; readonly onChange: Props['onChange'] }): ReactNode {
  const { t } = useTranslation('filters');
  const read = useLabel();
  const [text, setText] = useState('');
  const { data } = useCall('view.distinct', { object, field: field.id, text: field.type === 'choice' ? '' : text }, { keep: true });
  const counted = (data?.values ?? []).filter((each) => each.value !== null);
  const options = field.type === 'choice'
    ? (field.options ?? []).map((option) => ({ value: option.key as string | number, label: read(option.label), count: counted.find((each) => each.value === option.key)?.count ?? 0 }))
    : counted.map((each) => ({ value: each.value as string | number, label: each.title === '' ? String(each.value) : each.title, count: each.count }));
  return (
    <Select
      mode="multiple"
      className="filter-set"
      maxTagCount="responsive"
      aria-label={t('values')}
      placeholder={t('values')}
      value={values.filter((value): value is string | number => value !== null)}
      options={options}
      optionRender={({ data: option }) => <span className="filter-option"><span>{option.label}</span><span className="faint figures">{option.count}</span></span>}
      filterOption={field.type === 'choice' ? (typed, option) => String(option?.label ?? '').includes(typed) : false}
      onSearch={setText}
      onChange={(next) => onChange(next)}
    />
  );
}
