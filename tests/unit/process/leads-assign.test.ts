import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Filter } from '../../../preload/contract/grids.ts';
import type { Value } from '../../../db/model/types.ts';
import { inOrder, planAssignment } from '../../../db/process/leads/assign.ts';
import { openBook } from '../../support/book.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
let team: Record<'zhang' | 'li' | 'wang', string>;
beforeEach(async () => {
  book = await openCore();
  const { ids } = await book.ask('records.write', { writes: ['张三', '李四', '王五'].map((name) => ({ object: 'members', set: { name, active: 1 } })) });
  team = { zhang: ids[0] ?? '', li: ids[1] ?? '', wang: ids[2] ?? '' };
});
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

const set = (object: string, id: string, values: Record<string, Value>) => book.ask('records.write', { writes: [{ object, id, set: values }] });
const ownerOf = async (id: string, object = 'leads') => (await book.ask('records.get', { object, id })).values['owner'] ?? null;
const rule = (way: string, members: readonly string[], conditions: Filter['conditions'] = [], more: Record<string, Value> = {}) =>
  add('assignment_rules', { name: `${way}规则`, object: 'leads', way, members: JSON.stringify(members), condition: JSON.stringify({ match: 'all', conditions }), active: 1, ...more });
const lead = (values: Record<string, Value> = {}) => add('leads', { company: '某公司', ...values });

describe('a new lead', () => {
  it('belongs to who made it as long as no rule says otherwise, and to whoever is named', async () => {
    const { member } = (await book.ask('app.info', {})).settings;
    expect(await ownerOf(await lead())).toBe(member);
    expect(await ownerOf(await lead({ owner: team.li }))).toBe(team.li);
    await rule('fixed', [team.zhang]);
    expect(await ownerOf(await lead({ owner: team.li }))).toBe(team.li);
  });

  it('goes round in turn, says by which rule, and waits in the inbox where no rule holds', async () => {
    const byTurn = await rule('round_robin', [team.zhang, team.li, team.wang], [{ field: 'region', op: 'in', values: ['31', '32'] }]);
    const given = [await lead({ region: '31' }), await lead({ region: '32' }), await lead({ region: '31' }), await lead({ region: '31' })];
    expect(await Promise.all(given.map((id) => ownerOf(id)))).toEqual([team.zhang, team.li, team.wang, team.zhang]);
    expect((await book.ask('records.get', { object: 'leads', id: given[0] ?? '' })).values['assigned_by']).toBe(byTurn);
    const other = await lead({ region: '11' });
    expect(await ownerOf(other)).toBeNull();
    expect(await book.ask('leads.unassigned', {})).toEqual({ ids: [other], count: 1 });
  });

  it('is given away in a paste as one by one, in the same step', async () => {
    await rule('round_robin', [team.zhang, team.li]);
    const { ids } = await book.ask('records.write', { label: '粘贴', writes: ['甲', '乙', '丙', '丁'].map((company) => ({ object: 'leads', set: { company } })) });
    expect(await Promise.all(ids.map((id) => ownerOf(id)))).toEqual([team.zhang, team.li, team.zhang, team.li]);
    await book.ask('history.undo', {});
    expect((await book.ask('records.get', { object: 'leads', id: ids[0] ?? '' })).values['deleted']).toBe(1);
  });

  it('goes to the least busy: fewest open leads, of several the first of the list', async () => {
    for (let i = 0; i < 2; i++) await lead({ owner: team.zhang });
    await lead({ owner: team.li, status: 'invalid' });
    await lead({ owner: team.wang });
    await rule('least_busy', [team.zhang, team.wang, team.li]);
    expect(await ownerOf(await lead())).toBe(team.li);
    expect(await ownerOf(await lead())).toBe(team.wang);
  });

  it('goes to the owner of the customer that it already is, whatever the rules say', async () => {
    await rule('fixed', [team.zhang]);
    const customer = await add('customers', { name: '上海鑫源贸易有限公司', owner: team.wang });
    await add('contacts', { name: '王伟', mobile: '13800138000', customer });
    expect(await ownerOf(await lead({ company: '上海鑫源贸易' }))).toBe(team.wang);
    expect(await ownerOf(await lead({ company: '谁知道', phone: '138-0013-8000' }))).toBe(team.wang);
    expect(await ownerOf(await lead({ company: '苏州鑫源贸易' }))).toBe(team.zhang);
    await set('members', team.wang, { active: 0 });
    expect(await ownerOf(await lead({ company: '上海鑫源贸易' }))).toBe(team.zhang);
  });

  it('passes by who left, who is away, rules of nobody, and rules that cannot be read', async () => {
    await rule('fixed', [team.zhang], [], { position: 1 });
    await rule('round_robin', [team.li, team.wang], [], { position: 2 });
    await set('members', team.zhang, { active: 0 });
    await set('members', team.li, { away_from: '2026-11-01', away_until: '2026-12-01' });
    expect(await ownerOf(await lead())).toBe(team.wang);
    await add('assignment_rules', { name: '坏', object: 'leads', way: 'fixed', members: 'nonsense', condition: '{', active: 1, position: 0 });
    await add('assignment_rules', { name: '没有这个字段', object: 'leads', way: 'fixed', members: JSON.stringify([team.li]), condition: JSON.stringify({ conditions: [{ field: 'gone', op: 'empty' }] }), active: 1, position: 0 });
    await add('assignment_rules', { name: '自相矛盾', object: 'leads', way: 'fixed', members: JSON.stringify([team.wang]), condition: JSON.stringify({ match: 'all', conditions: [{ field: 'region', op: 'eq', values: ['31'] }, { field: 'region', op: 'empty' }] }), active: 1, position: 0 });
    expect(await ownerOf(await lead({ region: '31' }))).toBe(team.wang);
    await set('members', team.wang, { active: 0 });
    expect(await ownerOf(await lead())).toBeNull();
  });

  it('may be asked for any field, names of linked records and texts among them', async () => {
    await rule('fixed', [team.zhang], [{ field: 'interest', op: 'contains', values: ['水泵'] }, { field: 'budget', op: 'gte', values: [1_000_000_00] }]);
    expect(await ownerOf(await lead({ interest: '离心水泵 3 台', budget: 2_000_000_00 }))).toBe(team.zhang);
    expect(await ownerOf(await lead({ interest: '离心水泵 3 台', budget: 1 }))).toBeNull();
  });
});

