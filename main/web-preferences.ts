import type { WebPreferences } from 'electron';

/** The only preferences that a window of ours is made with; a test reads them back from every window. */
export function windowPreferences(preload: string, devTools: boolean): Readonly<WebPreferences> {
  return Object.freeze({
    preload,
    devTools,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its dictionaries would be fetched from the internet.
    spellcheck: false,
  });
}

/** A window that only prints: no script of the page runs, nothing of ours is reachable from it. */
export const PRINT_PREFERENCES: Readonly<WebPreferences> = Object.freeze({
  javascript: false,
  devTools: false,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
});
