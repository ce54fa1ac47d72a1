import { dashboard, home } from '../reports/index.ts';
import type { CoreContext } from './context.ts';

export function reportHandlers({ store, now }: CoreContext) {
  return {
    'reports.home': ({ member }: { member: string | null }) => home(store, { now: now(), member }),
    'reports.dashboard': ({ months }: { months: number }) => dashboard(store, { now: now(), months }),
  };
}
