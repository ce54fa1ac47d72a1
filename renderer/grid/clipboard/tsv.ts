import { LONGEST_CELL } from './limits.ts';

/** Text tables as spreadsheets put them on the clipboard: tabs, line ends, and quotes around cells that hold either. */

/** Rows of cells → text. A cell with a tab, a line break or a leading quote is quoted, as Excel does. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Text → rows of cells, at once. */
export function fromTsv(text: string): string[][] {
  return [...tsvRows(text)];
}

/**
 * Text → rows of cells, one by one. A quote opens a quoted cell only at its start; a quote that never closes is read
 * as plain text. One line end at the very end is the writer's habit and not another row.
 */
export function* tsvRows(text: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    row.push(cell);
    if (next >= text.length) break;
    if (text[next] === '\t') {
      at = next + 1;
      continue;
    }
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    yield row;
    row = [];
    if (at >= text.length) return;
  }
  yield row;
}

function readCell(text: string, start: number): { cell: string; next: number } {
  const end = text[start] === '"' ? closingQuote(text, start) : null;
  if (end !== null) return { cell: text.slice(start + 1, end).replaceAll('""', '"').replace(/\r\n?/g, '\n'), next: end + 1 };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  plain.exec(text);
  return { cell: text.slice(start, plain.lastIndex), next: plain.lastIndex };
}

/**
 * Where the quote that opened at `start` closes; null when it does not. No further than a cell can be long, so that a
 * stray quote costs its own cell and never swallows the table below it.
 */
function closingQuote(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1 && at - start <= LONGEST_CELL; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at : null;
  }
  return null;
}
