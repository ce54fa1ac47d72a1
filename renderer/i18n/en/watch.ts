import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/watch.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Key and dormant', list: { key: 'Key customers', dormant: 'Dormant', mine: 'I co-own' }, scope: { label: 'Scope', mine: 'Mine', all: 'All' },
  text: {
    key: 'Graded “Key”, or ¥500,000 won in two years, or ¥300,000 in open deals.', dormant: 'Owned but not contacted: 30 days for key, 45 for A, 60 for B, 90 for others.', mine: 'Customers of others that I work on as a co-owner.',
  },
  none: { key: 'No key customers', dormant: 'No dormant customers', mine: 'No customers that you co-own' }, noneDo: 'Open customers',
  column: { customer: 'Customer', grade: 'Grade', owner: 'Owner', contact: 'Last contact', won: 'Won in two years', open: 'Open', why: 'Why' },
  never: 'never', ago: '{{count}} days ago', ago_one: '{{count}} day ago', more: 'Only the first {{count}} are listed.', more_one: 'Only the first is listed.',
  why: { key: 'Graded key', won: 'Large sales', open: 'Open deals', contract: 'Active contract', silent: 'Silent', never: 'Never contacted', co_owned: 'Co-owner' },
};
