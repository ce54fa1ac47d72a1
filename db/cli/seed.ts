import { createChanges } from '../changes/index.ts';
import { loadDesk, writeSetting } from '../changes/desk.ts';
import { DEMO_CUSTOMERS, seedBook } from '../seed/index.ts';
import { systemEntropy } from '../system-entropy.ts';
import type { Command } from './command.ts';
import { usageError } from './failure.ts';
import { readNumber } from './list.ts';
import { withStore } from './session.ts';
import { table } from './table.ts';

const DEFAULT_SEED = 20_261_123;

/** JSON: `{customers, seed, counts: {object: records}, me}`. Only a book without customers is filled: invented data among real data is a mess nobody can sort out. */
export const seed: Command = {
  name: 'seed',
  usage: '--customers N [--seed N] [--nasty]',
  about: { zh: '在空的数据库里生成演示数据', en: 'fill an empty database with invented data' },
  options: { customers: { type: 'string' }, seed: { type: 'string' }, nasty: { type: 'boolean' } },
  words: [0, 0],
  needsDatabase: true,
  run: (invocation) => {
    const { io, flags } = invocation;
    const customers = readNumber(flags, 'customers', DEMO_CUSTOMERS, 20, 1_000_000);
    const number = readNumber(flags, 'seed', DEFAULT_SEED, 0, 0xffff_ffff);
    return withStore(invocation, { create: true }, async (store) => {
      if (store.db.get('SELECT 1 FROM customers LIMIT 1') !== undefined) {
        throw usageError('这个数据库里已有客户，没有写入任何内容。请换一个新文件。', 'This database already has customers; nothing was written. Choose a new file.', 'seed');
      }
      const desk = loadDesk(store.db, systemEntropy);
      const parts = { changes: createChanges(store, desk), now: systemEntropy.now };
      const { counts, me } = await seedBook(parts, {
        customers, seed: number, nasty: flags['nasty'] === true, signal: io.signal,
        onProgress: (done, total) => {
          if (io.watched) io.err(`\r${done} / ${total}\u001b[K${done === total ? '\r\u001b[K' : ''}`);
        },
      });
      if (me) writeSetting(store.db, 'member', me);
      return { json: { customers, seed: number, counts, me }, text: table(['对象 object', '条数 records'], Object.entries(counts).map(([object, count]) => [object, String(count)])) };
    });
  },
};
