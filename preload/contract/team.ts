import { z } from 'zod';
import { route } from './define.ts';
import { RecordId } from './values.ts';

export const TeamMember = z.object({ id: RecordId, name: z.string(), role: z.string(), department: z.string(), away: z.boolean(), deputy: z.string() });
export type TeamMember = z.infer<typeof TeamMember>;

export const teamRoutes = {
  /** Whoever works here now, by department. */
  'team.members': route('core', z.object({}), z.object({ members: z.array(TeamMember) })),
} as const;
