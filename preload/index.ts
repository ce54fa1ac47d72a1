import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge } from './contract/index.ts';
import { keepIdlePage } from './idle-page.ts';

/**
 * All that a page gets: one way to ask, one way to listen, one way to hand over dropped files. Every check is made by
 * the host (main/router.ts); nothing here trusts the page, and no Electron object reaches it.
 */
const bridge: Bridge = {
  call: (route, input) => ipcRenderer.invoke('app:call', route, input),
  on: (listener) => {
    const relay = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on('app:event', relay);
    return () => void ipcRenderer.off('app:event', relay);
  },
  // Only a File that the user really dropped or picked has a path; one made by a script has none.
  adopt: (files) => ipcRenderer.invoke('app:adopt', Array.from(files, (file) => webUtils.getPathForFile(file))),
};

contextBridge.exposeInMainWorld('dealbook', bridge);

keepIdlePage(window, () => webFrame.clearCache());
