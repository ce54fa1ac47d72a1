import { z } from 'zod';
import { route } from './define.ts';

export const passRoutes = {
  /** Does now what falls due by time (reminders, recycling, time limits); answers how much was done. */
  'passes.run': route('core', z.object({}), z.object({ acts: z.number().int() })),
} as const;
