import type { BrowserWindow, NativeTheme } from 'electron';
import { backgroundColour } from './colours.ts';
import type { ShellStateStore, ThemeChoice } from './shell-state.ts';

export interface Theme {
  readonly set: (choice: ThemeChoice) => void;
  readonly isDark: () => boolean;
}

/** Keeps the native side (menus, dialogs, `prefers-color-scheme`, the window's background) in the chosen colours. */
export function createTheme(native: NativeTheme, state: ShellStateStore, window: () => BrowserWindow | null, changed: (dark: boolean) => void): Theme {
  native.themeSource = state.get().theme;
  native.on('updated', () => {
    window()?.setBackgroundColor(backgroundColour(native.shouldUseDarkColors));
    changed(native.shouldUseDarkColors);
  });
  return {
    set: (choice) => {
      native.themeSource = choice;
      state.set({ theme: choice });
    },
    isDark: () => native.shouldUseDarkColors,
  };
}
