import { insertBelow, withLine } from './draft.ts';
import type { Draft } from './draft.ts';
import { COLUMNS, isNumberColumn } from './columns.ts';
import { settleNumber } from './typed.ts';

/** Cells of text copied from Excel or WPS: rows by line, columns by tab. Null when it is a plain single text. */
export function pastedCells(text: string): readonly (readonly string[])[] | null {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((row) => row.split('\t'));
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

/** Writes pasted cells into the lines from a cell on; lines are added as needed, columns beyond the last are dropped. */
export function pasteInto(draft: Draft, row: number, column: number, cells: readonly (readonly string[])[]): Draft {
  let result = draft;
  cells.forEach((texts, down) => {
    if (row + down >= result.lines.length) result = insertBelow(result, null).draft;
    const line = result.lines[row + down];
    if (line === undefined) return;
    const patch = Object.fromEntries(texts.flatMap((text, across) => {
      const name = COLUMNS[column + across];
      return name === undefined ? [] : [[name, isNumberColumn(name) ? settleNumber(name, text) : text.trim()]];
    }));
    result = withLine(result, line.key, patch);
  });
  return result;
}
