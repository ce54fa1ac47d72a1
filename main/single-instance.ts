import type { App } from 'electron';

/**
 * One running program per data folder: a second start brings the first one's window forward and ends. Answers false in
 * the second one, which must do nothing more.
 */
export function isOnlyInstance(app: App, comeForward: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', comeForward);
  return true;
}
