import { inRoot } from './paths.mjs';

/**
 * Environment of every program that development starts: where Electron is, for those who start another one.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function developmentEnvironment(runtime) {
  return {
    ...process.env,
    DEALBOOK_ELECTRON: runtime.executable,
    DEALBOOK_WITH_DISPLAY: inRoot('build', 'with-display.mjs'),
    // for code that asks the `electron` package: it must find this one and never download
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
  };
}

/** The same for a program that runs on Electron's own Node, without a window. @param {import('../electron-runtime.mjs').Runtime} runtime */
export function nodeEnvironment(runtime) {
  return { ...developmentEnvironment(runtime), ELECTRON_RUN_AS_NODE: '1' };
}
