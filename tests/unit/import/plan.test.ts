import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions, ImportPlan } from '../../../db/import/types.ts';
import { openBook, textFile } from './book.ts';
import type { Book } from './book.ts';

let book: Book;
beforeEach(() => { book = openBook(); });
afterEach(() => book.close());

type Files = Readonly<Record<string, string>>;
const HEAD = '客户名称,联系人,手机,地址,等级,负责人,备注\n';

/** Opens texts as files and plans them. */
async function plan(files: Files, options: Partial<ImportOptions> = {}): Promise<{ session: string; plan: ImportPlan }> {
  const { session } = await book.sessions.open(Object.entries(files).map(([name, text]) => textFile(name, text)));
  book.sessions.setMapping(session, { options });
  return { session, plan: await book.sessions.plan(session) };
}

async function run(files: Files, options: Partial<ImportOptions> = {}): Promise<ImportPlan> {
  const made = await plan(files, options);
  await book.sessions.commit(made.session);
  return made.plan;
}

describe('creating and updating', () => {
  it('shows the raw value beside the parsed one', async () => {
    const made = await plan({ '客户.csv': '客户名称,下次跟进,等级\n甲有限公司,2024年1月5日,A类\n' });
    expect(made.plan.sample[0]?.cells.map((cell) => [cell.header, cell.raw, cell.value])).toEqual([
      ['客户名称', '甲有限公司', '甲有限公司'], ['下次跟进', '2024年1月5日', '2024-01-05'], ['等级', 'A类', 'a'],
    ]);
  });

  it('updates by key with old and new, keeps what is blank, and restores it all with one undo', async () => {
    await run({ 'a.csv': `${HEAD}甲有限公司,王伟,13800138000,路1号,A级,,老客户\n` });
    const again = await run({ 'b.csv': `${HEAD}甲 有限责任公司,王伟,138 0013 8000,路2号,,,\n` });
    expect(again.counts).toMatchObject({ create: 0, update: 1, unchanged: 1 });
    expect(again.records.find((record) => record.action === 'update')?.changes).toEqual([{ field: 'address', old: '路1号', new: '路2号', raw: '路2号' }]);
    expect(book.rows('customers')).toMatchObject([{ name: '甲有限公司', address: '路2号', grade: 'a', notes: '老客户' }]);
    book.changes.undo();
    expect(book.rows('customers')).toMatchObject([{ address: '路1号' }]);
    book.changes.undo();
    expect(book.rows('customers')).toEqual([]);
  });

  it('clears with blanks only when asked', async () => {
    await run({ 'a.csv': `${HEAD}甲有限公司,,,路1号,A级,,老客户\n` });
    await run({ 'b.csv': '客户名称,地址,等级\n甲有限公司,,\n' }, { clearBlanks: true });
    expect(book.rows('customers')).toMatchObject([{ address: null, grade: null, notes: '老客户' }]);
  });

  it.each([['create', { create: 1, update: 0, skip: 1 }], ['update', { create: 0, update: 1, skip: 1 }], ['both', { create: 1, update: 1, skip: 0 }]] as const)('mode %s', async (mode, counts) => {
    await run({ 'a.csv': '客户名称,地址\n甲有限公司,路1号\n' });
    const made = await run({ 'b.csv': '客户名称,地址\n甲有限公司,路9号\n乙有限公司,路3号\n' }, { mode });
    expect(made.counts).toMatchObject(counts);
    expect(book.rows('customers').map((row) => row['address'])).toEqual({ create: ['路1号', '路3号'], update: ['路9号'], both: ['路9号', '路3号'] }[mode]);
  });

  it('gives new records their starting values and keeps who made them and when', async () => {
    await run({ 'a.csv': '客户名称,创建人,创建时间\n甲有限公司,张三,2022-03-04 09:30\n' });
    const [member] = book.rows('members');
    expect(book.rows('customers')).toMatchObject([{ status: 'potential', created_at: '2022-03-04T01:30:00.000Z', created_by: member?.['id'] }]);
  });
});

