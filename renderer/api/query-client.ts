import { QueryClient } from '@tanstack/react-query';
import type { EventName } from '../../preload/contract/events.ts';
import type { RouteName } from '../../preload/contract/index.ts';
import { onEvent } from './bridge.ts';

/** Answers that may be out of date after an event. Grid rows have their own cache and are not listed. */
const STALE_AFTER: Readonly<Partial<Record<EventName, readonly RouteName[]>>> = {
  'records.changed': [
    'records.get', 'records.related', 'records.timeline', 'links.search', 'search.everything', 'view.distinct', 'view.summary',
    'duplicates.check', 'duplicates.groups', 'duplicates.preview', 'duplicates.merges', 'customers.family', 'leads.unassigned', 'leads.score', 'leads.assign', 'leads.convertPreview',
    'reports.home', 'team.members', 'reports.dashboard', 'reports.account', 'reports.dunning', 'contracts.get', 'deliveries.get', 'invoices.blank', 'bank.proposals', 'payments.matching', 'quotes.get', 'quotes.versions', 'quotes.diff', 'quotes.contractPlan', 'pricing.prices', 'pricing.book', 'templates.list', 'history.batches', 'acts.list',
    'charts.funnel', 'reports.ageing', 'approvals.statistics', 'charts.forecast', 'charts.cycle', 'charts.activity', 'charts.leads', 'charts.spread', 'charts.stalled',
    'pool.desk', 'pool.rules', 'pool.dryRun', 'pool.moves', 'pool.coOwners', 'watch.list', 'handover.list', 'handover.get',
    'approvals.rules', 'approvals.checkRule', 'approvals.backTest', 'approvals.preview', 'approvals.ofRecord', 'approvals.get', 'approvals.waiting', 'approvals.count',
    'board.columns', 'board.cards', 'stages.rules', 'stages.deal',
    'comments.list', 'attachments.list', 'feed.list', 'talk.clashes', 'reminders.rules',
  ],
  'model.changed': ['model.get', 'records.get', 'records.related', 'view.distinct'],
  'history.changed': ['history.batches'],
  'settings.changed': ['app.info', 'approvals.preview', 'approvals.ofRecord', 'approvals.get', 'approvals.waiting', 'approvals.count', 'pool.desk', 'watch.list', 'handover.list', 'handover.get'],
};

/** The cache of answers. Everything is local, so a failed call is not tried again and the network never matters. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Marks cached answers stale when the core says that something changed. Returns the function that stops it. */
export function invalidateOnEvents(client: QueryClient): () => void {
  const stops = (Object.entries(STALE_AFTER) as [EventName, readonly RouteName[]][]).map(([event, routes]) =>
    onEvent(event, () => {
      for (const route of routes) void client.invalidateQueries({ queryKey: [route] });
    }),
  );
  // A database process that (re)started knows nothing of what was asked before.
  stops.push(onEvent('core.state', ({ state }) => {
    if (state === 'ready' || state === 'restarted') void client.invalidateQueries();
  }));
  return () => stops.forEach((stop) => stop());
}
