import type { App } from 'electron';

/** First the page stores what it holds, then the core writes everything down, then the program ends. Without a window it stays only where it can be reached. */
export function quitInOrder(app: App, settled: () => Promise<void>, closeCore: () => Promise<void>, stays: () => boolean = () => false): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const end = (): void => {
      state = 'closed';
      // Not within the event: a quit that is asked for while one is being refused is lost.
      setImmediate(() => app.quit());
    };
    // A core that cannot close keeps nobody: what it had committed is safe.
    void settled().then(closeCore).then(end, end);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !stays()) app.quit();
  });
}
