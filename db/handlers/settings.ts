import { Settings } from '../../preload/contract/app.ts';
import { readSetting, writeSetting, type Desk } from '../changes/desk.ts';
import type { Database } from '../store/connection.ts';

const NAME = 'settings';

/** This desk's settings, with what was never set at its default. A damaged entry counts as never set. */
export function loadSettings(db: Database, desk: Desk): Settings {
  const stored = parse(readSetting(db, NAME));
  const known = Settings.partial().safeParse(stored);
  return { ...defaults(desk), ...(known.success ? known.data : {}), member: desk.member || null };
}

/** Stores the change and answers the whole; the member at the desk changes who signs from now on. */
export function saveSettings(db: Database, desk: Desk, current: Settings, change: Partial<Settings>): Settings {
  const next: Settings = { ...current, ...change, ui: mergeUi(current.ui, change.ui) };
  if (change.member !== undefined) {
    desk.member = change.member ?? '';
    writeSetting(db, 'member', desk.member);
  }
  writeSetting(db, NAME, JSON.stringify(next));
  return next;
}

function defaults(desk: Desk): Settings {
  return {
    language: 'system', theme: 'system', member: null, deskName: '', deskPrefix: prefixOf(desk.device),
    quoteValidityDays: 30, updateFeed: '', ui: {},
    notify: true, mutedNotices: [], digest: true, digestAt: '09:00', quietFrom: '20:00', quietUntil: '08:00', keepInTray: true,
  };
}

/** Two letters out of the device's name: different enough for a small team, and the person may choose others. */
function prefixOf(device: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const number = parseInt(device.slice(0, 6), 36);
  return `${letters[number % 24] ?? 'A'}${letters[Math.floor(number / 24) % 24] ?? 'A'}`;
}

/** Entries set to the empty text are forgotten. */
function mergeUi(current: Settings['ui'], change: Settings['ui'] | undefined): Settings['ui'] {
  if (!change) return current;
  return Object.fromEntries(Object.entries({ ...current, ...change }).filter(([, value]) => value !== ''));
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
}
