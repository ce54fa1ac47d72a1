import type { ObjectType } from '../types.ts';

/**
 * Two records found to be one. The other is in the recycle bin with `merged_into` set; `moved` lists what pointed at it and
 * `taken` which of its values the kept one took, so that the merge can be undone long afterwards, after edits, too.
 */
export const merges: ObjectType = {
  id: 'merges',
  label: { zh: '合并记录', en: 'Merges' },
  one: { zh: '合并记录', en: 'Merge' },
  title: 'object',
  system: true,
  fields: [
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, required: true },
    { id: 'kept', type: 'text', label: { zh: '保留', en: 'Kept' }, required: true },
    { id: 'record', type: 'text', label: { zh: '并入', en: 'Merged' }, required: true },
    { id: 'moved', type: 'json', label: { zh: '改指的记录', en: 'Moved links' } },
    { id: 'taken', type: 'json', label: { zh: '采用的值', en: 'Values taken' } },
    { id: 'undone', type: 'boolean', label: { zh: '已拆分', en: 'Undone' } },
  ],
};

/** Two records that somebody looked at and found to be different ones: not shown as duplicates again. The id is made from the two. */
export const notDuplicates: ObjectType = {
  id: 'not_duplicates',
  label: { zh: '不是重复', en: 'Not duplicates' },
  one: { zh: '不是重复', en: 'Not duplicates' },
  title: 'object',
  system: true,
  fields: [
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, required: true },
    { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' }, required: true },
    { id: 'other', type: 'text', label: { zh: '另一记录', en: 'Other' }, required: true },
  ],
};
