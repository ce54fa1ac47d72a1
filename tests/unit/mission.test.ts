import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** How many capabilities each chapter of the source article has. */
const CHAPTERS = { A: 15, B: 39, C: 33, D: 37, E: 20, F: 19, G: 21 } as const;
const ROW = /^\| ([A-G]\d{2}) \| (.+?) \| (built|later) \| (.*?) ?\| (.*?) ?\|$/;

const rows = fs.readFileSync(path.join(ROOT, 'tests', 'mission.md'), 'utf8').split('\n').flatMap((line) => {
  const [, id = '', , state = '', where = '', test = ''] = ROW.exec(line) ?? [];
  return id === '' ? [] : [{ id, state, where, test }];
});

it('every one of the 184 capabilities stands in the list once', () => {
  const ids = Object.entries(CHAPTERS).flatMap(([chapter, count]) => Array.from({ length: count }, (_, at) => `${chapter}${String(at + 1).padStart(2, '0')}`));
  expect(ids).toHaveLength(184);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

it('what is built says where, and names a test that is there', () => {
  const built = rows.filter(({ state }) => state === 'built');
  expect(built.filter(({ where, test }) => where === '' || !test.startsWith('tests/') || !fs.existsSync(path.join(ROOT, test)))).toEqual([]);
  expect(built.length).toBeGreaterThanOrEqual(115);
});
