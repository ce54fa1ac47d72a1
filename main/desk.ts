import { routes, type Output } from '../preload/contract/index.ts';
import type { CoreProcess } from './core-process.ts';
import type { Log } from './log.ts';
import type { Language } from './menu-labels.ts';
import type { ShellStateStore } from './shell-state.ts';

export interface Desk {
  /** The language of menus and dialogs: the one in the settings, before that the one of last time, else the system's. */
  readonly language: () => Language;
  readonly feed: () => Promise<string>;
  /** Closing the window leaves the program running, where it can be reached; false until the settings are known. */
  readonly keepInTray: () => boolean;
  /** Asks the core for the settings; called when it is ready and when they changed. */
  readonly refresh: () => Promise<void>;
}

/** The host's copy of the few settings that concern it. The core keeps them; this only asks. */
export function createDesk(core: () => CoreProcess, state: ShellStateStore, systemLanguage: Language, changed: () => void, log: Log): Desk {
  const ask = async (): Promise<Output<'app.info'>['settings'] | null> => {
    const answer = await core().call('app.info', {}, []);
    const parsed = answer.ok ? routes['app.info'].output.safeParse(answer.data) : null;
    if (parsed?.success) return parsed.data.settings;
    log.warn(`settings not known: ${answer.ok ? 'not readable' : answer.error.code}`);
    return null;
  };
  const language = (): Language => state.get().language ?? systemLanguage;
  let keepInTray = false;
  return {
    language,
    keepInTray: () => keepInTray,
    feed: async () => (await ask())?.updateFeed ?? '',
    refresh: async () => {
      const settings = await ask();
      if (settings === null) return;
      const before = language();
      keepInTray = settings.keepInTray;
      state.set({ language: settings.language === 'system' ? null : settings.language });
      if (language() !== before) changed();
    },
  };
}