describe('one company in several places', () => {
  it('becomes one record with all its contacts, and what differs is said', async () => {
    const made = await run({
      '张三.csv': `${HEAD}上海鑫源（集团）有限公司,王伟,13800138000,张杨路500号,,张三,\n`,
      '李四.csv': `${HEAD}上海鑫源(集团)有限责任公司,赵敏,13900139000,世纪大道1号,,李四,账期60天\n`,
    });
    expect(book.rows('customers')).toMatchObject([{ name: '上海鑫源（集团）有限公司', address: '张杨路500号', notes: '账期60天' }]);
    expect(book.rows('contacts').map((row) => row['name'])).toEqual(['王伟', '赵敏']);
    expect(made.warnings).toEqual(expect.arrayContaining([
      expect.objectContaining({ code: 'plan.differentValue', field: 'address', kept: '张杨路500号', other: '世纪大道1号' }),
      expect.objectContaining({ code: 'plan.mergedRows', title: '上海鑫源（集团）有限公司' }),
      expect.objectContaining({ code: 'plan.secondContact', title: '赵敏', kept: '王伟' }),
    ]));
  });

  it('is known by credit code, and by phone only together with the name', async () => {
    await run({
      'a.csv': '客户名称,税号,电话\n甲贸易有限公司,91330100799655058B,021-11112222\n乙科技有限公司,,021-33334444\n',
      'b.csv': '客户名称,税号,电话\n甲贸易（原丙公司）,91330100799655058B,\n上海乙科技,,021 33334444\n丁有限公司,,021-33334444\n',
    });
    expect(book.rows('customers').map((row) => [row['name'], row['short_name']])).toEqual([['甲贸易有限公司', null], ['乙科技有限公司', '上海乙科技'], ['丁有限公司', null]]);
  });

  it('keeps apart names that only look alike, and shows them', async () => {
    const made = await run({ 'a.csv': '客户名称\n上海鑫源贸易有限公司\n苏州鑫源贸易有限公司\n', 'b.csv': '客户名称,地址\n上海市鑫源贸易有限公司,路1号\n' });
    expect(book.rows('customers')).toHaveLength(3);
    expect(made.warnings.filter((warning) => warning.code === 'plan.similarName').length).toBeGreaterThan(0);
  });

  it('finds the customer that the book already has, by phone and shortened name too', async () => {
    await run({ 'a.csv': `${HEAD}上海鑫源贸易有限公司,王伟,13800138000,,,,\n` });
    const made = await run({ 'b.csv': `${HEAD}鑫源贸易,王伟,13800138000,路1号,,,\n` });
    expect(book.rows('customers')).toHaveLength(1);
    expect(made.counts.create).toBe(0);
  });

  it('puts a contact without a number and one with two where they belong', async () => {
    await run({ 'a.csv': '客户名称,联系人,电话\n甲有限公司,王伟,13800138000/021-55667788\n乙有限公司,"张三13800138001、李四 13800138002",\n丙有限公司,赵六/钱七,13800138003/13800138004\n丁有限公司,,021-11112222\n' });
    expect(book.rows('contacts').map((row) => [row['name'], row['mobile'], row['phone']])).toEqual([
      ['王伟', '13800138000', '021-55667788'], ['张三', '13800138001', null], ['李四', '13800138002', null], ['赵六', '13800138003', null], ['钱七', '13800138004', null],
    ]);
    expect(book.rows('customers').at(-1)).toMatchObject({ name: '丁有限公司', phone: '021-11112222' });
  });

  it('keeps the rows of a ledger apart in the remark of its customers', async () => {
    await run({ '台账.csv': '日期,客户,产品名称,数量,金额,业务员\n2024.1.5,甲公司,阀门,10,125,张三\n2024.1.6,甲公司,阀门,5,40,张三\n2024.1.6,乙公司,法兰,5,40,张三\n' });
    expect(book.rows('products')).toEqual([]);
    expect(book.rows('customers').map((row) => row['notes'])).toEqual([
      '日期：2024.1.5；产品名称：阀门；数量：10；金额：125\n日期：2024.1.6；产品名称：阀门；数量：5；金额：40',
      '日期：2024.1.6；产品名称：法兰；数量：5；金额：40',
    ]);
  });

  it('reads people out of a phone column, sorts numbers by kind and keeps the rest', async () => {
    await run({ 'a.csv': '客户名称,联系人及电话\n甲有限公司,王伟 13800138000\n乙有限公司,李强13900139000；赵六021-55667788\n丙有限公司,13600136000\n' });
    await run({ 'b.csv': '客户名称,联系人,电话,更多电话,邮箱\n丁有限公司,孙丽,0574-86180004,13500135000；13400134000,-\n' });
    expect(book.rows('contacts').map((row) => [row['name'], row['mobile'], row['phone'], row['email']])).toEqual([
      ['王伟', '13800138000', null, null], ['李强', '13900139000', null, null], ['赵六', null, '021-55667788', null], ['孙丽', '13500135000', '0574-86180004', null],
    ]);
    expect(book.rows('customers').map((row) => [row['phone'], row['notes']])).toEqual([[null, null], [null, null], ['13600136000', null], [null, '更多电话：13400134000']]);
  });

  it('continues the company above when its name cell was merged away', async () => {
    const made = await run({ 'a.csv': '客户名称,联系人,手机\n甲有限公司,王伟,13800138000\n,赵敏,13900139000\n' });
    expect(made.warnings).toContainEqual(expect.objectContaining({ code: 'plan.filledDown', sources: [expect.objectContaining({ row: 2 })] }));
    expect(book.rows('customers')).toHaveLength(1);
    expect(book.rows('contacts')).toHaveLength(2);
  });
});

