import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/store/connection.ts';

test('a rest gives the page cache back at any moment and breaks nothing that goes on', () => {
  const db = openDatabase(':memory:');
  db.exec('CREATE TABLE t (n); INSERT INTO t VALUES (1), (2), (3)');
  db.rest();
  db.begin();
  db.run('INSERT INTO t VALUES (4)');
  db.rest();
  db.commit();
  const read: number[] = [];
  for (const { n } of db.iterate<{ n: number }>('SELECT n FROM t')) {
    db.rest();
    read.push(n);
  }
  expect(read).toEqual([1, 2, 3, 4]);
  db.close();
  expect(() => db.rest()).not.toThrow();
});
