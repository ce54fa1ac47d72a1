// A paste of 10,000 cells and its undo against one transaction that writes the same rows and the same log.
import { median, result, type Result } from '../harness.ts';
import { performance } from 'node:perf_hooks';
import type { BenchDesk } from './desk.ts';
import { GRID_GOALS } from './goals.ts';

const ROWS = 1000;
/** The first ten columns of the grid, the name among them: two indexes, the search text and the sorting key follow. */
const FIELDS = ['name', 'short_name', 'grade', 'status', 'industry', 'region', 'city', 'address', 'phone', 'email'] as const;
const ROUNDS = 5;

type Cells = Record<(typeof FIELDS)[number], string>;

/** `grid.paste` and `grid.undo`. */
export async function benchPaste(desk: BenchDesk): Promise<readonly Result[]> {
  const { call } = desk;
  const { view, count } = await call('view.open', { object: 'customers' });
  const middle = count >> 1;
  const { ids } = await call('view.ids', { view, start: middle, end: middle + ROWS });
  const { ids: others } = await call('view.ids', { view, start: middle + ROWS, end: middle + 2 * ROWS });
  const times = { paste: [] as number[], undo: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const paste = await timed(() => call('records.write', { writes: ids.map((id, row) => ({ object: 'customers', id, text: cells(row, round) })), label: 'bench' }));
    const before = prepareBare(desk, others, 2 * round);
    const bare = await timed(before);
    const undo = await timed(() => call('history.undo', {}));
    const again = await timed(prepareBare(desk, others, 2 * round + 1));
    // The first round warms both sides up.
    if (round === 0) continue;
    times.paste.push(paste);
    times.undo.push(undo);
    times.bare.push(bare, again);
  }
  await call('view.close', { view });
  const base = median(times.bare);
  const what = 'one transaction that writes the same rows and log rows with prepared statements';
  return [
    result({ id: 'grid.paste', what: `paste ${ROWS} rows × ${FIELDS.length} columns / ${what}`, goal: GRID_GOALS['grid.paste'] }, median(times.paste), base),
    result({ id: 'grid.undo', what: `undo that paste / ${what}`, goal: GRID_GOALS['grid.undo'] }, median(times.undo), base),
  ];
}

/** What is pasted: as people write it, with labels of choices. Every round differs from the one before in every cell. */
function cells(row: number, round: number): Cells {
  const [n, odd] = [row + round * ROWS, (row + round) % 2 === 0];
  return {
    name: `无锡市百川${'甲乙丙丁戊己庚辛壬癸'[round % 10]}精密机械第${n}有限公司`,
    short_name: `百川${n}`,
    grade: odd ? 'A 类' : 'B 类',
    status: odd ? '已成交' : '潜在',
    industry: odd ? '精密机械' : '自动化',
    region: odd ? '江苏' : '浙江',
    city: odd ? '无锡' : '杭州',
    address: `江苏省无锡市新吴区长江路 ${n} 号`,
    phone: `0510-655${String(n % 100_000).padStart(5, '0')}`,
    email: `office${n}@baichuan.example`,
  };
}

/** The bare transaction, with everything that can be worked out beforehand worked out. */
function prepareBare({ bare }: BenchDesk, ids: readonly string[], round: number): () => void {
  const read = bare.prepare('SELECT rid, stamps FROM customers WHERE id = ?');
  const update = bare.prepare(`UPDATE customers SET ${FIELDS.map((field) => `"${field}" = ?`).join(', ')}, stamps = ?, updated_at = ?, title_key = ? WHERE rid = ?`);
  const log = bare.prepare("INSERT INTO change_log (batch, at, object, record, fields, seen) VALUES (?, ?, 'customers', ?, ?, ?)");
  const batch = bare.prepare("INSERT INTO batches (id, at, member, device, kind, label, undoes) VALUES (?, ?, '', 'bench', 'paste', '', NULL)");
  const now = new Date().toISOString();
  const at = '0mtestbench000bench00000';
  const rows = ids.map((id, row) => {
    const { rid, stamps } = read.get(id) as { rid: number; stamps: string };
    const set = cells(row, round + 100);
    const fields = JSON.stringify(set);
    return { id, fields, seen: JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, at]))), values: [...Object.values(set), stamps, now, set.name, rid] };
  });
  return () => {
    bare.exec('BEGIN IMMEDIATE');
    const num = batch.run(`bench ${round} ${now}`, at).lastInsertRowid;
    for (const { id, fields, seen, values } of rows) {
      log.run(num, at, id, fields, seen);
      update.run(...values);
    }
    bare.exec('COMMIT');
  };
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
