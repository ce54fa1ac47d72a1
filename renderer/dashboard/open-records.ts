import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Condition } from '../../preload/contract/grids.ts';
import { useRemembered } from '../api/settings.ts';
import { paths } from '../app/paths.ts';

/** Lists that a chart opens. */
export type ChartList = 'approvals' | 'customers' | 'deals' | 'follow_ups' | 'leads' | 'payment_plans' | 'payments' | 'quotes';
export type OpenRecords = (list: ChartList, conditions?: readonly Condition[]) => void;

/** How a list is looked at, as the list page remembers it. */
type Remembered = Readonly<Record<string, unknown>>;
const PLAIN: Remembered = { sort: [], layout: [] };

/** Opens a list with exactly these tests as its filter (or as it was left); columns and order stay as they are. */
export function useOpenRecords(): OpenRecords {
  const [, navigate] = useLocation();
  const customers = useRemembered('list.customers', PLAIN);
  const deals = useRemembered('list.deals', PLAIN);
  const quotes = useRemembered('list.quotes', PLAIN);
  const payments = useRemembered('list.payments', PLAIN);
  const approvals = useRemembered('list.approvals', PLAIN);
  const follow_ups = useRemembered('list.follow_ups', PLAIN);
  const leads = useRemembered('list.leads', PLAIN);
  const payment_plans = useRemembered('list.payment_plans', PLAIN);
  return useCallback((list, conditions) => {
    const [was, remember] = { approvals, customers, deals, follow_ups, leads, payment_plans, payments, quotes }[list];
    if (conditions !== undefined) remember({ ...was, view: null, filter: { match: 'all', conditions } });
    navigate(paths.list(list));
  }, [navigate, approvals, customers, deals, follow_ups, leads, payment_plans, payments, quotes]);
}
