import path from 'node:path';
import { expect, test } from 'vitest';
import { readLaunchOptions, valueOf } from '../../../main/launch.ts';

const CWD = path.resolve('/somewhere');

test('a plain start uses the user folder and its database', () => {
  expect(readLaunchOptions(['electron', '.'], {}, false, CWD)).toEqual({ demo: false, databaseFile: null, userData: null, fakeNotices: false });
});

test('the command line names a database, relative to where it was typed', () => {
  expect(readLaunchOptions(['electron', '.', '--db', 'a.db'], {}, true, CWD).databaseFile).toBe(path.join(CWD, 'a.db'));
  expect(readLaunchOptions(['electron', '.', '--db=/x/b.db'], {}, true, CWD).databaseFile).toBe(path.resolve('/x/b.db'));
});

test('variables count only in an unpackaged program', () => {
  const env = { DEALBOOK_DB: '/x/a.db', DEALBOOK_USER_DATA: '/x/user', DEALBOOK_FAKE_NOTICES: '1' };
  expect(readLaunchOptions([], env, false, CWD)).toMatchObject({ databaseFile: path.resolve('/x/a.db'), userData: path.resolve('/x/user'), fakeNotices: true });
  expect(readLaunchOptions([], env, true, CWD)).toMatchObject({ databaseFile: null, userData: null, fakeNotices: false });
});

test('the next switch is never taken for a value', () => {
  expect(valueOf(['--db', '--demo'], '--db')).toBeUndefined();
  expect(valueOf(['--db'], '--db')).toBeUndefined();
  expect(valueOf(['--db='], '--db')).toBeUndefined();
});
