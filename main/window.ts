import { BrowserWindow, screen, type WebPreferences } from 'electron';
import { backgroundColour } from './colours.ts';
import { APP_ORIGIN } from './csp.ts';
import type { Log } from './log.ts';
import type { ShellStateStore } from './shell-state.ts';
import { MINIMUM, windowBounds } from './window-bounds.ts';

export interface WindowParts {
  readonly preferences: Readonly<WebPreferences>;
  readonly state: ShellStateStore;
  readonly dark: () => boolean;
  readonly log: Log;
}

/** A page that cannot load must still show something to close. */
const SHOW_ANYWAY_MS = 10_000;

/** The main window: where it was last time, shown when its page has been drawn. */
export function openMainWindow(parts: WindowParts): BrowserWindow {
  const { state } = parts;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const bounds = windowBounds(state.get().bounds, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(MINIMUM.width, bounds.width),
    minHeight: Math.min(MINIMUM.height, bounds.height),
    show: false,
    title: 'Dealbook 商簿',
    backgroundColor: backgroundColour(parts.dark()),
    webPreferences: { ...parts.preferences },
  });
  showWhenDrawn(window, state.get().maximized);
  rememberBounds(window, state);
  // A page that is loaded anew before it was there is no failure.
  void window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : '';
    if (!reason.includes('ERR_ABORTED')) parts.log.error(`window: the page did not load: ${reason}`);
  });
  return window;
}

function showWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  const timer = setTimeout(show, SHOW_ANYWAY_MS);
  window.once('closed', () => clearTimeout(timer));
}

function rememberBounds(window: BrowserWindow, state: ShellStateStore): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    // The normal bounds: a maximised window must come back to its own size when it is restored.
    state.set({ maximized: window.isMaximized(), bounds: window.getNormalBounds() });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', save);
}

/** Brings the window to the front, for a second start of the program. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
