import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/dashboard.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Reports',
  months: { label: 'Period', last: 'Last {{count}} months' },
  funnel: { title: 'Deals by stage', by: 'By', count: 'Number', amount: 'Amount', deals: '{{count}} deals', deals_one: '{{count}} deal', none: 'No deals yet', noneText: 'Once there are deals, their number and amount per stage stand here.', add: 'Open deals' },
  regions: { title: 'Customers by region', customers: '{{count}}', unknown: 'No region', others: '{{count}} other regions', others_one: '{{count}} other region', none: 'No customers yet', noneText: 'Once there are customers, they stand here by region.', add: 'Open customers' },
  monthly: { title: 'Amounts per month', quoted: 'Quoted', won: 'Won', received: 'Received', none: 'No amounts in this period', noneText: 'Issued quotes, won deals and payments stand here by month.', add: 'Open quotes', month: 'Month', total: 'Total' },
  table: { stage: 'Stage', region: 'Region', count: 'Number', amount: 'Amount', share: 'Share' },
  view: { label: 'Show as', chart: 'Chart', table: 'Table' },
  open: 'Click to see the records',
};
