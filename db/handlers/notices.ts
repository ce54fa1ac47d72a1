import type { Settings } from '../../preload/contract/app.ts';
import type { Notice } from '../../preload/contract/reminders.ts';
import { readSetting, writeSetting, type Desk } from '../changes/desk.ts';
import { listTodos } from '../reports/todos.ts';
import { localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import { factsOf } from '../process/reminders/occurrence.ts';

export type NoticeSettings = Pick<Settings, 'notify' | 'mutedNotices' | 'digest' | 'digestAt' | 'quietFrom' | 'quietUntil'>;

export interface NoticeContext {
  readonly store: Store;
  readonly desk: Desk;
  readonly settings: NoticeSettings;
  now(): number;
}

/** What was told so far, kept with the settings of this desk: a restart tells nothing twice. */
interface Told {
  /** The newest task that was looked at, in the order of arrival at this desk. */
  readonly rid: number;
  /** Until when tasks that were put off have been told. */
  readonly at: string;
  /** The day of the last digest. */
  readonly digest: string;
}

const NAME = 'notices';
/** More than this at once is one notice that counts them. */
const MOST = 3;

/**
 * What to tell the person at this desk now: tasks that are new for them, what they put off until now, and once a day the
 * digest. In quiet hours nothing is told and nothing is lost: it comes when they are over.
 */
export function takeNotices({ store, desk, settings, now }: NoticeContext): { notices: Notice[] } {
  const at = now();
  const told = readTold(store);
  const newest = store.db.get<{ rid: number | null }>('SELECT max(rid) AS rid FROM tasks')?.rid ?? 0;
  const next: Told = { rid: newest, at: new Date(at).toISOString(), digest: told?.digest ?? '' };
  // The first time everything is old: a book that was opened just now must not shout.
  if (!told || !settings.notify || desk.member === '') return keep(store, next, []);
  if (isQuiet(clockOf(at), settings)) return { notices: [] };
  const single = [...arrived(store, told, desk, settings), ...returned(store, told, next.at, desk)];
  const digest = digestOf(store, told, at, desk, settings);
  const notices = [...(single.length > MOST ? [{ id: `many-${next.at}`, kind: 'many', title: '', facts: { count: single.length }, open: null }] : single), ...(digest?.notice ?? [])];
  return keep(store, { ...next, digest: digest?.day ?? next.digest }, notices);
}

function keep(store: Store, told: Told, notices: Notice[]): { notices: Notice[] } {
  writeSetting(store.db, NAME, JSON.stringify(told));
  return { notices };
}

function readTold(store: Store): Told | null {
  try {
    const told = JSON.parse(readSetting(store.db, NAME) ?? 'null') as Partial<Told> | null;
    return told && typeof told.rid === 'number' && typeof told.at === 'string' ? { rid: told.rid, at: told.at, digest: String(told.digest ?? '') } : null;
  } catch {
    return null;
  }
}

interface TaskRow {
  readonly id: string;
  readonly subject: string | null;
  readonly reminder: string | null;
  readonly object: string | null;
  readonly record: string | null;
  readonly reason: string | null;
}

const MINE = "coalesce(status, 'open') = 'open' AND deleted IS NOT 1 AND assignee = @member";

/** Reminders, and tasks that somebody else gave to this member. */
function arrived(store: Store, told: Told, desk: Desk, { mutedNotices }: NoticeSettings): Notice[] {
  const rows = store.db.all<TaskRow>(`
    SELECT id, subject, reminder, object, record, reason FROM tasks
    WHERE rid > @rid AND ${MINE} AND snoozed_until IS NULL AND (reminder IS NOT NULL OR created_by IS NOT @member)
      AND coalesce(reminder, 'task') NOT IN (SELECT value FROM json_each(@muted)) ORDER BY rid LIMIT 500`,
  [{ rid: told.rid, member: desk.member, muted: JSON.stringify(mutedNotices) }]);
  return rows.map((row) => noticeOf(row, row.reminder ?? 'task'));
}

/** What was put off until now, whatever is muted: the person asked for it. */
function returned(store: Store, told: Told, at: string, desk: Desk): Notice[] {
  const rows = store.db.all<TaskRow>(`
    SELECT id, subject, reminder, object, record, reason FROM tasks WHERE snoozed_until > @from AND snoozed_until <= @at AND ${MINE} ORDER BY snoozed_until LIMIT 500`,
  [{ from: told.at, at, member: desk.member }]);
  return rows.map((row) => noticeOf(row, 'snoozed'));
}

function noticeOf({ id, subject, object, record, reason }: TaskRow, kind: string): Notice {
  const facts = Object.entries(factsOf(reason)).filter(([name]) => name !== 'for');
  return { id, kind, title: subject ?? '', facts: Object.fromEntries(facts), open: object && record ? { object, id: record } : { object: 'tasks', id } };
}

/** Once a day, at its time or when the program is next there; nothing to do is no news. */
function digestOf(store: Store, told: Told, at: number, desk: Desk, { digest, digestAt }: NoticeSettings): { readonly day: string; readonly notice: Notice[] } | null {
  const day = localDay(at);
  if (!digest || told.digest === day || clockOf(at) < digestAt) return null;
  const { counts } = listTodos(store, day, desk.member, at);
  const some = counts.overdue + counts.today > 0;
  return { day, notice: some ? [{ id: `digest-${day}`, kind: 'digest', title: '', facts: { overdue: counts.overdue, today: counts.today }, open: null }] : [] };
}

/** `HH:MM` of a moment, local. */
export function clockOf(ms: number): string {
  const date = new Date(ms);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Whether a time of day lies in the quiet hours, which may go over midnight; equal ends are no quiet hours. */
export function isQuiet(clock: string, { quietFrom, quietUntil }: Pick<NoticeSettings, 'quietFrom' | 'quietUntil'>): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? clock >= quietFrom && clock < quietUntil : clock >= quietFrom || clock < quietUntil;
}
