import path from 'node:path';
import type { CallContext } from '../../preload/contract/define.ts';
import { backupFile, createBackup, createBackupAt, examineBook, listBackups, prepareRestore } from '../backup/index.ts';
import type { CoreContext } from './context.ts';

export function backupHandlers({ store, options, now }: CoreContext) {
  return {
    'doctor.run': () => examineBook(store),
    'backup.create': (_input: { files: string[] }, { files: [file] }: CallContext) =>
      file ? createBackupAt(store.db, file.path, now()) : createBackup(store.db, options.backupFolder, 'manual', now()),
    'backup.list': () => ({ backups: listBackups(options.backupFolder) }),
    /** Leaves this core with a closed database: whoever runs it starts a new one. */
    'backup.restore': ({ id }: { id: string }) => {
      const putInPlace = prepareRestore(options.databaseFile, backupFile(options.backupFolder, id));
      store.db.close();
      const { savedAs } = putInPlace(now());
      return { savedAs: savedAs === null ? '' : path.basename(savedAs) };
    },
  };
}
