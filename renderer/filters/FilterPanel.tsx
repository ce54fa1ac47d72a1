import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { shownFields } from '../grid/column-layout.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ConditionValue } from './ConditionValue.tsx';
import { NO_FILTER, newCondition } from './filter-state.ts';
import type { ConditionDraft, FilterDraft } from './filter-state.ts';
import { needsOf, operatorsFor } from './operators.ts';
import './filters.css';

interface Props {
  readonly object: ObjectDescription;
  readonly filter: FilterDraft;
  readonly onChange: (filter: FilterDraft) => void;
}

/** The conditions of a list, one a line. They hold as soon as they are complete. */
export function FilterPanel({ object, filter, onChange }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const read = useLabel();
  const fields = shownFields(object.fields);
  const change = (index: number, condition: ConditionDraft): void => onChange({ ...filter, conditions: filter.conditions.map((each, at) => (at === index ? condition : each)) });
  const [first] = fields;

  return (
    <section className="filter-panel" aria-label={t('title')}>
      {filter.conditions.map((condition, index) => {
        const field = fields.find((each) => each.id === condition.field);
        // A condition of a field that is no longer here goes on holding, so it is seen and can be taken away.
        const gone = field === undefined ? object.fields.find((each) => each.id === condition.field)?.label : undefined;
        return (
          <div className="filter-row" key={`${index}-${condition.field}-${condition.op}`}>
            <span className="filter-join">{index === 0 ? t('where') : t(filter.match === 'all' ? 'and' : 'or')}</span>
            <Select
              className="filter-field"
              showSearch
              optionFilterProp="label"
              aria-label={t('field')}
              value={field?.id}
              placeholder={t('fieldGone', { name: gone === undefined ? condition.field : read(gone) })}
              options={fields.map((each) => ({ value: each.id, label: read(each.label) }))}
              onChange={(id) => {
                const next = fields.find((each) => each.id === id);
                if (next !== undefined) change(index, newCondition(next));
              }}
            />
            {field !== undefined && <Select
              className="filter-op"
              aria-label={t('test')}
              value={condition.op}
              options={operatorsFor(field).map((op) => ({ value: op, label: t(field.type === 'date' || field.type === 'instant' ? `dayOp.${op}` as 'op.eq' : `op.${op}`, { defaultValue: t(`op.${op}`) }) }))}
              onChange={(op) => change(index, { ...condition, op, values: needsOf(op) === needsOf(condition.op) ? condition.values : [] })}
            />}
            <span className="filter-value">
              {field !== undefined && <ConditionValue object={object.id} field={field} condition={condition} onChange={(values) => change(index, { ...condition, values })} />}
            </span>
            <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('remove')} onClick={() => onChange({ ...filter, conditions: filter.conditions.filter((_each, at) => at !== index) })} />
          </div>
        );
      })}
      <div className="filter-foot">
        <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={first === undefined} onClick={() => first !== undefined && onChange({ ...filter, conditions: [...filter.conditions, newCondition(first)] })}>{t('add')}</Button>
        {filter.conditions.length > 1 && (
          <Segmented size="small" value={filter.match} options={[{ value: 'all', label: t('all') }, { value: 'any', label: t('any') }]} onChange={(match) => onChange({ ...filter, match: match === 'any' ? 'any' : 'all' })} />
        )}
        {filter.conditions.length > 0 && <Button size="small" type="link" onClick={() => onChange(NO_FILTER)}>{t('clear')}</Button>}
      </div>
    </section>
  );
}
