import { app, protocol } from 'electron';
import { APP_SCHEME } from './app-protocol.ts';
import { keepCrashDumps, logUncaught } from './crash.ts';
import { mapFontFiles } from './font-files.ts';
import { readLaunchOptions } from './launch.ts';
import { createLog } from './log.ts';
import { settlePlaces } from './places.ts';
import { createProgram } from './program.ts';
import { secureAllContents } from './security.ts';
import { isOnlyInstance } from './single-instance.ts';

// The order matters: where the data is, then who may run on it, then everything that must precede Electron's `ready`.
const options = readLaunchOptions(process.argv, process.env, app.isPackaged, process.cwd());
const places = settlePlaces(options);
const program = createProgram(options, places, createLog(places.logFile, !app.isPackaged));

// Windows groups the taskbar by this; it is the appId of electron-builder.yml, which the installer's shortcuts carry.
if (process.platform === 'win32') app.setAppUserModelId('app.dealbook.desktop');

mapFontFiles(app.commandLine, process.platform);
if (isOnlyInstance(app, program.comeForward)) {
  keepCrashDumps();
  logUncaught(program.log);
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  secureAllContents(app, program.log);
  // Not awaited: Electron gets ready only after its entry module has been evaluated.
  void app.whenReady().then(program.start).catch(program.failToStart);
}
