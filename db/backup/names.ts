/** Why a copy was made; part of its file name. */
export type BackupReason = 'manual' | 'daily' | 'migration' | 'repair' | 'restore';

const REASONS: ReadonlySet<string> = new Set<BackupReason>(['manual', 'daily', 'migration', 'repair', 'restore']);
const SHAPE = /^dealbook-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)\.db$/;

/** `dealbook-20261123T020000000Z-daily.db`: sorts by time, in UTC so that a moved clock cannot repeat a name. */
export function backupName(now: number, reason: BackupReason): string {
  return `dealbook-${new Date(now).toISOString().replace(/[-:.]/g, '')}-${reason}.db`;
}

/** When and why a file of this name was made; null for files that are none of ours. */
export function readBackupName(name: string): { readonly at: string; readonly reason: BackupReason } | null {
  const [, year, month, day, hour, minute, second, ms, reason = ''] = SHAPE.exec(name) ?? [];
  if (year === undefined || !REASONS.has(reason)) return null;
  return { at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, reason: reason as BackupReason };
}
