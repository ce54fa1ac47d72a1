import { randomBytes } from 'node:crypto';

/** Documents waiting to be shown or printed, in memory only, by unguessable names. */
export interface PrintJobs {
  readonly add: (html: string) => string;
  readonly get: (job: string) => string | null;
  readonly remove: (job: string) => void;
}

/** A preview stays until enough newer ones came: the window does not say when it closes one. */
const KEPT = 8;

export function createPrintJobs(): PrintJobs {
  const jobs = new Map<string, string>();
  return {
    add: (html) => {
      const job = randomBytes(18).toString('base64url');
      jobs.set(job, html);
      for (const oldest of jobs.keys()) {
        if (jobs.size <= KEPT) break;
        jobs.delete(oldest);
      }
      return job;
    },
    get: (job) => jobs.get(job) ?? null,
    remove: (job) => void jobs.delete(job),
  };
}
