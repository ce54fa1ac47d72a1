import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Completion } from '../complete/use-completion.ts';
import type { Spot } from '../grid/context.ts';
import { groupableFields, newLevel } from '../views/display-fields.ts';
import { MOST_GROUP_LEVELS } from '../views/view-display.ts';
import type { ListState } from './list-state.ts';
import { PointMenu } from './PointMenu.tsx';

interface Props {
  readonly field: FieldDescription;
  readonly spot: Spot;
  readonly object: ObjectDescription;
  readonly state: ListState;
  readonly completion: Completion;
  readonly onFilter: (field: FieldDescription) => void;
  readonly onAddField: () => void;
  readonly onEditField: (field: FieldDescription) => void;
  readonly onSelect: (field: FieldDescription) => void;
  readonly onClose: () => void;
}

/** What can be done with a column. */
export function HeaderMenu({ field, spot, object, state, completion, onFilter, onAddField, onEditField, onSelect, onClose }: Props): ReactNode {
  const { t } = useTranslation('records');
  const { t: display } = useTranslation('display');
  const { t: find } = useTranslation('find');
  const place = state.layout.find((each) => each.id === field.id);
  const frozen = place?.pinned === 'left';
  const groups = state.display.group.some((level) => level.field === field.id);
  const sorted = state.sort.some((item) => item.field === field.id);
  const change = (part: { hide?: boolean; pinned?: 'left' | null }): void => state.setLayout(state.layout.map((each) => (each.id === field.id ? { ...each, ...part } : each)));
  const choose = (key: string): void => {
    switch (key) {
      case 'asc': case 'desc': return state.setSort([{ field: field.id, dir: key }]);
      case 'add': return state.setSort([...state.sort.filter((item) => item.field !== field.id), { field: field.id, dir: 'asc' }]);
      case 'unsort': return state.setSort(state.sort.filter((item) => item.field !== field.id));
      case 'filter': return onFilter(field);
      case 'group': return state.setDisplay({ group: groups ? state.display.group.filter((level) => level.field !== field.id) : [...state.display.group, newLevel(field)].slice(-MOST_GROUP_LEVELS) });
      case 'select': return onSelect(field);
      case 'freeze': return change({ pinned: frozen ? null : 'left' });
      case 'complete': return completion.pick(field.id, !completion.isPicked(field.id));
      case 'hide': return change({ hide: true });
      case 'addField': return onAddField();
      case 'edit': return onEditField(field);
    }
  };
  return (
    <PointMenu
      spot={spot}
      onClose={onClose}
      onChoose={choose}
      items={[
        { key: 'asc', label: t('sortUp') },
        { key: 'desc', label: t('sortDown') },
        ...(state.sort.length > 0 && !sorted ? [{ key: 'add', label: t('sortAdd') }] : []),
        ...(sorted ? [{ key: 'unsort', label: t('sortNone') }] : []),
        { type: 'divider' },
        { key: 'select', label: t('selectColumn'), extra: 'Ctrl+Space' },
        { key: 'filter', label: t('filterColumn') },
        ...(groupableFields(object.fields).includes(field) ? [{ key: 'group', label: display(groups ? 'group.notHere' : 'group.here') }] : []),
        { key: 'freeze', label: t(frozen ? 'unfreeze' : 'freeze') },
        ...(completion.canPick(field) ? [{ key: 'complete', label: find(completion.isPicked(field.id) ? 'complete.remove' : 'complete.add') }] : []),
        { key: 'hide', label: t('hideColumn'), disabled: field.id === object.title },
        { type: 'divider' },
        ...(field.custom === true ? [{ key: 'edit', label: t('editField') }] : []),
        { key: 'addField', label: t('addField') },
      ]}
    />
  );
}
