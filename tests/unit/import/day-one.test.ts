import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companyKey } from '../../../db/values/text.ts';
import { companyOf, EXPECTED, KNOWN } from '../../fixtures/day-one/book.ts';
import { makeDayOne } from '../../fixtures/day-one/make.ts';
import { openBook } from './book.ts';

let folder: string;
let sources: { path: string; name: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'day-one-'));
  sources = (await makeDayOne(folder)).map((path) => ({ path, name: path.slice(folder.length + 1) }));
});
afterAll(() => rm(folder, { recursive: true }));

it('turns five ugly files into one clean book, and takes it all back with one undo', async () => {
  const book = openBook();
  const preview = await book.sessions.open(sources);
  expect(preview.files.map((file) => file.error)).toEqual(sources.map(() => undefined));
  const plan = await book.sessions.plan(preview.session);
  const result = await book.sessions.commit(preview.session);
  expect(result.counts).toEqual(plan.counts);

  const customers = book.rows('customers');
  const truth = new Set(Object.values(KNOWN).flat().map(([number]) => companyKey(companyOf(number).name)));
  expect(new Set(customers.map((row) => companyKey(String(row['name']))))).toEqual(truth);
  expect(customers).toHaveLength(EXPECTED.customers);
  const contacts = book.rows('contacts');
  expect(contacts).toHaveLength(EXPECTED.contacts);
  expect(book.rows('deals')).toHaveLength(EXPECTED.deals);
  expect(book.rows('members')).toHaveLength(EXPECTED.members);

  // Every person that anyone knew is there once, with the number, at the right company.
  for (const [number, people] of Object.values(KNOWN).flat()) {
    const company = customers.find((row) => companyKey(String(row['name'])) === companyKey(companyOf(number).name));
    for (const index of people) {
      const person = companyOf(number).people[index];
      const found = contacts.filter((row) => row['name'] === person?.name && row['customer'] === company?.['id']);
      expect(found.map((row) => String(row['mobile']).replace(/\D/g, '').slice(-11))).toEqual([person?.mobile]);
    }
  }
  // What has no field of its own is in the notes; what differed is in the warnings.
  expect(customers.some((row) => String(row['notes']).includes('微信群：已建群'))).toBe(true);
  const warnings = book.sessions.planPage(preview.session, 'warnings', 0, 500);
  expect(warnings.items).toContainEqual(expect.objectContaining({ code: 'plan.differentValue', field: 'owner', kept: '张伟', other: '李娜' }));
  expect(customers.find((row) => row['name'] === '上海鑫源贸易有限公司')).toMatchObject({ short_name: '上海鑫源贸易', region: '31' });
  expect(book.rows('imports')).toHaveLength(1);

  book.changes.undo();
  for (const object of ['customers', 'contacts', 'deals', 'members', 'imports']) expect(book.rows(object)).toHaveLength(0);
  book.close();
});

it('finds nothing to do when the same files come again', async () => {
  const book = openBook();
  const first = await book.sessions.open(sources);
  await book.sessions.commit(first.session);
  const again = await book.sessions.open(sources);
  const plan = await book.sessions.plan(again.session);
  expect(plan.counts).toMatchObject({ create: 0 });
  expect(plan.records.filter((record) => record.action === 'update').map((record) => [record.title, record.changes])).toEqual([]);
  expect(await book.sessions.commit(again.session)).toMatchObject({ batch: null, importRecord: null });
  book.close();
});
