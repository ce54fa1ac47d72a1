import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/recovery.ts';

export const texts: SameKeys<typeof zh> = {
  safe: 'What was saved has not been touched.',
  what: 'What happened',
  todo: 'What to do',
  retry: 'Try again',
  retrying: 'Opening…',
  diagnostics: 'Save diagnostics…',
  diagnosticsName: 'Dealbook diagnostics',
  diagnosticsDone: 'Diagnostics saved',
  details: 'Technical details',
  file: 'Data file',
  reason: {
    newer: {
      title: 'The data was written by a newer Dealbook',
      what: 'The database is newer than this program, which left it closed so as not to damage it.',
      steps: 'Install the newer Dealbook and open it again.\nTo stay with this version, use the backup that was made before the upgrade.',
    },
    corrupt: {
      title: 'The database file is damaged',
      what: 'The file does not pass its check, so nothing more was written. Disk faults, power cuts, cloud drives and virus scanners are the usual causes.',
      steps: 'Try again; if the file lies in a cloud folder, wait until it has finished syncing.\nIf it still does not open, quit Dealbook and copy the latest .db of the folder “backups” to the place of the data file (rename the old file first, to keep it).\nSave diagnostics, so that somebody can help.',
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
