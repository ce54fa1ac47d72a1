import fs from 'node:fs';
import path from 'node:path';
import { backupFile, listBackups, restoreBackup } from '../../db/backup/index.ts';
import { createChanges, newId, type RecordWrite } from '../../db/changes/index.ts';
import { loadDesk } from '../../db/changes/desk.ts';
import { openStore } from '../../db/store/open.ts';
import { systemEntropy } from '../../db/system-entropy.ts';

/**
 * Works on a book until it is killed: `kill-child.ts edit|import|paste|restore FILE`. Each batch says in its label how many
 * changes it holds, and its id is printed once it is durable, so that the test can tell whole from half from lost.
 */
const [mode = '', file = ''] = process.argv.slice(2);

/** More than a short write has. */
const MANY = 4000;

/** Straight to the pipe: what was printed must be out before the next thing happens. */
const say = (line: string): void => void fs.writeSync(1, `${line}\n`);

if (mode === 'restore') restoreForEver();
else await writeForEver();

async function writeForEver(): Promise<void> {
  const store = openStore(file);
  const desk = loadDesk(store.db, systemEntropy);
  const changes = createChanges(store, desk);
  const known = store.db.pluck<string>('SELECT id FROM customers LIMIT 500');
  if (mode === 'paste') changes.commit({ kind: 'seed', writes: newCustomers(desk.entropy, MANY) });
  const many = store.db.pluck<string>('SELECT id FROM customers');
  const writesOf = (round: number): RecordWrite[] => {
    if (mode === 'import') return newCustomers(desk.entropy, 1500);
    return mode === 'paste' ? pasted(many, round) : edits(desk.entropy, known, round);
  };
  /** What a window asks while a long write runs: the second connection is open when the process dies. */
  const readMeanwhile = (): void => {
    setImmediate(() => void store.db.all('SELECT id, city FROM customers LIMIT 20'));
  };
  say('ready');
  for (let round = 0; ; round++) {
    const writes = writesOf(round);
    const action = { kind: mode === 'import' || mode === 'paste' ? mode : 'edit', label: `n=${writes.length}`, writes } as const;
    const batch = action.kind === 'edit' ? changes.commit(action) : await changes.commitLong(action, { onProgress: readMeanwhile });
    if (batch) say(batch.id);
  }
}

/** Every record, two of its cells, in one step. A child before this one may have pasted as many rounds: what is there already is no change. */
function pasted(ids: readonly string[], round: number): RecordWrite[] {
  const mark = `${process.pid}-${round}`;
  return ids.map((record) => ({ object: 'customers', record, set: { city: `城市${mark}`, industry: `行业${mark}` } }));
}

function newCustomers(entropy: typeof systemEntropy, count: number): RecordWrite[] {
  return Array.from({ length: count }, (_, i) => ({ object: 'customers', record: newId(entropy), set: { name: `上海第${i}贸易有限公司`, city: '上海' } }));
}

/** What a day brings: new customers, changed cells, a deletion, now and then a new field, which is a new column. */
function edits(entropy: typeof systemEntropy, known: string[], round: number): RecordWrite[] {
  const fresh = newCustomers(entropy, 3);
  known.push(...fresh.map((write) => write.record));
  const changed = known.slice(-20, -3).map((record) => ({ object: 'customers', record, set: { city: `城市${round}-${entropy.now()}` } }));
  const field: RecordWrite[] = round % 25 === 24 ? [{ object: 'fields', record: newId(entropy), set: { object: 'customers', name: `字段${newId(entropy)}`, type: 'text' } }] : [];
  return [...field, ...fresh, ...changed];
}

/** Puts one backup after another in place. */
function restoreForEver(): void {
  const backups = path.join(path.dirname(file), 'backups');
  const ids = listBackups(backups).map(({ id }) => id);
  say('ready');
  for (let round = 0; ; round++) {
    restoreBackup(file, backupFile(backups, ids[round % ids.length] ?? ''), Date.now());
    say(`restored ${round}`);
  }
}
