import type { App } from 'electron';

/** The core writes everything down before the program ends. */
export function quitInOrder(app: App, closeCore: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeCore().finally(() => {
      state = 'closed';
      // Not within the event: a quit that is asked for while one is being refused is lost.
      setImmediate(() => app.quit());
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
