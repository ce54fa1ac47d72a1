import { z } from 'zod';
import { BackupView } from './app.ts';
import { route } from './define.ts';

/** For a book that does not open. Answered only while the core has failed; otherwise `call.forbidden`. */
export const recoveryRoutes = {
  /** Newest first. */
  'recovery.backups': route('shell', z.object({}), z.object({ backups: z.array(BackupView) })),
  /**
   * Puts a backup in the book's place and starts the core anew. `savedAs` names the file that did not open, which is kept
   * beside the book; empty when there was none.
   */
  'recovery.restore': route('shell', z.object({ id: z.string().max(200) }), z.object({ savedAs: z.string() })),
} as const;
