import { execFile } from 'node:child_process';
import { Menu, nativeImage, Tray } from 'electron';
import { TRAY_ICON } from './tray-icon.ts';

export interface TrayWords {
  readonly open: string;
  readonly quit: string;
}

export interface TrayParts {
  /** Whether the desktop has a place for it; asked once. */
  readonly present: () => Promise<boolean>;
  readonly make: (parts: { readonly words: TrayWords; readonly open: () => void; readonly quit: () => void }) => { destroy(): void };
  readonly words: () => TrayWords;
  readonly open: () => void;
  readonly quit: () => void;
}

/** The program's sign in the tray, as long as it is wanted and there is a tray. */
export interface TrayKeeper {
  /** Shows or removes it; called whenever the setting or the language may have changed. */
  readonly keep: (wanted: boolean) => Promise<void>;
  /** The program can be reached without a window. */
  readonly stays: () => boolean;
}

export function createTrayKeeper({ present, make, words, open, quit }: TrayParts): TrayKeeper {
  let tray: { destroy(): void } | null = null;
  let spoken = '';
  let asked: Promise<boolean> | null = null;
  return {
    keep: async (wanted) => {
      const there = wanted && (await (asked ??= present()));
      const now = JSON.stringify(words());
      if (tray !== null && (!there || now !== spoken)) {
        tray.destroy();
        tray = null;
      }
      if (there && tray === null) {
        tray = make({ words: words(), open, quit });
        spoken = now;
      }
    },
    stays: () => tray !== null,
  };
}

/** Electron's tray with its menu; a click on the sign opens the window, too. */
export function systemTray({ words, open, quit }: Parameters<TrayParts['make']>[0]): { destroy(): void } {
  const image = nativeImage.createFromDataURL(TRAY_ICON);
  const tray = new Tray(process.platform === 'darwin' ? image.resize({ width: 18, height: 18 }) : image);
  tray.setToolTip('Dealbook 商簿');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: words.open, click: open }, { type: 'separator' }, { label: words.quit, click: quit }]));
  tray.on('click', open);
  return tray;
}

const ASK_MS = 3000;

/**
 * Windows and macOS always have a place. On Linux a tray exists when somebody answers for it on the session bus: a program that hid
 * itself where nobody shows it could never be reached again.
 */
export async function hasTray(platform: NodeJS.Platform, ask: () => Promise<string> = askSessionBus): Promise<boolean> {
  if (platform !== 'linux') return true;
  return (await ask().catch(() => '')).includes('true');
}

function askSessionBus(): Promise<string> {
  const question = ['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus', '--method', 'org.freedesktop.DBus.NameHasOwner', 'org.kde.StatusNotifierWatcher'];
  return new Promise((resolve, reject) => void execFile('gdbus', question, { timeout: ASK_MS }, (error, answer) => (error === null ? resolve(answer) : reject(error))));
}
