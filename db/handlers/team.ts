import { teamMembers } from '../process/team/members.ts';
import { localDay } from '../store/local-days.ts';
import type { CoreContext } from './context.ts';

export function teamHandlers({ store, now }: CoreContext) {
  return {
    'team.members': () => ({ members: teamMembers(store, localDay(now())) }),
  };
}