describe('links', () => {
  const deals = '商机名称,客户名称,预计金额,负责人\n二期,甲有限公司,1.2万,张三\n';

  it('finds what is there or comes in the same import, and makes what is missing', async () => {
    const made = await run({ '商机.csv': deals, '客户.csv': '客户名称,地址\n甲有限责任公司,路1号\n' });
    const [customer] = book.rows('customers');
    const [member] = book.rows('members');
    expect(customer).toMatchObject({ name: '甲有限责任公司', address: '路1号' });
    expect(book.rows('deals')).toMatchObject([{ name: '二期', customer: customer?.['id'], owner: member?.['id'], amount: 1_200_000, currency: 'CNY', stage: 'contact' }]);
    expect(made.warnings).toContainEqual(expect.objectContaining({ code: 'plan.linkCreated', object: 'members', title: '张三' }));
  });

  it('keeps the name and says so when it must not make records', async () => {
    const made = await run({ '商机.csv': deals }, { createLinked: false });
    expect(book.rows('customers')).toEqual([]);
    expect(book.rows('deals')).toMatchObject([{ customer: '甲有限公司', owner: '张三' }]);
    expect(made.warnings).toContainEqual(expect.objectContaining({ code: 'plan.linkUnresolved', field: 'customer', kept: '甲有限公司' }));
  });

  it('finds a customer by its short name', async () => {
    await run({ 'a.csv': '客户名称,简称\n上海鑫源贸易有限公司,鑫源\n' });
    await run({ 'b.csv': '商机名称,客户名称,预计金额\n二期,鑫源,100\n' });
    expect(book.rows('customers')).toHaveLength(1);
    expect(book.rows('deals')).toMatchObject([{ customer: book.rows('customers')[0]?.['id'] }]);
  });
});

