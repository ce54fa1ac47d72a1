import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/history.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'History',
  undone: 'Undone: {{label}}',
  redone: 'Redone: {{label}}',
  keptCount: '{{count}} cells were edited since and stay as they are.',
  keptCount_one: '{{count}} cell was edited since and stays as it is.',
  kind: {
    create: 'New', edit: 'Edit', paste: 'Several cells', fill: 'Fill', bulk: 'Bulk edit', delete: 'Delete', restore: 'Restore', import: 'Import', quote: 'Quote', fields: 'Field',
    settings: 'Settings', seed: 'Demo data', undo: 'Undo', redo: 'Redo',
  },
  kindLabel: '{{kind}}: {{label}}',
  records: '{{count}} records',
  records_one: '{{count}} record',
  isUndone: 'Undone',
  takeBack: 'Undo this step',
  older: 'Older steps',
  empty: 'Nothing was done yet',
  emptyText: 'After adding, editing or importing, each step is listed here and can be undone at any time.',
  previewTitle: 'Undo “{{label}}”?',
  previewRestores: '{{cells}} cells in {{records}} records will be restored. The undo can itself be undone.',
  previewNothing: 'There is no cell to restore.',
};
