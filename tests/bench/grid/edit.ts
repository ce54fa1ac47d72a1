// One cell edit until it is safe on the disk, with the grid's list open, against the bare writes behind it.
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';
import { worstFirst } from './worst.ts';

/** Edits in one round. */
const EDITS = 15;
const ROUNDS = 9;
const AT = '0mtestbench000bench00000';

const CELLS = [
  { field: 'grade', what: 'a choice', value: (n: number) => (n % 2 === 0 ? 'A 类' : 'B 类') },
  { field: 'next_contact', what: 'a date', value: (n: number) => `2027-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}` },
  { field: 'name', what: 'the name, which is searched and sorted by', value: (n: number) => `苏州市恒${'甲乙丙丁戊己庚辛壬癸'[n % 10]}机械有限公司` },
] as const;

/** `grid.edit`: the worst of an ordinary cell and the name. */
export async function benchEdit({ call, bare }: BenchDesk): Promise<readonly Result[]> {
  const { view, count } = await call('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
  const results: Result[] = [];
  let edits = 0;
  for (const { field, what, value } of CELLS) {
    const { ids } = await call('view.ids', { view, start: count >> 1, end: (count >> 1) + EDITS });
    const rows = ids.map((id) => bare.prepare('SELECT rid, id, stamps FROM customers WHERE id = ?').get(id) as { rid: number; id: string; stamps: string });
    const update = bare.prepare(`UPDATE customers SET "${field}" = ?, stamps = ?, updated_at = ? WHERE rid = ?`);
    const header = bare.prepare("INSERT INTO batches (id, at, member, device, kind, label, undoes) VALUES (?, ?, '', 'bench', 'edit', '', NULL)");
    const log = bare.prepare("INSERT INTO change_log (batch, at, object, record, fields, seen) VALUES (?, ?, 'customers', ?, ?, ?)");
    results.push(await compare({
      id: `grid.edit.${field}`,
      what: `edit ${what}, durable and in the open list / UPDATE and both log INSERTs in a transaction of their own`,
      goal: GRID_GOALS['grid.edit'],
      rounds: ROUNDS,
      ours: async () => {
        edits += 1;
        for (const id of ids) await call('records.write', { writes: [{ object: 'customers', id, text: { [field]: value(edits) } }] });
      },
      base: () => {
        edits += 1;
        const now = new Date().toISOString();
        for (const { rid, id, stamps } of rows) {
          bare.exec('BEGIN IMMEDIATE');
          update.run(value(edits), stamps, now, rid);
          const batch = header.run(`bench ${field} ${edits} ${id}`, AT).lastInsertRowid;
          log.run(batch, AT, id, JSON.stringify({ [field]: value(edits) }), '{}');
          bare.exec('COMMIT');
        }
      },
    }));
  }
  await call('view.close', { view });
  return worstFirst('grid.edit', results);
}
