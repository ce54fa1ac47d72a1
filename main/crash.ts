import { app, crashReporter, dialog, type BrowserWindow } from 'electron';
import { text, type Language } from './dialog-texts.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

/** Crash dumps stay on this machine. To be called before Electron is ready. */
export function keepCrashDumps(): void {
  crashReporter.start({ uploadToServer: false, compress: true });
}

/** An error that nobody caught is written down; the window and the core are other processes and go on. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error(`uncaught: ${describeError(error)}`));
  process.on('unhandledRejection', (reason) => log.error(`unhandled: ${describeError(reason)}`));
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') log.error(`process gone: ${details.type} ${details.name ?? ''} ${details.reason} ${details.exitCode}`);
  });
}

/** A page that dies again this soon will die once more. */
const AGAIN_MS = 60_000;

/** Loads a window's page anew after its process died; the second time within a minute the user is asked. */
export function reviveWindow(window: BrowserWindow, parts: { readonly log: Log; readonly logFile: string; readonly language: () => Language; readonly now: () => number }): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    parts.log.error(`window: its process ended: ${details.reason} ${details.exitCode}`);
    const soon = parts.now() - last < AGAIN_MS;
    last = parts.now();
    // Not within the event: Chromium is still taking the dead process down and would end the whole program.
    setTimeout(() => void revive(window, soon ? () => askAgain(window, parts.logFile, parts.language()) : null), 0);
  });
  window.webContents.on('unresponsive', () => parts.log.warn('window: does not respond'));
}

async function revive(window: BrowserWindow, ask: (() => Promise<boolean>) | null): Promise<void> {
  if (window.isDestroyed()) return;
  const again = ask === null || (await ask());
  if (window.isDestroyed()) return;
  if (again) window.webContents.reload();
  else app.quit();
}

async function askAgain(window: BrowserWindow, logFile: string, language: Language): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'error',
    message: text('pageCrashed', language),
    detail: `${text('pageCrashedDetail', language)}${logFile}`,
    buttons: [text('tryAgain', language), text('quit', language)],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return answer.response === 0;
}