describe('what cannot be understood', () => {
  const rough = '客户名称,下次跟进,等级\n甲有限公司,2024-2-30,A级\n乙有限公司,下周,特级\n,2024-1-1,\n';

  it('is kept as it is and listed, and a row without a name is set aside', async () => {
    const made = await run({ 'a.csv': rough });
    expect(book.rows('customers')).toMatchObject([{ next_contact: '2024-2-30' }, { next_contact: '下周', grade: '特级' }]);
    expect(made.badRows.map((row) => [row.source.row, row.kept, row.reasons.map((reason) => reason.code)])).toEqual([
      [1, true, ['date.impossible']], [2, true, ['date.unreadable', 'choice.unknown']], [3, false, ['row.noTitle']],
    ]);
  });

  it('can set such rows aside', async () => {
    const made = await run({ 'a.csv': rough }, { onBadValue: 'skipRow' });
    expect(made.badRows.map((row) => row.kept)).toEqual([false, false, false]);
    expect(book.rows('customers')).toEqual([]);
  });

  it('never replaces a good value', async () => {
    await run({ 'a.csv': '客户名称,下次跟进\n甲有限公司,2024-03-01\n' });
    const made = await run({ 'b.csv': '客户名称,下次跟进\n甲有限公司,再说\n' });
    expect(book.rows('customers')).toMatchObject([{ next_contact: '2024-03-01' }]);
    expect(made.warnings).toContainEqual(expect.objectContaining({ code: 'plan.valueFlagged', kept: '2024-03-01', other: '再说' }));
  });
});

describe('the mapping', () => {
  it('can be changed, and a wrong one changes nothing', async () => {
    const { session, tables } = await book.sessions.open([textFile('a.csv', '客户名称,甲,乙\n甲有限公司,路1号,重点\n')]);
    const table = tables[0]?.id ?? '';
    const target = (field: string) => ({ kind: 'field' as const, object: 'customers', field, slot: 1 });
    const mapped = book.sessions.setMapping(session, { tables: [{ table, columns: [{ index: 1, target: target('address') }, { index: 2, target: { kind: 'ignore' } }] }] });
    expect(mapped.tables[0]?.columns.map((column) => column.match.target)).toEqual([target('name'), target('address'), { kind: 'ignore' }]);
    expect(() => book.sessions.setMapping(session, { tables: [{ table, columns: [{ index: 1, target: target('nope') }] }] })).toThrow(/nope/);
    expect(() => book.sessions.setMapping(session, { tables: [{ table, columns: [{ index: 9, target: target('address') }] }] })).toThrow(/column 10/);
    expect(() => book.sessions.setMapping(session, { tables: [{ table: 'f9.s1.t1' }] })).toThrow(expect.objectContaining({ code: 'import.unknownTable' }));
    expect(() => book.sessions.preview('nobody')).toThrow(expect.objectContaining({ code: 'import.unknownSession' }));
    await book.sessions.commit(session);
    expect(book.rows('customers')).toMatchObject([{ address: '路1号', notes: null }]);
  });

  it('fills a custom field like any other', async () => {
    const definition = book.newId();
    book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: definition, set: { object: 'customers', name: '微信群', type: 'text', position: 1 } }] });
    await run({ 'a.csv': '客户名称,微信群\n甲有限公司,已建群\n' });
    expect(book.rows('customers')[0]?.[`f_${definition.replaceAll('-', '')}`]).toBe('已建群');
  });

  it('has nothing to do when no table is used', async () => {
    const { session, tables } = await book.sessions.open([textFile('a.csv', '客户名称\n甲有限公司\n')]);
    book.sessions.setMapping(session, { tables: tables.map((table) => ({ table: table.id, use: false })) });
    await expect(book.sessions.plan(session)).rejects.toMatchObject({ code: 'import.nothingToDo' });
  });
});

it('remembers where every record came from', async () => {
  await run({ '张三.csv': '客户名称,地址\n甲有限公司,路1号\n' });
  const [record] = book.rows('imports');
  expect(record).toMatchObject({ files: '张三.csv', created: 1, updated: 0, skipped: 0 });
  const { inflateRawSync } = await import('node:zlib');
  const { rows, files } = JSON.parse(String(record?.['provenance'])) as { rows: string; files: { name: string }[] };
  expect(files[0]?.name).toBe('张三.csv');
  expect(JSON.parse(inflateRawSync(Buffer.from(rows, 'base64')).toString())).toEqual([[book.rows('customers')[0]?.['id'], 0, 0, 1]]);
});
