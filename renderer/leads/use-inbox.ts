import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { GridRow, ViewQuery } from '../../preload/contract/grids.ts';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';

/** Which leads the inbox shows. */
export type InboxTab = 'unassigned' | 'fresh' | 'mine';

/** More than this is no inbox but a list. */
const MOST = 300;
const OPEN = { field: 'status', op: 'notIn', values: ['converted', 'invalid'] } as const;

function filterOf(tab: InboxTab, member: string | null): NonNullable<ViewQuery['filter']> {
  switch (tab) {
    case 'unassigned': return { match: 'all', conditions: [{ field: 'owner', op: 'empty', values: [] }, { field: 'customer', op: 'empty', values: [] }, { ...OPEN, values: [...OPEN.values] }] };
    case 'fresh': return { match: 'all', conditions: [{ field: 'status', op: 'eq', values: ['new'] }] };
    case 'mine': return { match: 'all', conditions: [{ field: 'owner', op: 'eq', values: [member ?? ''] }, { ...OPEN, values: [...OPEN.values] }] };
  }
}

/** The leads of the inbox, newest first, and how many there are. */
export function useInbox(tab: InboxTab, member: string | null): { readonly rows: readonly GridRow[]; readonly count: number } | undefined {
  const client = useQueryClient();
  useEvent('records.changed', ({ object }) => {
    if (object === 'leads' || object === 'follow_ups') void client.invalidateQueries({ queryKey: ['inbox'] });
  });
  return useQuery({
    queryKey: ['inbox', tab, member],
    queryFn: async () => {
      const { view, count } = await call('view.open', { object: 'leads', filter: filterOf(tab, member), sort: [{ field: 'created_at', dir: 'desc' }] });
      try {
        return { count, rows: (await call('view.rows', { view, start: 0, end: Math.min(count, MOST) })).rows };
      } finally {
        void call('view.close', { view });
      }
    },
  }).data;
}
