import { z } from 'zod';
import { Failure } from './errors.ts';
import { UpdateState } from './shell.ts';
import { Name, RecordId } from './values.ts';

/** Everything the window is told without asking. */
export const events = {
  /** Records changed, by whom ever; `ids` is null when there were too many to name. */
  'records.changed': z.object({ object: Name, ids: z.array(RecordId).max(1000).nullable() }),
  /** Open lists whose rows or order changed. */
  'views.changed': z.object({ views: z.array(z.object({ view: z.string(), version: z.number(), count: z.number() })) }),
  'model.changed': z.object({}),
  'history.changed': z.object({ canUndo: z.boolean(), canRedo: z.boolean() }),
  'settings.changed': z.object({}),
  /** Long work: reading, planning, writing. `total` is null when it is not known. */
  'progress': z.object({ task: z.string(), phase: z.string(), done: z.number(), total: z.number().nullable() }),
  'core.state': z.object({ state: z.enum(['starting', 'ready', 'restarted', 'failed']), error: Failure.nullable() }),
  /** The window is about to close: store what is unsaved, then call `window.unsaved` with false. */
  'window.closing': z.object({}),
  /** A notice was clicked: ask `shell.takeOpening` what it wants shown. */
  'notice.opened': z.object({}),
  'update.state': UpdateState,
  'theme.system': z.object({ dark: z.boolean() }),
  /** The user chose something in the native menu; the window does it. */
  'menu.command': z.object({ command: z.enum(['new', 'import', 'export', 'undo', 'redo', 'find', 'replace', 'goTo', 'quickSearch', 'complete', 'settings', 'about', 'newQuote', 'followUp', 'home', 'dashboard', 'history', 'backup', 'delete']) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
