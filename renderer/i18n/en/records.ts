import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/records.ts';

export const texts: SameKeys<typeof zh> = {
  createLinked: 'New {{object}} “{{name}}”',
  nothingFound: 'Nothing found',
};
