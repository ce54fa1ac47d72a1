import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { keepIdleMemory } from '../db/idle-memory.ts';
import { HOST_ONLY, routes, type ShellHandlers } from '../preload/contract/index.ts';
import { accountPrinting } from './account-printing.ts';
import { serveApp } from './app-protocol.ts';
import { createAttachments } from './attachments.ts';
import { coreCalls } from './core-calls.ts';
import { forkCore } from './core-fork.ts';
import { createCoreProcess, type CoreProcess } from './core-process.ts';
import { reviveWindow } from './crash.ts';
import { createDesk, type Desk } from './desk.ts';
import { describeError } from './describe-error.ts';
import { text } from './dialog-texts.ts';
import { createDialogs } from './dialogs.ts';
import { createFileTokens } from './file-tokens.ts';
import { listen, relayCoreEvent, type Emit } from './ipc.ts';
import type { LaunchOptions } from './launch.ts';
import { createHolding } from './holding.ts';
import { knownLinks } from './links.ts';
import type { Log } from './log.ts';
import { createMainWindow } from './main-window.ts';
import type { Language } from './menu-labels.ts';
import { menuTemplate } from './menu.ts';
import { watchNotices } from './notice-watch.ts';
import { recordingNotifier, systemNotifier, type RecordedNotices } from './notifier.ts';
import { createOpening } from './opening.ts';
import { createPrinter } from './pdf.ts';
import { PROGRAM, type DataPlaces } from './places.ts';
import { createPrintJobs } from './print-jobs.ts';
import { quitInOrder } from './quit.ts';
import { quotePrinting } from './quote-printing.ts';
import { createRescue } from './rescue.ts';
import { createRouter, type ShellHandler } from './router.ts';
import { secureSession } from './security.ts';
import { shellHandlers } from './shell-handlers.ts';
import { openShellState, type ShellStateStore } from './shell-state.ts';
import { systemLanguageOf } from './system-language.ts';
import { createTheme, type Theme } from './theme.ts';
import { createTrayKeeper, hasTray, systemTray } from './tray.ts';
import { createUpdateEngine } from './update-engine.ts';
import { createUpdater, type Updater } from './updater.ts';
import { windowPreferences } from './web-preferences.ts';
import { openMainWindow } from './window.ts';

export interface Program {
  readonly log: Log;
  readonly comeForward: () => void;
  readonly start: () => void;
  readonly failToStart: (error: unknown) => void;
}

/** Long enough for the first page to be drawn before anything is asked of the network. */
const UPDATE_CHECK_MS = 20_000;
/** A notice comes within a minute of its time. */
const NOTICE_MS = 30_000;
const now = (): number => performance.now();

