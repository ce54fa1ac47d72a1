// The chain from lead to payment on 200,000 customers, 100,000 deals and 1,000,000 follow-ups: what issue 4 promises, each against bare SQL in the same run.
import { PASSES } from '../../db/process/passes/index.ts';
import { openStore } from '../../db/store/open.ts';
import { openDesk, type BenchDesk } from './grid/desk.ts';
import { compare, type Result } from './harness.ts';
import { openStagesBook } from './stages/book.ts';
import { BOARD_CARDS, BOARD_COLUMNS, CHARTS, LISTS, STAGES, TODAY } from './stages/pages.ts';
import { PASS_SQL, POOL_RULE } from './stages/passes.ts';

/** Fewer customers for a quick look; the goal is meant for all of them. */
const CUSTOMERS = Number(process.env['DEALBOOK_BENCH_ROWS'] ?? 200_000);

/** What the issue promises: within three times the bare SQL that computes the same figures. */
export const STAGES_GOAL = 3;

/** All measures, or those of the ids asked for. */
export async function run(only: readonly string[] = []): Promise<readonly Result[]> {
  const book = openStagesBook(CUSTOMERS, say);
  try {
    const desk = await openDesk(book.file, CUSTOMERS);
    try {
      const wanted = (id: string): boolean => only.length === 0 || only.includes(id);
      return [...await lists(desk, wanted), ...await board(desk, wanted), ...await charts(desk, wanted), ...await today(desk, wanted), ...await passes(desk, book.file, wanted)];
    } finally {
      await desk.close();
    }
  } finally {
    book.remove();
  }
}

type Wanted = (id: string) => boolean;

async function lists({ call, bare }: BenchDesk, wanted: Wanted): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, what, input, bare: sql } of LISTS) {
    const id = `stages.list.${name}`;
    if (!wanted(id)) continue;
    say(id);
    const statement = bare.prepare(sql).pluck();
    results.push(await compare({ id, what: `open the list: ${what} / SELECT rid`, goal: STAGES_GOAL, ours: async () => void (await call('view.close', { view: (await call('view.open', input)).view })), base: () => void statement.all() }));
  }
  return results;
}

async function board({ call, bare }: BenchDesk, wanted: Wanted): Promise<Result[]> {
  if (!wanted('stages.board')) return [];
  say('stages.board');
  const statements = [BOARD_COLUMNS, ...BOARD_CARDS].map((sql) => bare.prepare(sql).raw());
  return [await compare({
    id: 'stages.board', what: 'open the board: six columns, forty cards each / the same in seven statements', goal: STAGES_GOAL,
    ours: async () => {
      await call('board.columns', {});
      for (const stage of STAGES) await call('board.cards', { stage, start: 0, end: 40 });
    },
    base: () => statements.forEach((statement) => void statement.all()),
  })];
}

async function charts({ call, bare }: BenchDesk, wanted: Wanted): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, what, route, input, bare: sql } of CHARTS) {
    const id = `stages.${name}`;
    if (!wanted(id)) continue;
    say(id);
    const statements = sql.map((each) => bare.prepare(each).raw());
    results.push(await compare({ id, what: `${what} / bare SQL`, goal: STAGES_GOAL, ours: async () => void (await call(route, input)), base: () => statements.forEach((statement) => void statement.all()) }));
  }
  return results;
}

async function today({ call, bare }: BenchDesk, wanted: Wanted): Promise<Result[]> {
  if (!wanted('stages.today')) return [];
  say('stages.today');
  const statements = TODAY.map((sql) => bare.prepare(sql).raw());
  return [await compare({ id: 'stages.today', what: 'the page of the day, everybody\'s / one statement per kind and figure', goal: STAGES_GOAL, ours: async () => void (await call('reports.home', {})), base: () => statements.forEach((statement) => void statement.all()) })];
}

/** What is due is looked for, not written: the second turn of a pass finds what the first one did. */
async function passes({ bare }: BenchDesk, file: string, wanted: Wanted): Promise<Result[]> {
  bare.exec(POOL_RULE);
  const store = openStore(file);
  const results: Result[] = [];
  try {
    for (const pass of PASSES) {
      const id = `stages.pass.${pass.id}`;
      const sql = PASS_SQL[pass.id];
      if (sql === undefined || !wanted(id)) continue;
      say(id);
      const statements = sql.map((each) => bare.prepare(each).raw());
      results.push(await compare({
        id, what: `what the pass "${pass.id}" finds / the statements that find the same records`, goal: STAGES_GOAL,
        ours: () => {
          for (const _act of pass.due({ store, now: Date.now() }));
        },
        base: () => statements.forEach((statement) => void statement.all()),
      }));
    }
    return results;
  } finally {
    store.db.close();
  }
}

function say(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
