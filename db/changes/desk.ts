import type { Database } from '../store/connection.ts';
import { newDevice, type Entropy } from './id.ts';

/** Who writes: this device for ever, and the member sitting at it now. */
export interface Desk {
  readonly device: string;
  member: string;
  readonly entropy: Entropy;
}

/** The desk of this database file; the device is drawn once and stays with the file. */
export function loadDesk(db: Database, entropy: Entropy): Desk {
  const known = readSetting(db, 'device');
  const device = known ?? newDevice(entropy);
  if (known === null) writeSetting(db, 'device', device);
  return { device, member: readSetting(db, 'member') ?? '', entropy };
}

/** A setting of this desk: text by name, never synced. */
export function readSetting(db: Database, name: string): string | null {
  return db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name])?.value ?? null;
}

export function writeSetting(db: Database, name: string, value: string): void {
  db.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value]);
}

/**
 * Makes a restored or cloned file a device of its own: the next opening draws a new one. Two files that tick as the
 * same device would give equal stamps to unequal changes.
 */
export function forgetDevice(db: Database): void {
  db.run("DELETE FROM settings WHERE name = 'device'");
}
