import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/settings.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Settings',
};
