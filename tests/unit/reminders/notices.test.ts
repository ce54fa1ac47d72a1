import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { isQuiet, takeNotices, type NoticeSettings } from '../../../db/handlers/notices.ts';
import { NOW, openWriter, type Writer } from '../reports/book.ts';

const ME = 'member-test-1';
const HOUR = 3_600_000;
const SETTINGS: NoticeSettings = { notify: true, mutedNotices: [], digest: false, digestAt: '09:00', quietFrom: '20:00', quietUntil: '08:00' };

let w: Writer;
beforeEach(() => void (w = openWriter()));
afterEach(() => w.book.close());

const take = (settings: Partial<NoticeSettings> = {}) =>
  takeNotices({ store: w.book.store, desk: w.book.desk, settings: { ...SETTINGS, ...settings }, now: () => w.book.clock.now }).notices.map(({ kind, title, facts }) => [kind, title, ...Object.values(facts)].join(' '));
const task = (subject: string, set: Record<string, Value> = {}) => w.add('tasks', { subject, status: 'open', assignee: ME, reminder: 'no_contact', object: 'customers', record: `record-${subject}`, ...set });

describe('notices', () => {
  it('say nothing of what was there before, and nothing twice', () => {
    task('旧的');
    expect(take()).toEqual([]);
    task('新的');
    task('别人的', { assignee: 'member-li' });
    task('完成了', { status: 'done' });
    expect(take()).toEqual(['no_contact 新的']);
    expect(take()).toEqual([]);
  });

  it('tell of tasks that others gave, not of those written down oneself', () => {
    take();
    task('自己写的', { reminder: null, object: null, record: null });
    task('主管给的', { reminder: null, object: null, record: null, created_by: 'member-boss' });
    expect(take()).toEqual(['task 主管给的']);
  });

  it('tell what was put off when its time has come, also of a kind that is muted', () => {
    const id = task('推迟的');
    take();
    w.edit('tasks', id, { snoozed_until: new Date(NOW + HOUR).toISOString() });
    expect(take()).toEqual([]);
    w.book.clock.now = NOW + HOUR;
    expect(take({ mutedNotices: ['no_contact'] })).toEqual(['snoozed 推迟的']);
    w.book.clock.now = NOW + 2 * HOUR;
    expect(take()).toEqual([]);
  });

  it('keep quiet in quiet hours and lose nothing; many at once are one', () => {
    take();
    for (const name of ['一', '二', '三', '四']) task(name);
    w.book.clock.now = NOW + 11 * HOUR;
    expect(take()).toEqual([]);
    w.book.clock.now = NOW + 23 * HOUR;
    expect(take()).toEqual(['many  4']);
  });

  it('leave out kinds that are muted, and everything when they are off', () => {
    take();
    task('生日', { reminder: 'birthday' });
    expect(take({ mutedNotices: ['birthday'] })).toEqual([]);
    task('关了');
    expect(take({ notify: false })).toEqual([]);
    expect(take()).toEqual([]);
  });

  it('sum up the day once, at its time or when the program is there next', () => {
    take();
    w.add('tasks', { subject: '今天', due: '2026-11-23', assignee: ME });
    w.add('tasks', { subject: '逾期', due: '2026-11-20', assignee: ME });
    expect(take({ digest: true, digestAt: '10:30' })).toEqual([]);
    w.book.clock.now = NOW + HOUR;
    expect(take({ digest: true, digestAt: '10:30' })).toEqual(['digest  1 1']);
    w.book.clock.now = NOW + 2 * HOUR;
    expect(take({ digest: true, digestAt: '10:30' })).toEqual([]);
    w.book.clock.now = NOW + 25 * HOUR;
    expect(take({ digest: true, digestAt: '10:30' })).toEqual(['digest  2 0']);
  });

  it('know quiet hours over midnight, within a day, and none', () => {
    const quiet = (clock: string, quietFrom: string, quietUntil: string) => isQuiet(clock, { quietFrom, quietUntil });
    expect([quiet('23:00', '20:00', '08:00'), quiet('07:59', '20:00', '08:00'), quiet('08:00', '20:00', '08:00')]).toEqual([true, true, false]);
    expect([quiet('12:30', '12:00', '13:00'), quiet('13:00', '12:00', '13:00')]).toEqual([true, false]);
    expect(quiet('03:00', '00:00', '00:00')).toBe(false);
  });
});
