import { actRoutes } from './acts.ts';
import { activityRoutes } from './activities.ts';
import { appRoutes } from './app.ts';
import { contractRoutes } from './contracts.ts';
import { approvalRoutes } from './approvals.ts';
import { chartRoutes } from './charts.ts';
import { attachmentRoutes } from './attachments.ts';
import type { HandlersFor, HostedBy, InputOf, OutputOf } from './define.ts';
import { duplicateRoutes } from './duplicates.ts';
import { findRoutes } from './finds.ts';
import { gridRoutes } from './grids.ts';
import { handoverRoutes } from './handover.ts';
import { historyRoutes } from './history.ts';
import { importRoutes } from './imports.ts';
import { leadRoutes } from './leads.ts';
import { modelRoutes } from './model.ts';
import { passRoutes } from './passes.ts';
import { pricingRoutes } from './pricing.ts';
import { poolRoutes } from './pool.ts';
import { quotePaperRoutes } from './quote-papers.ts';
import { quoteRoutes } from './quotes.ts';
import { receivableRoutes } from './receivables.ts';
import { recordRoutes } from './records.ts';
import { recoveryRoutes } from './recovery.ts';
import { reminderRoutes } from './reminders.ts';
import { reportRoutes } from './reports.ts';
import { shellRoutes } from './shell.ts';
import { stageRoutes } from './stages.ts';
import { teamRoutes } from './team.ts';
import { workRoutes } from './work.ts';

/** The whole contract between the window, its host and the core. */
export const routes = {
  ...actRoutes,
  ...activityRoutes,
  ...appRoutes,
  ...contractRoutes,
  ...approvalRoutes,
  ...attachmentRoutes,
  ...modelRoutes,
  ...recordRoutes,
  ...gridRoutes,
  ...duplicateRoutes,
  ...chartRoutes,
  ...findRoutes,
  ...handoverRoutes,
  ...historyRoutes,
  ...importRoutes,
  ...leadRoutes,
  ...passRoutes,
  ...pricingRoutes,
  ...poolRoutes,
  ...quotePaperRoutes,
  ...quoteRoutes,
  ...reminderRoutes,
  ...reportRoutes,
  ...receivableRoutes,
  ...shellRoutes,
  ...recoveryRoutes,
  ...stageRoutes,
  ...teamRoutes,
  ...workRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type Input<R extends RouteName> = InputOf<Routes[R]>;
export type Output<R extends RouteName> = OutputOf<Routes[R]>;

export type CoreRoutes = HostedBy<Routes, 'core'>;
export type ShellRoutes = HostedBy<Routes, 'shell'>;
export type CoreHandlers = HandlersFor<CoreRoutes>;
export type ShellHandlers = HandlersFor<ShellRoutes>;

/** Core routes that only the host may call, never a window: their answers are not meant for it. */
export const HOST_ONLY: readonly RouteName[] = ['quotes.document', 'quotes.diffDocument', 'receivables.document', 'templates.document', 'attachments.locate', 'notices.take'];

/** What the preload script puts on `window.dealbook`. */
export interface Bridge {
  /** `input` is JSON: a text crosses at once, while an object is copied property by property, 100,000 pasted rows in seconds. */
  call(route: string, input: string): Promise<unknown>;
  on(listener: (event: string, payload: unknown) => void): () => void;
  /** Hands files that were dropped on the window to the host; answers with tokens. */
  adopt(files: readonly File[]): Promise<unknown>;
}
