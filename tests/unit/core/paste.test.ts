import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRecordId } from '../../../renderer/inputs/record-id.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function get(object: string, id: string | undefined) {
  return (await book.ask('records.get', { object, id: id ?? '' })).values;
}

describe('what pasted names mean', () => {
  it('namesakes come with what tells them apart, strangers with what looks like them', async () => {
    const { ids } = await book.ask('records.write', { writes: [{ object: 'customers', text: { name: '上海鑫源（集团）有限公司', city: '上海' } }, { object: 'customers', text: { name: '华远' } }] });
    await book.ask('records.write', { writes: [{ object: 'contacts', text: { name: '王伟', mobile: '13800138000' }, set: { customer: ids[1] ?? null } }, { object: 'contacts', text: { name: '王伟', phone: '021-55667788' } }] });
    const { matches } = await book.ask('links.match', { object: 'contacts', texts: ['王 伟', '王伟', '没有'] });
    expect(matches[0]?.same).toHaveLength(2);
    expect(matches[1]?.same.map(({ hint }) => hint)).toEqual(['华远 · 13800138000', '021-55667788']);
    expect(matches[2]).toEqual({ same: [], similar: [] });
    const companies = (await book.ask('links.match', { object: 'customers', texts: ['上海鑫源(集团)有限责任公司', '鑫源'] })).matches;
    expect(companies[0]?.same.map(({ title }) => title)).toEqual(['上海鑫源（集团）有限公司']);
    expect(companies[1]?.similar.map(({ title }) => title)).toEqual(['上海鑫源（集团）有限公司']);
  });

  it('a record made in the same call starts as any new one, and one undo takes it back', async () => {
    const id = newRecordId();
    const { ids } = await book.ask('records.write', { writes: [{ object: 'contacts', text: { name: '李娜' }, set: { customer: id } }, { object: 'customers', id, fresh: true, text: { name: '新公司' } }] });
    expect(await get('customers', id)).toMatchObject({ name: '新公司', status: 'potential' });
    expect(await get('contacts', ids[0])).toMatchObject({ customer: id });
    await book.ask('history.undo', {});
    await expect(get('customers', id)).resolves.toMatchObject({ deleted: 1 });
  });

  it('a record that is there already is not started anew', async () => {
    const { ids: [id] } = await book.ask('records.write', { writes: [{ object: 'customers', text: { name: '华远' }, set: { status: 'signed' } }] });
    await book.ask('records.write', { writes: [{ object: 'customers', id, fresh: true, text: { city: '上海' } }] });
    expect(await get('customers', id)).toMatchObject({ status: 'signed', city: '上海' });
  });
});

describe('amounts in other currencies', () => {
  it('a new record takes the currency that its amount names', async () => {
    const { ids, flagged } = await book.ask('records.write', { writes: [{ object: 'deals', text: { name: 'A', amount: 'US$1,200.50' } }] });
    expect(await get('deals', ids[0])).toMatchObject({ amount: 120_050, currency: 'USD' });
    expect(flagged).toEqual([]);
  });
  it('a record in yuan keeps the text of an amount in dollars, flagged, and one in yen counts in yen', async () => {
    const { ids } = await book.ask('records.write', { writes: [{ object: 'deals', text: { name: 'A' } }, { object: 'deals', text: { name: 'B', currency: 'JPY' } }] });
    const { flagged } = await book.ask('records.write', { writes: [{ object: 'deals', id: ids[0], text: { amount: 'US$1,200' } }, { object: 'deals', id: ids[1], text: { amount: '1,200' } }] });
    expect(flagged.map(({ code, text }) => [code, text])).toEqual([['money.otherCurrency', 'US$1,200']]);
    expect(await get('deals', ids[0])).toMatchObject({ amount: 'US$1,200' });
    expect(await get('deals', ids[1])).toMatchObject({ amount: 1200 });
  });
  it('a day without a year is one of this year', async () => {
    const { ids } = await book.ask('records.write', { writes: [{ object: 'customers', text: { name: 'A', next_contact: '3月5日' } }] });
    expect(await get('customers', ids[0])).toMatchObject({ next_contact: `${new Date().getFullYear()}-03-05` });
  });
});
