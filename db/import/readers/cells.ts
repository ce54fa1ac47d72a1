import { importError } from '../messages.ts';
import type { ImportLimits } from '../limits.ts';
import type { Cell } from '../sheet.ts';

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** A text cell; an over-long one is cut at the limit and an error text is an error. */
export function textCell(text: string, limits: ImportLimits): Cell {
  if (text === '') return null;
  if (ERROR_TEXT.test(text)) return { kind: 'error', raw: text };
  return text.length > limits.cellText ? text.slice(0, limits.cellText) : text;
}

/**
 * A date cell from a reader's Date, whose UTC parts are the wall time that the sheet shows. Serials below 1 are a time
 * of day without a day and become text. Rounded to the second, because readers carry float noise.
 */
export function dateCell(date: Date): Cell {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return null;
  const iso = rounded.toISOString();
  const time = iso.slice(11, 19);
  if (rounded.getUTCFullYear() < 1900) return time;
  return { kind: 'date', value: time === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19) };
}

/** True for a number format that shows a percentage: "0.00%", but not "0"%"" in quotes. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** Refuses a workbook that is over the row, column or cell limit. `cells` counts over all its sheets. */
export function checkSize(rows: number, columns: number, cells: number, limits: ImportLimits): void {
  if (rows > limits.rows || columns > limits.columns || cells > limits.cells) {
    throw importError('import.tooManyCells', { limitRows: limits.rows, limitCells: limits.cells, rows, columns, cells });
  }
}
