import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/charts.ts';

export const texts: SameKeys<typeof zh> = {
  tabs: { label: 'Show', overview: 'Overview', deals: 'Deals', customers: 'Customers and leads', work: 'Work and approvals', money: 'Payments' },
  stage: 'Stage', count: 'Number', count2: 'Number (after)', amount: 'Amount', share: 'Share', month: 'Month', total: 'Total', days: 'Period', lastDays: 'Last {{count}} days', lastDays_one: 'Last {{count}} day', unset: 'Not set',
  by: { all: 'All', source: 'Source', owner: 'Member' },
  none: {
    deals: 'No new deals in this period', openDeals: 'No open deals', won: 'Nothing won in this period', stalled: 'No deal stands still', activity: 'No follow-ups in this period', customers: 'No customers yet', leads: 'No new leads in this period', ageing: 'Nothing is owed', approvals: 'No approvals in this period',
  },
  funnel: { title: 'Conversion', by: 'By', group: 'Group', step: '{{count}} · {{step}}%', step_one: '{{count}} · {{step}}%', fromBefore: 'Of the stage before', fromFirst: 'Of the first stage', leak: 'Most is left behind before “{{stage}}”: {{percent}}%', rest: '{{lost}} lost, {{open}} open' },
  forecast: { title: 'Forecast', commit: 'Commit', best: 'Best case', pipeline: 'Pipeline', weighted: 'Weighted', late: 'Overdue', later: 'Later', none: 'No date', note: 'Weighted total {{weighted}} (amount × probability)' },
  cycle: { title: 'Deal cycle', whole: 'From first entry to won', days: '{{count}} days', days_one: '{{count}} day', change: '{{before}} → {{after}} days', before: 'Before (median)', after: 'After (median)', part: 'Dividing day', note: 'Median days before and from {{day}} on' },
  stalled: { title: 'Stalled deals', over: 'Over {{count}} days', over_one: 'Over {{count}} day', rule: 'Stalled' },
  activity: { title: 'Follow-ups per day', times: '{{count}} times', times_one: '{{count}} time', others: 'Others', all: 'Follow-ups', visits: 'Visits and meetings', perDay: 'Per day' },
  approvals: { title: 'Approval times', steps: 'Step', people: 'Member', hours: '{{count}} h', hours_one: '{{count}} h', days: '{{count}} days', days_one: '{{count}} day', slowest: '{{time}} · slowest', decided: 'Decided', median: 'Median', average: 'Average', longest: 'Longest' },
  spread: { title: 'Customers', by: 'By' },
  leads: { title: 'Lead conversion by source', total: 'Leads', converted: 'Converted', invalid: 'Invalid', rate: 'Rate', note: '{{total}} · {{rate}}% converted' },
  ageing: { title: 'Receivables by age', late: 'Age', customers: 'Customers', notDue: 'Not due', d30: '1–30 days late', d60: '31–60 days late', d90: '61–90 days late', older: 'Over 90 days late', undated: 'No date', note: '{{total}} outstanding' },
  head: { deals: 'Open', leads: 'Source (last year)', ageing: 'Receivables by age' },
};