describe('giving many away at once', () => {
  it('says who would get how many and then does just that, as one step', async () => {
    const ids = [];
    for (let i = 0; i < 7; i++) ids.push(await lead({ company: `公司${i}`, owner: team.wang }));
    const asked = { way: 'round_robin' as const, members: [team.zhang, team.li] };
    const preview = await book.ask('leads.assign', { object: 'leads', ids, asked, preview: true });
    expect(preview.members.map(({ name, count }) => [name, count])).toEqual([['张三', 4], ['李四', 3]]);
    const done = await book.ask('leads.assign', { object: 'leads', ids, asked });
    expect({ ...done, batch: null }).toEqual(preview);
    const owners = await Promise.all(ids.map((id) => ownerOf(id)));
    expect([owners.filter((owner) => owner === team.zhang).length, owners.filter((owner) => owner === team.li).length]).toEqual([4, 3]);
    await book.ask('history.undo', {});
    expect(new Set(await Promise.all(ids.map((id) => ownerOf(id))))).toEqual(new Set([team.wang]));
  });

  it('by the rules tells the rule, and leaves what no rule wants', async () => {
    await rule('fixed', [team.li], [{ field: 'region', op: 'eq', values: ['31'] }], { name: '上海归李四' });
    const ids = [await lead({ owner: team.wang, region: '31' }), await lead({ owner: team.wang, region: '11' })];
    const { members, left } = await book.ask('leads.assign', { object: 'leads', ids, asked: { way: 'rules' }, preview: true });
    expect([members, left]).toEqual([[{ id: team.li, name: '李四', count: 1, reasons: [{ why: 'rule', rule: '上海归李四', count: 1 }] }], 1]);
  });

  it('comes out the same at two desks that hold the same records, in whatever order these came', () => {
    const one = openBook({ seed: 1 });
    const other = openBook({ seed: 2 });
    const members = ['m1', 'm2', 'm3'].map((end) => `00000000-0000-7000-8000-0000000000${end}`);
    const batches = [
      one.changes.commit({ kind: 'edit', writes: members.map((record) => ({ object: 'members', record, set: { name: record, active: 1 } })) }),
      ...['r1', 'r2'].map((end) => one.changes.commit({ kind: 'edit', writes: [{ object: 'assignment_rules', record: `00000000-0000-7000-8000-0000000000${end}`, set: { name: end, object: 'leads', active: 1, position: 1, way: end === 'r1' ? 'round_robin' : 'least_busy', members: JSON.stringify(members), condition: end === 'r1' ? JSON.stringify({ conditions: [{ field: 'region', op: 'eq', values: ['31'] }] }) : null } }] })),
      ...Array.from({ length: 20 }, (_, at) => {
        one.clock.now += 1000;
        return one.changes.commit({ kind: 'edit', writes: [{ object: 'leads', record: `00000000-0000-7000-8000-0000000001${10 + ((at * 7) % 20)}`, set: { company: `公司${at}`, region: at % 2 === 0 ? '31' : '11' } }] });
      }),
    ];
    for (const batch of batches.reverse()) if (batch) other.changes.ingest(batch);
    const plans = [one, other].map(({ store }) => {
      const rows = store.db.all<Record<string, Value> & { id: string }>('SELECT * FROM leads');
      return planAssignment(store, 'leads', inOrder(rows.map((values) => ({ id: values.id, values }))), { way: 'rules' }, one.clock.now);
    });
    expect(plans[0]).toHaveLength(20);
    expect(plans[0]?.every(({ owner }) => owner !== null)).toBe(true);
    expect(plans[1]).toEqual(plans[0]);
    one.close();
    other.close();
  });
});

describe('a score', () => {
  it('is the sum of its parts, grows with what happens, and can be sorted by', async () => {
    const cold = await lead({ company: '冷' });
    const warm = await lead({ company: '热', phone: '13800138000', wechat: 'abcde', interest: '泵', budget: 100, status: 'qualified' });
    await add('follow_ups', { lead: warm, content: '谈了', next_contact: '2026-12-01' });
    for (const [id, points] of [[cold, 0], [warm, 80]] as const) {
      const { total, parts } = await book.ask('leads.score', { id });
      expect([total, parts.reduce((sum, part) => sum + part.points, 0)]).toEqual([points, points]);
    }
    const { parts } = await book.ask('leads.score', { id: warm });
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(100);
    const { view } = await book.ask('view.open', { object: 'leads', sort: [{ field: 'score', dir: 'desc' }] });
    expect((await book.ask('view.rows', { view, start: 0, end: 2 })).rows.map(({ values }) => values['company'])).toEqual(['热', '冷']);
  });
});
