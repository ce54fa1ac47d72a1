export { createBackup, createBackupAt, type Backup } from './create.ts';
export { backupIfDue, daysSinceBackup } from './daily.ts';
export { examineBook, repairBook, type DoctorReport } from './doctor.ts';
export { backupBeforeMigration } from './migration.ts';
export type { BackupReason } from './names.ts';
export { rescueBook, type Rescued, type RescueRequest } from './rescue.ts';
export { backupFile, prepareRestore, restoreBackup, type Restored } from './restore.ts';
export { listBackups } from './rotation.ts';
