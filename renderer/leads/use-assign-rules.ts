import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';

/** An assignment rule as its card shows it. */
export interface AssignRule {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

const MOST = 100;

/** The rules for new leads in their order; undefined until they are here. */
export function useAssignRules(): readonly AssignRule[] | undefined {
  const client = useQueryClient();
  useEvent('records.changed', ({ object }) => {
    if (object === 'assignment_rules') void client.invalidateQueries({ queryKey: ['assign-rules'] });
  });
  return useQuery({
    queryKey: ['assign-rules'],
    queryFn: async (): Promise<readonly AssignRule[]> => {
      const { view, count } = await call('view.open', { object: 'assignment_rules', filter: { match: 'all', conditions: [{ field: 'object', op: 'eq', values: ['leads'] }] }, sort: [{ field: 'position', dir: 'asc' }, { field: 'created_at', dir: 'asc' }] });
      try {
        return (await call('view.rows', { view, start: 0, end: Math.min(count, MOST) })).rows;
      } finally {
        void call('view.close', { view });
      }
    },
  }).data;
}
