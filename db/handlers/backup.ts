import path from 'node:path';
import type { CallContext, GrantedFile } from '../../preload/contract/define.ts';
import { backupFile, createBackup, createBackupAt, examineBook, listBackups, prepareRestore } from '../backup/index.ts';
import { backUpBlobs } from './attachments.ts';
import type { CoreContext } from './context.ts';

export function backupHandlers(context: CoreContext) {
  const { store, options, now } = context;

  /** The attachments go along: beside the copies, or beside the one file that was asked for. */
  async function create(file: GrantedFile | undefined) {
    const backup = await (file ? createBackupAt(store.db, file.path, now()) : createBackup(store.db, options.backupFolder, 'manual', now()));
    await backUpBlobs(context, file ? `${file.path}.files` : undefined);
    return backup;
  }

  return {
    'doctor.run': () => examineBook(store),
    'backup.create': (_input: { files: string[] }, { files: [file] }: CallContext) => create(file),
    'backup.list': () => ({ backups: listBackups(options.backupFolder) }),
    /** Leaves this core with a closed database: whoever runs it starts a new one. */
    'backup.restore': async ({ id }: { id: string }) => {
      const putInPlace = prepareRestore(options.databaseFile, backupFile(options.backupFolder, id));
      // Windows replaces no file that somebody holds open.
      await context.readers?.stop();
      store.db.close();
      const { savedAs } = putInPlace(now());
      return { savedAs: savedAs === null ? '' : path.basename(savedAs) };
    },
  };
}
