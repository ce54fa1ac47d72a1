import { useState } from 'react';
import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, GroupOutlined, PlusOutlined, SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { groupUnits, groupableFields, levelsFor, newLevel } from './display-fields.ts';
import { MOST_GROUP_LEVELS } from './view-display.ts';
import type { GroupLevel, ViewDisplay } from './view-display.ts';
import './display.css';

interface Props {
  readonly object: ObjectDescription;
  readonly display: ViewDisplay;
  readonly onChange: (part: Partial<ViewDisplay>) => void;
  /** Folds or opens every group. */
  readonly onFold: (folded: boolean) => void;
}

/** By which columns the list is gathered into groups, in which order; and the way to fold them all. */
export function GroupMenu({ object, display, onChange, onFold }: Props): ReactNode {
  const { t } = useTranslation('display');
  const [open, setOpen] = useState(false);
  const levels = levelsFor(display, object.fields);
  const fold = (folded: boolean): void => {
    onChange({ collapsed: folded });
    onFold(folded);
  };
  return (
    <Popover
      trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} destroyOnHidden
      content={(
        <div className="group-menu" role="group" aria-label={t('group.title')}>
          {levels.length === 0 ? <p className="group-none">{t('group.none')}</p> : <Levels object={object} levels={levels} onChange={(group) => onChange({ group })} />}
          <AddLevel object={object} levels={levels} onChange={(group) => onChange({ group })} />
          {levels.length > 0 && (
            <div className="group-foot">
              <Button size="small" type="text" onClick={() => fold(true)}>{t('group.foldAll')}</Button>
              <Button size="small" type="text" onClick={() => fold(false)}>{t('group.openAll')}</Button>
              <Button size="small" type="link" onClick={() => onChange({ group: [] })}>{t('group.clear')}</Button>
            </div>
          )}
        </div>
      )}
    >
      <Button type={levels.length > 0 ? 'default' : 'text'} icon={<GroupOutlined aria-hidden />}>{levels.length === 0 ? t('group.title') : t('group.active', { count: levels.length })}</Button>
    </Popover>
  );
}

interface LevelProps {
  readonly object: ObjectDescription;
  readonly levels: readonly GroupLevel[];
  readonly onChange: (levels: readonly GroupLevel[]) => void;
}

function Levels({ object, levels, onChange }: LevelProps): ReactNode {
  const { t } = useTranslation('display');
  const read = useLabel();
  const fields = groupableFields(object.fields);
  const change = (index: number, level: GroupLevel): void => onChange(levels.map((each, at) => (at === index ? level : each)));
  const move = (index: number, step: number): void => {
    const next = [...levels];
    const [level] = next.splice(index, 1);
    if (level !== undefined) next.splice(index + step, 0, level);
    onChange(next);
  };
  return (
    <ol className="group-levels">
      {levels.map((level, index) => {
        const field = fields.find((each) => each.id === level.field);
        if (field === undefined) return null;
        const units = groupUnits(field);
        const direction = t(level.dir === 'asc' ? 'group.up' : 'group.down');
        return (
          <li key={`${level.field} ${level.by}`} className="group-level">
            <Select
              className="group-field" showSearch optionFilterProp="label" aria-label={t('group.level', { index: index + 1 })} value={field.id}
              options={fields.map((each) => ({ value: each.id, label: read(each.label) }))}
              onChange={(id) => {
                const next = fields.find((each) => each.id === id);
                if (next !== undefined) change(index, { ...newLevel(next), dir: level.dir });
              }}
            />
            {units.length > 1 && (
              <Select
                className="group-unit" aria-label={t('group.by')} value={level.by}
                options={units.map((by) => ({ value: by, label: t(by === 'month' ? 'group.byMonth' : by === 'year' ? 'group.byYear' : 'group.byDay') }))}
                onChange={(by) => change(index, { ...level, by })}
              />
            )}
            <Button type="text" icon={level.dir === 'asc' ? <SortAscendingOutlined aria-hidden /> : <SortDescendingOutlined aria-hidden />} aria-label={direction} title={direction} onClick={() => change(index, { ...level, dir: level.dir === 'asc' ? 'desc' : 'asc' })} />
            <Button type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('group.earlier')} title={t('group.earlier')} disabled={index === 0} onClick={() => move(index, -1)} />
            <Button type="text" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('group.later')} title={t('group.later')} disabled={index === levels.length - 1} onClick={() => move(index, 1)} />
            <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('group.remove')} title={t('group.remove')} onClick={() => onChange(levels.filter((_each, at) => at !== index))} />
          </li>
        );
      })}
    </ol>
  );
}

/** A field to group by, below the levels there are. */
function AddLevel({ object, levels, onChange }: LevelProps): ReactNode {
  const { t } = useTranslation('display');
  const read = useLabel();
  const free = groupableFields(object.fields).filter((field) => levels.every((level) => level.field !== field.id));
  if (levels.length >= MOST_GROUP_LEVELS || free.length === 0) return null;
  return (
    <Select
      className="group-add" showSearch optionFilterProp="label" aria-label={t('group.add')} value={null}
      placeholder={<span><PlusOutlined aria-hidden /> {t('group.add')}</span>}
      options={free.map((field) => ({ value: field.id, label: read(field.label) }))}
      onChange={(id: string | null) => {
        const field = free.find((each) => each.id === id);
        if (field !== undefined) onChange([...levels, newLevel(field)]);
      }}
    />
  );
}
