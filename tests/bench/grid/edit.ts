// One cell edit until it is safe on the disk, with the grid's list open, against the bare writes behind it.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { compare, type Result } from '../harness.ts';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';
import { worstFirst } from './worst.ts';

/** Edits in one round. */
const EDITS = 15;
const ROUNDS = 25;
/** Edits of each cell before any is timed: what is compared with prepared statements is a program at work, not V8's first look at its code. */
const WARM_EDITS = 500;
/** Long enough for what follows one round. */
const SETTLED_MS = 20;
const AT = '0mtestbench000bench00000';

const CELLS = [
  { field: 'grade', what: 'a choice', value: (n: number) => (n % 2 === 0 ? 'A 类' : 'B 类') },
  { field: 'next_contact', what: 'a date', value: (n: number) => `2027-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}` },
  { field: 'name', what: 'the name, which is searched and sorted by', value: (n: number) => `苏州市恒${'甲乙丙丁戊己庚辛壬癸'[n % 10]}机械有限公司` },
] as const;

/** `grid.edit`: the worst of an ordinary cell and the name; and, without a goal, the name until the open list is sorted again. */
export async function benchEdit(desk: BenchDesk): Promise<readonly Result[]> {
  const { view, count } = await desk.call('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
  const goal = { goal: GRID_GOALS['grid.edit'] };
  const results: Result[] = [];
  for (const cell of CELLS) await warm(desk, view, count, cell);
  for (const cell of CELLS) results.push(await compareEdits(desk, view, count, { ...goal, id: `grid.edit.${cell.field}`, what: `edit ${cell.what}, until it is durable` }, cell));
  const listed = await compareEdits(desk, view, count, { id: 'grid.edit.listed', what: 'edit the name, until it is durable and the open list is in order' }, CELLS[2], () => desk.call('view.ids', { view, start: 0, end: 1 }));
  await desk.call('view.close', { view });
  return [...worstFirst('grid.edit', results), listed];
}

async function warm({ call }: BenchDesk, view: string, count: number, { field, value }: (typeof CELLS)[number]): Promise<void> {
  const { ids } = await call('view.ids', { view, start: count >> 1, end: (count >> 1) + EDITS });
  for (let edits = 0; edits < WARM_EDITS; edits += 1) await call('records.write', { writes: [{ object: 'customers', id: ids[edits % EDITS] ?? '', text: { [field]: value(Math.floor(edits / EDITS)) } }] });
  await wait(SETTLED_MS);
}

/**
 * `then` is asked after each edit, within the time that counts. A round of either side begins with an edit that is not timed:
 * the other side has just written, SQLite then forgets its pages, and in the program nobody else writes.
 */
async function compareEdits({ call, bare }: BenchDesk, view: string, count: number, about: { id: string; what: string; goal?: number }, { field, value }: (typeof CELLS)[number], then?: () => Promise<unknown>): Promise<Result> {
  const { ids } = await call('view.ids', { view, start: count >> 1, end: (count >> 1) + 1 + EDITS });
  const rows = ids.map((id) => bare.prepare('SELECT rid, id, stamps FROM customers WHERE id = ?').get(id) as { rid: number; id: string; stamps: string });
  const update = bare.prepare(`UPDATE customers SET "${field}" = ?, stamps = ?, updated_at = ? WHERE rid = ?`);
  const header = bare.prepare("INSERT INTO batches (id, at, member, device, kind, label, undoes) VALUES (?, ?, '', 'bench', 'edit', '', NULL)");
  const log = bare.prepare("INSERT INTO change_log (batch, at, object, record, fields, seen) VALUES (?, ?, 'customers', ?, ?, ?)");
  let edits = 0;
  return compare({
    ...about,
    what: `${about.what} / UPDATE and both log INSERTs in a transaction of their own`,
    rounds: ROUNDS,
    ours: async () => {
      edits += 1;
      let from = 0;
      for (const [index, id] of ids.entries()) {
        if (index === 1) from = performance.now();
        await call('records.write', { writes: [{ object: 'customers', id, text: { [field]: value(edits) } }] });
        await then?.();
      }
      const took = performance.now() - from;
      // What follows an answer, open lists and search texts, is done between two edits of a person: here, too, and not put off for ever.
      await wait(SETTLED_MS);
      return took;
    },
    base: () => {
      edits += 1;
      const now = new Date().toISOString();
      let from = 0;
      for (const [index, { rid, id, stamps }] of rows.entries()) {
        if (index === 1) from = performance.now();
        bare.exec('BEGIN IMMEDIATE');
        update.run(value(edits), stamps, now, rid);
        const batch = header.run(`bench ${about.id} ${edits} ${id}`, AT).lastInsertRowid;
        log.run(batch, AT, id, JSON.stringify({ [field]: value(edits) }), '{}');
        bare.exec('COMMIT');
      }
      return performance.now() - from;
    },
  });
}
