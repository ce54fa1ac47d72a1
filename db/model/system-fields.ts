import type { Field } from './types.ts';

/** Fields every object has. Deletion is a field like any other, so that it merges, undoes and restores like one. */
export const SYSTEM_FIELDS: readonly Field[] = [
  { id: 'created_at', type: 'instant', label: { zh: '创建时间', en: 'Created' }, readonly: true, width: 150 },
  { id: 'created_by', type: 'link', to: 'members', label: { zh: '创建人', en: 'Created by' }, readonly: true, width: 100 },
  { id: 'deleted', type: 'boolean', label: { zh: '已删除', en: 'Deleted' }, readonly: true, hidden: true },
];

/** Column derived from the stamps: when any field of the record was last changed. Never written by a change. */
export const UPDATED_AT: Field = {
  id: 'updated_at',
  type: 'instant',
  label: { zh: '更新时间', en: 'Updated' },
  readonly: true,
  width: 150,
};
