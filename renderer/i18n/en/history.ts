import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/history.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'History',
  undone: 'Undone: {{label}}',
  redone: 'Redone: {{label}}',
  keptCount: '{{count}} cells were edited since and stay as they are.',
};
