/** Addresses inside the window (after the `#`), in one place. */
export const paths = {
  home: '/',
  dashboard: '/dashboard',
  settings: '/settings',
  feed: '/feed',
  /** The board of deals, with one of them open. */
  board: (deal?: string): string => (deal === undefined ? '/deals/board' : `/deals/board/${deal}`),
  acts: '/acts',
  /** The page of approvals at one of its lists, with a request open. */
  approvals: (tab: 'mine' | 'asked' | 'done' | 'statistics' = 'mine', id?: string): string => (tab === 'statistics' ? '/approvals/statistics' : `/approvals/${tab}${id === undefined ? '' : `/${id}`}`),
  /** Every request as a list. */
  approvalRecords: '/approvals/records',
  bank: '/bank',
  receivables: '/receivables',
  inbox: '/leads/inbox',
  duplicates: (object?: string): string => (object === undefined ? '/duplicates' : `/duplicates/${object}`),
  pool: '/pool',
  watch: (list?: string): string => (list === undefined ? '/watch' : `/watch/${list}`),
  handovers: (pack?: string): string => (pack === undefined ? '/handovers' : `/handovers/${pack}`),
  rules: (section?: string): string => (section === undefined ? '/rules' : `/rules/${section}`),
  templates: '/templates',
  list: (object: string): string => `/${object}`,
  /** Where a record is read and edited. Quotes have an editor of their own. */
  record: (object: string, id: string): string => (object === 'quotes' ? `/quotes/${id}` : `/${object}/${id}`),
  /** The drawer of a record over its list, for quotes too. */
  drawer: (object: string, id: string): string => (object === 'quotes' ? `/quotes/${id}/record` : `/${object}/${id}`),
  newQuote: (from: { customer?: string; deal?: string } = {}): string =>
    from.deal !== undefined ? `/quotes/new/deal/${from.deal}` : from.customer !== undefined ? `/quotes/new/customer/${from.customer}` : '/quotes/new',
} as const;
