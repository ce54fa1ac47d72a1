import { approvalStandingPass, approvalTimePass } from '../approvals/time-limits.ts';
import { mergeCirclePass, mergeLinkPass } from '../duplicates/merge-pass.ts';
import { poolPass } from '../pool/pass.ts';
import { REMINDER_PASS } from '../reminders/pass.ts';
import type { Pass } from './pass.ts';

/** Everything the program does by itself as time goes by, in the order in which it is done. */
export const PASSES: readonly Pass[] = [mergeCirclePass, mergeLinkPass, poolPass, approvalTimePass, approvalStandingPass, REMINDER_PASS];

export type { Act, Pass, PassContext } from './pass.ts';
export { findDue, type Found } from './due.ts';
export { runPasses, runPassesApart, type PassRun } from './run.ts';
