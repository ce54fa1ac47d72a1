import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/ui.ts';

export const texts: SameKeys<typeof zh> = {
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  edit: 'Edit',
  add: 'Add',
  rename: 'Rename',
  undo: 'Undo',
  redo: 'Redo',
  retry: 'Try again',
  more: 'More',
  all: 'All',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  clear: 'Clear',
  copy: 'Copy',
  open: 'Open',
  search: 'Search',
  loading: 'Reading…',
  failed: 'Not completed',
  empty: 'Empty',
  today: 'Today',
};
