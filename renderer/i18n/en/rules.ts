import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/rules.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Rules',
  none: 'No rules yet',
};
