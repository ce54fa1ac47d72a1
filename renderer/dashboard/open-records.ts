import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Condition } from '../../preload/contract/grids.ts';
import { useRemembered } from '../api/settings.ts';
import { paths } from '../app/paths.ts';

/** Lists that a chart opens. */
export type ChartList = 'customers' | 'deals' | 'quotes' | 'payments';
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
  return useCallback((list, conditions) => {
    const [was, remember] = { customers, deals, quotes, payments }[list];
    if (conditions !== undefined) remember({ ...was, view: null, filter: { match: 'all', conditions } });
    navigate(paths.list(list));
  }, [navigate, customers, deals, quotes, payments]);
}
