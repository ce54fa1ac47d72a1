import { MOST_PASTED, TooManyCells } from './limits.ts';
import { walk } from './pace.ts';
import type { Pace } from './pace.ts';
import { isBlankCell, plainCell } from './pasted-cell.ts';
import type { Block, PastedCell } from './pasted-cell.ts';
import { readHtml } from './read-html.ts';
import { tsvRows } from './tsv.ts';

/** What a paste event carried. */
export interface Carried {
  readonly text: string;
  readonly html: string;
}

/** The clipboard as rows of cells, with what was left out of it. */
export interface ReadBlock {
  readonly rows: Block;
  readonly hiddenRows: number;
  readonly aside: boolean;
  /** The rows came out of the plain text, not out of a table. */
  readonly fromText: boolean;
}

const VISIBLE = /[^\s\p{Cc}]/u;
/** Empty rows at the end that a whole column brings along. */
const KEPT_EMPTY_ROWS = 1000;

/**
 * Reads the better of the two: a table in the HTML knows its cells and their numbers, the text next to it may not.
 * Answers null when there is nothing to paste. Throws TooManyCells.
 */
export async function readClipboard({ text, html }: Carried, pace: Pace): Promise<ReadBlock | null> {
  const table = html === '' ? null : await readHtml(html, pace);
  if (table !== null) return { ...table, rows: withoutEmptyEnd(table.rows), fromText: false };
  if (!VISIBLE.test(text)) return null;
  return { rows: await readText(text, pace), hiddenRows: 0, aside: false, fromText: true };
}

async function readText(text: string, pace: Pace): Promise<Block> {
  const rows: PastedCell[][] = [];
  let cells = 0;
  await walk(tsvRows(text.toWellFormed()), pace, (row) => {
    rows.push(row.map(plainCell));
    // Lines without anything cost nothing: a whole column is a million of them.
    if (row.length > 1 || row[0] !== '') cells += row.length;
    if (cells > MOST_PASTED) throw new TooManyCells();
  });
  return withoutEmptyEnd(rows);
}

function withoutEmptyEnd(rows: Block): Block {
  const last = rows.findLastIndex((row) => !row.every(isBlankCell));
  return last >= 0 && rows.length - last > KEPT_EMPTY_ROWS ? rows.slice(0, last + 1) : rows;
}
