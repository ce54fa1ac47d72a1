/** Text in columns for a terminal, where a Chinese character is as wide as two Latin ones. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Combining marks and other characters without a width. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * One line without control characters: a cell may come from any file, and must not steer the terminal. At most `max`
 * columns wide.
 */
export function cell(text: string, max: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  if (widthOf(line) <= max) return line;
  let kept = '';
  for (const character of line) {
    if (widthOf(kept + character) > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export interface TableOptions {
  readonly maxCell?: number;
}

/** Rows under a head, columns aligned; ends with a line break. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], { maxCell = 32 }: TableOptions = {}): string {
  const lines = [head, ...rows].map((row) => row.map((text) => cell(text, maxCell)));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
  return `${lines.map((line) => line.map((text, column) => pad(text, widths[column] ?? 0)).join('  ').trimEnd()).join('\n')}\n`;
}
