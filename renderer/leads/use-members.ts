import { useQuery } from '@tanstack/react-query';
import { call } from '../api/bridge.ts';

/** A member who may be given work. */
export interface MemberOption {
  readonly id: string;
  readonly name: string;
}

const MOST = 300;

/** Everybody who works here, by name. */
export function useMembers(): readonly MemberOption[] {
  const { data } = useQuery({
    queryKey: ['leads-members'], staleTime: 0,
    queryFn: async () => {
      const { view, count } = await call('view.open', { object: 'members', filter: { match: 'all', conditions: [{ field: 'active', op: 'ne', values: [0] }] }, sort: [{ field: 'name', dir: 'asc' }] });
      try {
        const { rows } = await call('view.rows', { view, start: 0, end: Math.min(count, MOST) });
        return rows.map(({ id, values }) => ({ id, name: String(values['name'] ?? '') }));
      } finally {
        void call('view.close', { view });
      }
    },
  });
  return data ?? [];
}
