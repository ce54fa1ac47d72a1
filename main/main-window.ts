import type { BrowserWindow } from 'electron';
import { focusWindow } from './window.ts';

/** The one window of the program, while there is one. */
export interface MainWindow {
  readonly current: () => BrowserWindow | null;
  /** Ids of the contents whose calls are answered. */
  readonly ids: ReadonlySet<number>;
  readonly send: (event: string, payload: unknown) => void;
  readonly comeForward: () => void;
  /** Opens a window with `make`, or brings the present one forward. */
  readonly open: (make: () => BrowserWindow) => void;
}

export function createMainWindow(): MainWindow {
  let current: BrowserWindow | null = null;
  const ids = new Set<number>();

  const comeForward = (): void => {
    if (current !== null) focusWindow(current);
  };

  return {
    current: () => current,
    ids,
    send: (event, payload) => {
      if (current !== null && !current.isDestroyed()) current.webContents.send('app:event', event, payload);
    },
    comeForward,
    open: (make) => {
      if (current !== null) {
        comeForward();
        return;
      }
      const opened = make();
      const { id } = opened.webContents;
      current = opened;
      ids.add(id);
      opened.once('closed', () => {
        ids.delete(id);
        if (current === opened) current = null;
      });
    },
  };
}
