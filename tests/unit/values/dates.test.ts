import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromSerial, daysInMonth, isDate, readDate } from '../../../db/values/dates.ts';

describe('readDate', () => {
  it.each([
    ['2024-1-5', '2024-01-05'], ['2024/1/5', '2024-01-05'], ['2024.1.5', '2024-01-05'], ['2024年1月5日', '2024-01-05'],
    ['2024 年 1 月 5 日', '2024-01-05'], ['2024年1月5号', '2024-01-05'], ['24.1.5', '2024-01-05'], ['24年1月5日', '2024-01-05'],
    ['98-3-2', '1998-03-02'], ['20240105', '2024-01-05'], ['２０２４－１－５', '2024-01-05'], ['2024-01-05T10:30:00.000Z', '2024-01-05'],
    ['二〇二四年一月五日', '2024-01-05'], ['二零二四年十二月二十五日', '2024-12-25'], ['5-Jan-2024', '2024-01-05'], ['Jan 5, 2024', '2024-01-05'],
    ['25/12/2024', '2024-12-25'], ['2024-1-5(周五)', '2024-01-05'], ['2024年1月5日 星期五', '2024-01-05'], ['5/5/2024', '2024-05-05'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toMatchObject({ date });
    expect(readDate(text)).not.toHaveProperty('problem');
  });

  it.each([
    ['2024-1-5 9:05', '09:05:00'], ['2024/1/5 21:05:07', '21:05:07'], ['2024年1月5日 下午3点30分', '15:30:00'],
    ['2024-01-05 上午 9:00', '09:00:00'], ['2024-1-5 3:04 PM', '15:04:00'], ['20240105 10:30', '10:30:00'],
  ])('time of %s', (text, time) => {
    expect(readDate(text)).toEqual({ date: '2024-01-05', time });
  });

  it.each(['2024-2-30', '2023-2-29', '2024-13-1', '2024-0-5', '2024-1-5 25:00', '20241332'])('%s does not exist', (text) => {
    expect(readDate(text)).toEqual({ problem: 'date.impossible' });
  });

  it.each(['', '待定', '2024年1月', '2024', '1月5日', '2024-1-5~2024-2-1', '13800138000', '1-2'])('%s is not a date', (text) => {
    expect(readDate(text)).toEqual({ problem: 'date.unreadable' });
  });

  it('takes the year of 1月5日 from the surroundings and says so', () => {
    for (const text of ['1月5日', '1/5', '1-5', '5-Jan', '5 jan.']) expect(readDate(text, { year: 2023 })).toEqual({ date: '2023-01-05', problem: 'date.yearGuessed' });
    expect(readDate('13/5', { year: 2023 })).toEqual({ problem: 'date.impossible' });
    expect(readDate('5-Jan')).toEqual({ problem: 'date.unreadable' });
  });

  it('says when month and day could be swapped', () => {
    expect(readDate('3/4/2024')).toEqual({ date: '2024-03-04', problem: 'date.ambiguous' });
    expect(readDate('3/4/2024', { dayFirst: true })).toMatchObject({ date: '2024-04-03' });
  });

  it('reads back every day it could be written as', () => {
    const day = fc.tuple(fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(fc.property(day, fc.constantFrom('-', '/', '.'), ([year, month, date], separator) => {
      const real = date <= daysInMonth(year, month);
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      expect(isDate(iso)).toBe(real);
      const expected = real ? { date: iso } : { problem: 'date.impossible' };
      expect(readDate([year, month, date].join(separator))).toEqual(expected);
      expect(readDate(`${String(year).slice(2)}${separator}${month}${separator}${date}`)).toEqual(expected);
      expect(readDate(`${year}年${month}月${date}日`)).toEqual(expected);
    }));
  });
});

describe('dateFromSerial', () => {
  it('knows both date systems', () => {
    expect(dateFromSerial(45_296)).toEqual({ date: '2024-01-05' });
    expect(dateFromSerial(45_296 - 1462, true)).toEqual({ date: '2024-01-05' });
    expect(dateFromSerial(0, true)).toEqual({ date: '1904-01-01' });
  });

  it('steps over the 29 February 1900 that never was', () => {
    expect(dateFromSerial(1)).toEqual({ date: '1900-01-01' });
    expect(dateFromSerial(59)).toEqual({ date: '1900-02-28' });
    expect(dateFromSerial(60)).toBeNull();
    expect(dateFromSerial(61)).toEqual({ date: '1900-03-01' });
  });

  it('rounds to the second, also over midnight', () => {
    expect(dateFromSerial(45_296.75)).toEqual({ date: '2024-01-05', time: '18:00:00' });
    expect(dateFromSerial(45_296.999_999_9)).toEqual({ date: '2024-01-06' });
  });

  it.each([-1, Number.NaN, 3_000_000])('%s is no date', (serial) => expect(dateFromSerial(serial)).toBeNull());
});
