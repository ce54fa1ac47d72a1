import { expect, test } from 'vitest';
import { nextDays, snoozeTimes } from '../../../renderer/activity/next-days.ts';
import { linksOf } from '../../../renderer/activity/subject.ts';
import { readClock } from '../../../renderer/reminders/read-clock.ts';

test('the next days are those that people mean, on a Monday and at the turn of the year too', () => {
  expect(nextDays('2026-11-23')).toEqual({ tomorrow: '2026-11-24', threeDays: '2026-11-26', monday: '2026-11-30' });
  expect(nextDays('2026-11-29')).toEqual({ tomorrow: '2026-11-30', threeDays: '2026-12-02', monday: '2026-11-30' });
  expect(nextDays('2027-12-31')).toEqual({ tomorrow: '2028-01-01', threeDays: '2028-01-03', monday: '2028-01-03' });
  expect(nextDays('2028-02-28').tomorrow).toBe('2028-02-29');
});

test('what is put off comes back in an hour or at nine in the morning', () => {
  const times = snoozeTimes(new Date(2026, 10, 23, 16, 30));
  expect(times.hour).toBe(new Date(2026, 10, 23, 17, 30).toISOString());
  expect(times.tomorrow).toBe(new Date(2026, 10, 24, 9).toISOString());
  expect(times.monday).toBe(new Date(2026, 10, 30, 9).toISOString());
});

test('a follow-up goes to whom the record knows', () => {
  const record = (values: Record<string, string>) => ({ id: 'record-1', values });
  expect(linksOf('deals', record({ customer: 'c-1' }))).toEqual({ deal: 'record-1', customer: 'c-1' });
  expect(linksOf('contacts', record({}))).toEqual({ contact: 'record-1' });
  expect(linksOf('quotes', record({ customer: 'c-1', deal: 'd-1' }))).toEqual({ customer: 'c-1', deal: 'd-1' });
  expect([linksOf('quotes', record({})), linksOf('products', record({}))]).toEqual([null, null]);
});

test('a time of day is read as people type it', () => {
  expect(['9', '9:5', '0930', '21：30', ' 8.15 ', '00:00'].map(readClock)).toEqual(['09:00', '09:05', '09:30', '21:30', '08:15', '00:00']);
  expect(['', '24:00', '12:60', 'abc', '12345', '-1'].map(readClock)).toEqual([null, null, null, null, null, null]);
});
