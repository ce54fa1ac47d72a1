import { FIELD_TYPES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

/** A field that a user added. Applying one adds the column in the same transaction; object and type never change afterwards. */
export const fields: ObjectType = {
  id: 'fields',
  label: { zh: '字段', en: 'Fields' },
  one: { zh: '字段', en: 'Field' },
  title: 'name',
  system: true,
  fields: [
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, required: true },
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'name_en', type: 'text', label: { zh: '英文名称', en: 'English name' } },
    { id: 'type', type: 'choice', label: { zh: '类型', en: 'Type' }, options: FIELD_TYPES, required: true },
    { id: 'options', type: 'json', label: { zh: '选项', en: 'Options' } },
    { id: 'target', type: 'text', label: { zh: '关联对象', en: 'Linked object' } },
    { id: 'derived', type: 'json', label: { zh: '计算方式', en: 'Calculation' } },
    { id: 'required', type: 'boolean', label: { zh: '必填', en: 'Required' } },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
  ],
};

/** A saved view: filter, sort, columns, as the JSON that the grid reads. */
export const views: ObjectType = {
  id: 'views',
  label: { zh: '视图', en: 'Views' },
  one: { zh: '视图', en: 'View' },
  title: 'name',
  system: true,
  fields: [
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, required: true },
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'filter', type: 'json', label: { zh: '筛选', en: 'Filter' } },
    { id: 'sort', type: 'json', label: { zh: '排序', en: 'Sort' } },
    { id: 'columns', type: 'json', label: { zh: '列', en: 'Columns' } },
    { id: 'display', type: 'json', label: { zh: '显示', en: 'Display' } },
    { id: 'shared', type: 'boolean', label: { zh: '共享', en: 'Shared' } },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
  ],
};

/** What was imported, from where: the provenance of a batch. */
export const imports: ObjectType = {
  id: 'imports',
  label: { zh: '导入', en: 'Imports' },
  one: { zh: '导入', en: 'Import' },
  title: 'files',
  system: true,
  fields: [
    { id: 'files', type: 'text', label: { zh: '文件', en: 'Files' }, required: true },
    { id: 'created', type: 'integer', label: { zh: '新增', en: 'Created' } },
    { id: 'updated', type: 'integer', label: { zh: '更新', en: 'Updated' } },
    { id: 'skipped', type: 'integer', label: { zh: '跳过', en: 'Skipped' } },
    { id: 'mapping', type: 'json', label: { zh: '列对应', en: 'Mapping' } },
    { id: 'provenance', type: 'json', label: { zh: '出处', en: 'Provenance' } },
  ],
};
