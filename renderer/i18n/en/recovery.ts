import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/recovery.ts';

export const texts: SameKeys<typeof zh> = {
  safe: 'Dealbook has left the data file as it is.',
  what: 'What happened',
  todo: 'What to do',
  retry: 'Try again',
  retrying: 'Opening…',
  diagnostics: 'Save diagnostics…',
  diagnosticsName: 'Dealbook diagnostics',
  diagnosticsDone: 'Diagnostics saved',
  details: 'Technical details',
  file: 'Data file',
  backups: {
    title: 'Restore a backup',
    lead: {
      corrupt: 'The damaged file is kept under another name, not deleted.',
      unreadable: 'Only when the file cannot be found again. If it is still there, it is kept under another name.',
      newer: 'Only when you must stay with this version: one made before an upgrade. The present file is kept under another name.',
      other: 'Only when trying again does not help. The present file is kept under another name.',
    },
    none: 'There are no backups in the backup folder yet. If you saved a copy elsewhere, quit Dealbook, rename the data file, and copy the backup to its place.',
    unreadable: 'The backup folder cannot be read. Check the disk and its permissions, then try again.',
    restore: 'Restore…',
    unusable: 'Not usable',
    sure: 'Restore the backup of {{time}}?',
    sureText: 'What was written after it is not in the backup. The present data file is kept in the same folder under another name, not deleted.',
    ok: 'Restore',
    damaged: 'This backup is damaged as well. Nothing was restored and the data file is as it was. Choose another one.',
    tooNew: 'This backup was written by a newer Dealbook as well. Nothing was restored and the data file is as it was. Choose an older one.',
    failed: 'Nothing was restored and the data file is as it was. Check the disk space and the permissions of the folder, then try again. {{reason}}',
    done: 'Restored the backup of {{time}}',
    kept: 'The file that was there is kept in the same folder as:',
    doneOk: 'OK',
  },
  reason: {
    newer: {
      title: 'The data was written by a newer Dealbook',
      what: 'The database is newer than this program, which left it closed so as not to damage it.',
      steps: 'Install the newer Dealbook and open it again.\nIf you must stay with this version, restore the backup made before the upgrade.',
    },
    corrupt: {
      title: 'The database file is damaged',
      what: 'The file does not pass its check, so nothing more was written. Disk faults, power cuts, cloud drives and virus scanners are the usual causes.',
      steps: 'Try again; if the file lies in a cloud folder, wait until it has finished syncing.\nIf it still does not open, restore a backup from the list below, usually the latest.\nSave diagnostics, so that somebody can help.',
    },
    readOnly: {
      title: 'The database file is read-only',
      what: 'There is no permission to write the data file.',
      steps: 'Check the permissions of the file and its folder, or the write protection of the drive.\nThen try again.',
    },
    locked: {
      title: 'Another program is using the database',
      what: 'Another Dealbook window, a backup program or a cloud drive may hold the data file.',
      steps: 'Close other Dealbook windows and let backups or syncing finish.\nThen try again.',
    },
    diskFull: {
      title: 'The disk is full',
      what: 'There is no room to write safely, so the database was not opened.',
      steps: 'Free some disk space.\nThen try again.',
    },
    unreadable: {
      title: 'The database file cannot be read',
      what: 'The data file is missing or not permitted; its disk or shared folder may not be connected.',
      steps: 'Check that the disk or shared folder is connected and the file is in its place.\nThen try again.',
    },
    other: {
      title: 'The database could not be opened',
      what: 'The database process stopped and did not come back after a restart. The unfinished step was not written.',
      steps: 'Try again, or restart Dealbook.\nIf it happens again, save diagnostics, so that somebody can help.',
    },
  },
};
