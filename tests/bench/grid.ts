// The grid on a million customers: what issue 3 promises, each against a base measured in the same run.
import type { Result } from './harness.ts';
import { openRunBook, type RunBook } from './grid/book.ts';
import { openDesk, type BenchDesk } from './grid/desk.ts';
import { benchEdit } from './grid/edit.ts';
import { benchFrames } from './grid/frames.ts';
import type { GridId } from './grid/goals.ts';
import { benchMemory } from './grid/memory.ts';
import { benchOpen } from './grid/open.ts';
import { benchPaste } from './grid/paste.ts';
import { benchSearch } from './grid/search.ts';
import { benchWait } from './grid/wait.ts';
import { benchDepth, benchWindow } from './grid/window.ts';

/** Fewer customers for a quick look while working on one part; the goals are meant for all of them. */
const CUSTOMERS = Number(process.env['DEALBOOK_BENCH_ROWS'] ?? 1_000_000);

/** A measure on the store, or on the running program; never both at once, because both hold the book. */
type Part = { readonly ids: readonly (GridId | 'grid.wait')[] } & (
  | { readonly onDesk: (desk: BenchDesk) => Promise<readonly Result[]> }
  | { readonly onProgram: (book: RunBook) => Promise<readonly Result[]> }
);

/** Every measure, in the order of the table. */
export const PARTS: readonly Part[] = [
  { ids: ['grid.open'], onDesk: benchOpen },
  { ids: ['grid.window'], onDesk: benchWindow },
  { ids: ['grid.depth'], onDesk: benchDepth },
  { ids: ['grid.search'], onDesk: benchSearch },
  { ids: ['grid.edit'], onDesk: benchEdit },
  { ids: ['grid.wait'], onDesk: benchWait },
  { ids: ['grid.paste', 'grid.undo'], onDesk: benchPaste },
  { ids: ['grid.memory'], onProgram: benchMemory },
  { ids: ['grid.frames'], onProgram: benchFrames },
];

/** All measures, or those of the ids asked for. */
export async function run(only: readonly string[] = []): Promise<readonly Result[]> {
  const wanted = PARTS.filter(({ ids }) => only.length === 0 || ids.some((id) => only.includes(id)));
  const book = await openRunBook(CUSTOMERS, say);
  try {
    const results: Result[] = [];
    for (const part of wanted) {
      say(part.ids.join(', '));
      results.push(...('onDesk' in part ? await withDesk(book, part.onDesk) : await part.onProgram(book)));
    }
    return results;
  } finally {
    book.remove();
  }
}

async function withDesk(book: RunBook, measure: (desk: BenchDesk) => Promise<readonly Result[]>): Promise<readonly Result[]> {
  const desk = await openDesk(book.file, CUSTOMERS);
  try {
    return await measure(desk);
  } finally {
    await desk.close();
  }
}

function say(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