/** Wires the parts of the host; each of them is a file of its own and none knows this one. */
export function createProgram(options: LaunchOptions, places: DataPlaces, log: Log): Program {
  const developing = !app.isPackaged;
  const window = createMainWindow();
  const emit: Emit = window.send;
  const holding = createHolding({ ask: () => emit('window.closing', {}), delay: (ms, run) => void setTimeout(run, ms).unref() });

  const opening = createOpening();
  let keepTray = (): void => undefined;
  let reopen = (): void => undefined;
  /** Brings the window forward, or opens one: the program may be in the tray. */
  const comeForward = (): void => (window.current() === null ? reopen() : window.comeForward());

  const start = (): void => {
    log.info(`start ${app.getVersion()} electron ${process.versions.electron ?? ''}${options.demo ? ' demo' : ''}`);
    const state = openShellState(places.shellStateFile, log);
    const previews = createPrintJobs();
    secureSession(session.defaultSession, developing, log);
    serveApp(protocol, { renderer: PROGRAM.renderer, fonts: PROGRAM.fonts, document: previews.get });
    const theme = createTheme(nativeTheme, state, window.current, (dark) => emit('theme.system', { dark }));
    const core = startableCore(() => desk);
    const desk = createDesk(() => core, state, systemLanguage(), () => showMenu(desk), log);
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
    answerCalls({ core, desk, state, theme, updater, previews });
    const tray = createTrayKeeper({
      present: options.fakeNotices ? async () => true : () => hasTray(process.platform),
      make: options.fakeNotices ? () => ({ destroy: () => undefined }) : systemTray,
      words: () => ({ open: text('openWindow', desk.language()), quit: text('quitProgram', desk.language()) }),
      open: () => comeForward(),
      quit: () => app.quit(),
    });
    keepTray = () => void tray.keep(desk.keepInTray());
    quitInOrder(app, holding.settled, core.close, tray.stays);

    const openWindow = (): void =>
      window.open(() => {
        const opened = openMainWindow({ preferences: windowPreferences(PROGRAM.preload, developing), state, dark: theme.isDark, log });
        holding.guard(opened);
        reviveWindow(opened, { log, logFile: places.logFile, language: desk.language, now });
        return opened;
      });
    reopen = openWindow;
    app.on('activate', openWindow);
    core.start();
    showMenu(desk);
    openWindow();
    setTimeout(() => void updater.checkQuietly(), UPDATE_CHECK_MS).unref();
    watchNotices({
      call: (route, input) => core.call(route, input, []),
      notifier: options.fakeNotices ? recordingNotifier(globalThis as { dealbookNotices?: RecordedNotices }) : systemNotifier(),
      language: desk.language,
      open: (record) => {
        opening.set({ record });
        comeForward();
        emit('notice.opened', {});
      },
      every: (run) => void setInterval(run, options.fakeNotices ? 300 : NOTICE_MS).unref(),
    });
  };

  /** `desk` is asked late: it needs the core itself. */
  const startableCore = (desk: () => Desk): CoreProcess => {
    const relay = relayCoreEvent(window.send, log, developing);
    return createCoreProcess({
      fork: () => forkCore(PROGRAM.coreHost, log),
      start: {
        type: 'init',
        options: {
          databaseFile: places.databaseFile,
          backupFolder: places.backupFolder,
          demo: options.demo,
          version: app.getVersion(),
          importWorker: PROGRAM.importWorker,
          readerWorker: PROGRAM.readerWorker,
          systemLanguage: systemLanguage(),
        },
      },
      log,
      now,
      delay: (ms, run) => void setTimeout(run, ms).unref(),
      onState: (next, error) => {
        log.info(`core: ${next}`);
        emit('core.state', { state: next, error });
        if (next === 'ready' || next === 'restarted') void desk().refresh().then(() => keepTray());
      },
      onEvent: (name, payload) => {
        relay(name, payload);
        if (name === 'settings.changed') void desk().refresh().then(() => keepTray());
      },
    });
  };

  const answerCalls = (parts: Answering): void => {
    const { core, desk, state, theme, updater, previews } = parts;
    const tokens = createFileTokens();
    const dialogs = createDialogs({ window: window.current, language: desk.language, tokens, state, downloads: () => app.getPath('downloads') });
    const rescue = createRescue({ fork: () => forkCore(PROGRAM.coreHost, log), core, places: { databaseFile: places.databaseFile, backupFolder: places.backupFolder }, log });
    const printer = createPrinter(PROGRAM.fonts, log);
    const handlers: ShellHandlers = {
      ...shellHandlers({
        attachments: createAttachments({
          call: (route, input) => core.call(route, input, []), scratch: path.join(app.getPath('temp'), `dealbook-files-${process.pid}`),
          openPath: (file) => shell.openPath(file), askPlace: dialogs.pickPlace,
        }),
        takeOpening: opening.take,
        core, rescue, dialogs, tokens, holding, theme, updater, links,
        version: app.getVersion(),
        logFile: places.logFile,
        language: desk.language,
        systemLanguage: systemLanguage(),
        repeatCoreState: () => emit('core.state', core.state()),
        paste: () => window.current()?.webContents.paste(),
      }),
      ...quotePrinting({ core: core.call, printer, previews, emit }),
      ...accountPrinting({ core: core.call, printer, previews }),
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
    const memory = keepIdleMemory();
    const asked: typeof router = (route, input) => {
      memory.busy();
      return router(route, input);
    };
    listen({ ipc: ipcMain, windows: window.ids, router: asked, adopt: dialogs.adopt, log });
  };

  const links = knownLinks(readPackage());
  const showMenu = (desk: Desk): void => {
    const { guide } = links;
    const template = menuTemplate({
      language: desk.language(),
      mac: process.platform === 'darwin',
      developing,
      command: (command) => emit('menu.command', { command }),
      guide: guide === null ? null : () => void shell.openExternal(guide),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  return {
    log,
    start,
    comeForward,
    failToStart: (error) => {
      log.error(`start: ${describeError(error)}`);
      const language = systemLanguage();
      dialog.showErrorBox(text('startFailed', language), `${text('startFailedDetail', language)}${places.logFile}`);
      app.exit(1);
    },
  };
}

interface Answering {
  readonly core: CoreProcess;
  readonly desk: Desk;
  readonly state: ShellStateStore;
  readonly theme: Theme;
  readonly updater: Updater;
  readonly previews: ReturnType<typeof createPrintJobs>;
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
