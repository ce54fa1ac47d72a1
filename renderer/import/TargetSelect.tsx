import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ColumnTarget, TablePreview } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { IGNORE, NEW_FIELD, REMARK, targetKey, targetOf } from './targets.ts';
import type { TargetGroup } from './targets.ts';
import { useImportWords } from './words.ts';

type Column = TablePreview['columns'][number];

interface Props {
  readonly column: Column;
  readonly groups: readonly TargetGroup[];
  readonly model: Model;
  readonly onAim: (target: ColumnTarget) => void;
  readonly onNewField: () => void;
}

/** Where a column goes: a field (grouped by object, searchable by its words), the notes, nowhere, or a new field. */
export function TargetSelect({ column, groups, model, onAim, onNewField }: Props): ReactNode {
  const { t } = useTranslation('import');
  const label = useLabel();
  const words = useImportWords();
  const value = targetKey(column.match.target);
  const slots = [column.match, ...column.alternatives].map((match) => match.target).filter((target) => target.kind === 'field' && target.slot > 1);
  const fields = groups.map((group) => ({
    label: words.objectName(model, group.object),
    options: [
      ...group.fields.map((field) => ({ value: `${group.object}.${field.id}`, label: label(field.label), find: `${field.label.zh} ${field.label.en} ${field.id}` })),
      ...slots.flatMap((target) => {
        if (target.kind !== 'field' || target.object !== group.object) return [];
        const name = words.fieldName(model, target.object, target.field);
        return [{ value: targetKey(target), label: `${name} (${t('target.slot', { slot: target.slot })})`, find: name }];
      }),
    ],
  }));
  const others = {
    label: t('target.other'),
    options: [
      { value: NEW_FIELD, label: t('target.newField'), find: t('target.newField') },
      { value: REMARK, label: t('target.remark'), find: t('target.remark') },
      { value: IGNORE, label: t('target.ignore'), find: t('target.ignore') },
    ],
  };
  const choose = (key: string): void => {
    const target = targetOf(key);
    if (target === null) onNewField();
    else onAim(target);
  };
  const inGroup = column.match.target.kind === 'field' && groups.length > 1 ? words.objectName(model, column.match.target.object) : null;
  return (
    <Select
      className="import-target"
      value={value}
      aria-label={t('target.label', { column: column.header })}
      options={[...fields, others]}
      showSearch={{ filterOption: (text, option) => matches(text, option) }}
      labelRender={({ label: text }) => <>{inGroup !== null && <span className="import-target-object">{inGroup}</span>}{text}</>}
      popupMatchSelectWidth={260}
      listHeight={360}
      onChange={choose}
    />
  );
}

/** Words of a field in either language, whatever language the window speaks. */
function matches(text: string, option: unknown): boolean {
  const find = (option as { readonly find?: string } | undefined)?.find;
  return find !== undefined && find.toLowerCase().includes(text.trim().toLowerCase());
}
