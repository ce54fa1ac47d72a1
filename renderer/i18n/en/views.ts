import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/views.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'View',
  all: 'All {{object, lower}}',
  shared: 'Shared view',
  changed: 'Unsaved changes',
  update: 'Save to “{{name}}”',
  create: 'Save as new view…',
  rename: 'Rename or share…',
  delete: 'Delete view',
  duplicate: 'Duplicate view…',
  copyOf: '{{name}} copy',
  moveUp: 'Move up',
  moveDown: 'Move down',
  othersTitle: 'Overwrite your colleague’s view “{{name}}”?',
  othersText: 'A colleague shares this view; saving changes it for everyone. To keep it to yourself, save as a new view.',
  othersOk: 'Overwrite',
  deleteOthers: 'A colleague shares this view; without it nobody sees it any more. Its records stay, and this can be undone.',
  deleteTitle: 'Delete the view “{{name}}”?',
  deleteText: 'Only the view is deleted, not its records. This can be undone.',
  save: 'Save',
  name: 'Name',
  nameMissing: 'Enter a name',
  share: 'Share with the team',
};
