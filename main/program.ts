import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { HOST_ONLY, routes, type ShellHandlers } from '../preload/contract/index.ts';
import { serveApp } from './app-protocol.ts';
import { coreCalls } from './core-calls.ts';
import { forkCore } from './core-fork.ts';
import { createCoreProcess } from './core-process.ts';
import { reviveWindow } from './crash.ts';
import { createDesk } from './desk.ts';
import { text } from './dialog-texts.ts';
import { createDialogs } from './dialogs.ts';
import { createFileTokens } from './file-tokens.ts';
import { listen, relayCoreEvent, type Emit } from './ipc.ts';
import type { LaunchOptions } from './launch.ts';
import { knownLinks } from './links.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import type { Language } from './menu-labels.ts';
import { menuTemplate } from './menu.ts';
import { createPrinter } from './pdf.ts';
import { PROGRAM, type DataPlaces } from './places.ts';
import { createPrintJobs } from './print-jobs.ts';
import { quotePrinting } from './quote-printing.ts';
import { createRouter, type ShellHandler } from './router.ts';
import { secureSession } from './security.ts';
import { shellHandlers } from './shell-handlers.ts';
import { openShellState } from './shell-state.ts';
import { systemLanguageOf } from './system-language.ts';
import { createTheme } from './theme.ts';
import { createUpdateEngine } from './update-engine.ts';
import { createUpdater } from './updater.ts';
import { windowPreferences } from './web-preferences.ts';
import { focusWindow, openMainWindow } from './window.ts';

export interface Program {
  readonly log: Log;
  readonly comeForward: () => void;
  readonly start: () => void;
  readonly failToStart: (error: unknown) => void;
}

/** Long enough for the first page to be drawn before anything is asked of the network. */
const UPDATE_CHECK_MS = 20_000;

/** Wires the parts of the host; each of them is a file of its own and none knows this one. */
export function createProgram(options: LaunchOptions, places: DataPlaces, log: Log): Program {
  const developing = !app.isPackaged;
  let main: BrowserWindow | null = null;
  const windows = new Set<number>();
  const window = (): BrowserWindow | null => main;
  const send = (name: string, payload: unknown): void => {
    if (main !== null && !main.isDestroyed()) main.webContents.send('app:event', name, payload);
  };
  const emit: Emit = send;

  const start = (): void => {
    log.info(`start ${app.getVersion()} electron ${process.versions.electron ?? ''}${options.demo ? ' demo' : ''}`);
    const ofSystem = systemLanguage();
    const state = openShellState(places.shellStateFile, log);
    const links = knownLinks(readPackage());
    const tokens = createFileTokens();
    const previews = createPrintJobs();
    const printer = createPrinter(PROGRAM.fonts, log);
    const now = (): number => performance.now();
    const relay = relayCoreEvent(send, log, developing);

    secureSession(session.defaultSession, developing, log);
    serveApp(protocol, { renderer: PROGRAM.renderer, fonts: PROGRAM.fonts, document: previews.get });
    const theme = createTheme(nativeTheme, state, window, (dark) => emit('theme.system', { dark }));

    const core = createCoreProcess({
      fork: () => forkCore(PROGRAM.coreHost, log),
      start: {
        type: 'init',
        options: {
          databaseFile: places.databaseFile,
          backupFolder: places.backupFolder,
          demo: options.demo,
          version: app.getVersion(),
          importWorker: PROGRAM.importWorker,
          systemLanguage: ofSystem,
        },
      },
      log,
      now,
      delay: (ms, run) => void setTimeout(run, ms).unref(),
      onState: (next, error) => {
        log.info(`core: ${next}`);
        emit('core.state', { state: next, error });
        if (next === 'ready' || next === 'restarted') void desk.refresh();
      },
      onEvent: (name, payload) => {
        relay(name, payload);
        if (name === 'settings.changed') void desk.refresh();
      },
    });
    const desk = createDesk(() => core, state, ofSystem, () => setMenu(), log);
    const dialogs = createDialogs({ window, language: desk.language, tokens, state, downloads: () => app.getPath('downloads') });

    const setMenu = (): void => {
      const guide = links.guide;
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(
          menuTemplate({
            language: desk.language(),
            mac: process.platform === 'darwin',
            developing,
            command: (command) => emit('menu.command', { command }),
            guide: guide === null ? null : () => void shell.openExternal(guide),
          }),
        ),
      );
    };

    const updater = createUpdater({
      packaged: app.isPackaged,
      feed: desk.feed,
      engine: () => createUpdateEngine(log),
      log,
      changed: (next) => emit('update.state', next),
      beforeInstall: async () => {
        await core.call('backup.create', {}, []);
        await core.close();
      },
    });

    const handlers: ShellHandlers = {
      ...shellHandlers({
        core, dialogs, tokens, theme, updater, links,
        systemLanguage: ofSystem,
        version: app.getVersion(),
        logFile: places.logFile,
        language: desk.language,
        repeatCoreState: () => emit('core.state', core.state()),
      }),
      ...quotePrinting({ core: core.call, printer, previews }),
    };
    const router = createRouter({
      routes,
      hostOnly: HOST_ONLY,
      shell: handlers as Readonly<Record<string, ShellHandler>>,
      core: coreCalls(core),
      tokens,
      log,
      now,
      checkOutputs: developing,
    });
    listen({ ipc: ipcMain, windows, router, adopt: dialogs.adopt, log });

    const openWindow = (): void => {
      const opened = openMainWindow({ preferences: windowPreferences(PROGRAM.preload, developing), state, dark: theme.isDark, log });
      const { id } = opened.webContents;
      main = opened;
      windows.add(id);
      opened.once('closed', () => {
        windows.delete(id);
        if (main === opened) main = null;
      });
      reviveWindow(opened, { log, logFile: places.logFile, language: desk.language, now });
    };

    quitInOrder(core.close);
    app.on('activate', () => (main === null ? openWindow() : focusWindow(main)));
    core.start();
    setMenu();
    openWindow();
    setTimeout(() => void updater.checkQuietly(), UPDATE_CHECK_MS).unref();
  };

  return {
    log,
    start,
    comeForward: () => {
      if (main !== null) focusWindow(main);
    },
    failToStart: (error) => {
      log.error(`start: ${describeError(error)}`);
      const language = systemLanguage();
      dialog.showErrorBox(text('startFailed', language), `${text('startFailedDetail', language)}${places.logFile}`);
      app.exit(1);
    },
  };
}

/** The core writes everything down before the program ends. */
function quitInOrder(closeCore: () => Promise<void>): void {
  let closed = false;
  let closing = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void closeCore().finally(() => {
      closed = true;
      // Not within the event: a quit that is asked for while one is being refused is lost.
      setImmediate(() => app.quit());
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function systemLanguage(): Language {
  return systemLanguageOf(app.getPreferredSystemLanguages(), process.env, process.platform);
}

function readPackage(): unknown {
  try {
    return JSON.parse(readFileSync(path.join(app.getAppPath(), 'package.json'), 'utf8'));
  } catch {
    return null;
  }
}
