import { basename, dirname } from 'node:path';
import type { AppInfo } from '../../preload/contract/app.ts';
import { daysSinceBackup } from '../backup/index.ts';
import { cloudFolderOf } from '../backup/location.ts';
import { newestClockAhead } from '../changes/clock-ahead.ts';
import { titlesOf } from '../store/read.ts';
import type { CoreContext } from './context.ts';
import { saveSettings } from './settings.ts';

/** Copies are made daily; none for this long means that they fail. */
const OLD_BACKUP_DAYS = 7;

export function appHandlers(context: CoreContext) {
  const { store, options } = context;

  function warnings(): AppInfo['warnings'] {
    const found: AppInfo['warnings'] = [];
    if (options.demo) found.push({ code: 'database.demo', details: {} });
    const cloud = options.demo ? null : cloudFolderOf(options.databaseFile);
    if (cloud) found.push({ code: 'database.cloudFolder', details: { service: cloud } });
    if (store.notices.some((notice) => notice.startsWith('recovered'))) found.push({ code: 'database.recovered', details: {} });
    const old = options.demo ? null : daysSinceBackup(options.backupFolder, context.now());
    if (old !== null && old >= OLD_BACKUP_DAYS) found.push({ code: 'backup.old', details: { days: String(old) } });
    const ahead = newestClockAhead(store.db, context.desk, context.now());
    if (ahead) found.push({ code: 'clock.ahead', details: { device: ahead.device, days: String(ahead.days) } });
    return found;
  }

  return {
    'app.info': (): AppInfo => {
      const { member } = context.settings;
      return {
        version: options.version,
        demo: options.demo ?? false,
        databaseLabel: `${basename(options.databaseFile)} (${dirname(options.databaseFile)})`,
        member: member ? { id: member, name: titlesOf(store, 'members', [member]).get(member) ?? '' } : null,
        settings: context.settings,
        warnings: warnings(),
      };
    },
    'settings.set': (change: Partial<AppInfo['settings']>) => {
      context.settings = saveSettings(store.db, context.desk, context.settings, change);
      context.emit('settings.changed', {});
      return context.settings;
    },
  };
}
