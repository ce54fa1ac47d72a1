import { z } from 'zod';
import { route } from './define.ts';
import { RecordId } from './values.ts';

/** A time of day, HH:MM. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Choices of this desk. They stay on this machine and are never synced. */
export const Settings = z.object({
  language: z.enum(['zh', 'en', 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  /** Who works at this desk. */
  member: RecordId.nullable(),
  deskName: z.string().max(40),
  /** Letter or letters in quote numbers, so that two offline desks never give the same one. */
  deskPrefix: z.string().regex(/^[A-Z0-9]{1,4}$/),
  quoteValidityDays: z.number().int().min(1).max(365),
  /** Https address of the update feed; empty means never ask. */
  updateFeed: z.string().max(500),
  /** Tell what is due by the system's notifications, also with the window closed. */
  notify: z.boolean(),
  /** Kinds of reminders that are listed but not told. */
  mutedNotices: z.array(z.string().max(40)).max(40),
  /** One summary a day, at this time. */
  digest: z.boolean(),
  digestAt: ClockTime,
  /** Nothing is told between these; equal times mean never quiet. */
  quietFrom: ClockTime,
  quietUntil: ClockTime,
  /** Closing the window leaves the program in the tray, where there is one. */
  keepInTray: z.boolean(),
  /** Everything the window remembers: column widths, last page. Opaque to the core. */
  ui: z.record(z.string().max(80), z.string().max(20_000)),
});
export type Settings = z.infer<typeof Settings>;

export const Warning = z.object({
  code: z.enum(['database.cloudFolder', 'database.recovered', 'clock.ahead', 'backup.old', 'database.demo']),
  details: z.record(z.string(), z.string()),
});

export const AppInfo = z.object({
  version: z.string(),
  demo: z.boolean(),
  /** Where the data lives, for people to read; not a capability. */
  databaseLabel: z.string(),
  member: z.object({ id: RecordId, name: z.string() }).nullable(),
  settings: Settings,
  warnings: z.array(Warning),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const DoctorReport = z.object({
  healthy: z.boolean(),
  checks: z.array(z.object({ id: z.string(), ok: z.boolean(), detail: z.string() })),
});

export const BackupView = z.object({ id: z.string(), at: z.string(), bytes: z.number(), reason: z.string() });

export const appRoutes = {
  'app.info': route('core', z.object({}), AppInfo),
  'settings.set': route('core', Settings.partial(), Settings),
  /** Checks the file, the schema, and that the tables equal the fold of the log. */
  'doctor.run': route('core', z.object({}), DoctorReport),
  /** Verified copy into the backup folder, or to a chosen file when one is given. */
  'backup.create': route('core', z.object({ files: z.array(z.string().max(300)).max(1).default([]) }), BackupView, 'write'),
  'backup.list': route('core', z.object({}), z.object({ backups: z.array(BackupView) })),
  /** Puts a backup in place of the database, after saving the present one; the core restarts. */
  'backup.restore': route('core', z.object({ id: z.string().max(200) }), z.object({ savedAs: z.string() })),
} as const;
