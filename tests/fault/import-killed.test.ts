import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openBook } from '../unit/import/book.ts';

it('leaves the book as it was when the process is killed in the middle of writing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-killed-'));
  const database = join(folder, 'book.db');
  const file = join(folder, '客户.csv');
  const rows = Array.from({ length: 12_000 }, (_unused, at) => `第${at}有限公司,联系人${at},138${String(at).padStart(8, '0')}`);
  await writeFile(file, ['客户名称,联系人,手机', ...rows].join('\n'));

  const before = openBook(database);
  before.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: before.newId(), set: { name: '早已在此有限公司' } }] });
  before.close();

  const killed = spawnSync(process.execPath, [fileURLToPath(new URL('./workers/import-then-die.ts', import.meta.url)), database, file], { encoding: 'utf8' });
  expect(killed.signal).toBe('SIGKILL');

  const after = openBook(database);
  expect(after.rows('customers').map((row) => row['name'])).toEqual(['早已在此有限公司']);
  for (const object of ['contacts', 'imports']) expect(after.rows(object)).toEqual([]);
  expect(after.store.db.pluck<number>('SELECT count(*) FROM batches')).toEqual([1]);
  const { session } = await after.sessions.open([{ path: file, name: '客户.csv' }]);
  await after.sessions.commit(session);
  expect(after.rows('customers')).toHaveLength(12_001);
  after.close();
  await rm(folder, { recursive: true });
});
