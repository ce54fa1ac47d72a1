import type { Log } from './log.ts';
import type { UpdateEngine } from './updater.ts';

/** electron-updater with everything it would do by itself switched off. Loaded only when the user has set a feed. */
export async function createUpdateEngine(log: Log): Promise<UpdateEngine> {
  const { default: electronUpdater } = await import('electron-updater');
  const updater = electronUpdater.autoUpdater;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.logger = { info: () => {}, debug: () => {}, warn: (text: unknown) => log.warn(`update: ${String(text)}`), error: (text: unknown) => log.error(`update: ${String(text)}`) };
  return {
    check: async (feed) => {
      updater.setFeedURL({ provider: 'generic', url: feed });
      const result = await updater.checkForUpdates();
      if (!result?.isUpdateAvailable) return null;
      const notes = result.updateInfo.releaseNotes;
      return { version: result.updateInfo.version, notes: typeof notes === 'string' ? notes : null };
    },
    download: async (onProgress) => {
      const listen = (progress: { percent: number }): void => onProgress(progress.percent);
      updater.on('download-progress', listen);
      try {
        await updater.downloadUpdate();
      } finally {
        updater.off('download-progress', listen);
      }
    },
    install: () => updater.quitAndInstall(),
  };
}
