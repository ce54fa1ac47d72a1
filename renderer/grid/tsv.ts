/** Text tables as spreadsheets put them on the clipboard: tabs, line ends, and quotes around cells that hold either. */

/** Rows of cells → text. A cell with a tab, a line break or a leading quote is quoted, as Excel does. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Text → rows of cells. A quote opens a quoted cell only at its start; a quote that never closes is read as plain text.
 * One line end at the very end is the writer's habit and not another row.
 */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    rows.at(-1)?.push(cell);
    if (next >= text.length) break;
    if (text[next] === '\t') {
      at = next + 1;
      continue;
    }
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function readCell(text: string, start: number): { cell: string; next: number } {
  if (text[start] === '"') {
    const whole = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
    whole.lastIndex = start;
    const match = whole.exec(text);
    if (match !== null) return { cell: (match[1] ?? '').replaceAll('""', '"').replace(/\r\n?/g, '\n'), next: whole.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  plain.exec(text);
  const next = plain.lastIndex;
  return { cell: text.slice(start, next), next };
}
