import { isBlank, rawText } from '../values/raw.ts';
import { cleanLine, labelKey } from '../values/text.ts';
import { filledTexts, isLabelLike, isNoteRow, isTotalRow } from './rows-kinds.ts';
import { cellAt } from './sheet.ts';
import type { Merge, Sheet } from './sheet.ts';

/** Where the header rows are and what they say, per sheet column ("" where there is no heading). */
export interface HeaderGuess {
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly string[];
  /** 0 … 1. */
  readonly confidence: number;
}

/** Tells whether a text is a heading known to the model. */
export type KnownLabel = (text: string) => boolean;

/** How far below `from` a header is looked for: letterheads and notes above a table are rarely longer. */
const WINDOW = 40;
const MAX_LEVELS = 3;

/**
 * The most likely header at or below a row, or null. A row scores by headings the model knows, by being all short
 * texts, by its breadth, and by the rows below being of another kind. Rows above or below that hold the other level of a
 * merged header are joined to it.
 */
export function guessHeader(sheet: Sheet, from: number, known: KnownLabel): HeaderGuess | null {
  let best: { row: number; score: number } | null = null;
  const end = Math.min(sheet.rows.length, from + WINDOW);
  for (let row = from; row < end; row += 1) {
    const score = scoreRow(sheet, row, known);
    if (score > (best?.score ?? 0) + (best === null ? 0 : 0.15)) best = { row, score };
    // A row of known headings is the header; a better one further down belongs to another table.
    if (best !== null && best.score >= 0.9 && isPlain(sheet, best.row, known)) break;
  }
  if (best === null || best.score < 0.9) return null;
  const { top, bottom } = levels(sheet, best.row, from, known);
  return { top, bottom, labels: joinLabels(sheet, top, bottom), confidence: Math.min(1, Math.round(best.score * 50) / 100) };
}

/** The labels of header rows chosen by a person. */
export function joinLabels(sheet: Sheet, top: number, bottom: number): string[] {
  const labels: string[] = [];
  for (let column = 0; column < sheet.width; column += 1) {
    const parts: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = cleanLine(labelAt(sheet, row, column, top, bottom));
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
    }
    labels.push(parts.join('/'));
  }
  return labels;
}

function scoreRow(sheet: Sheet, row: number, known: KnownLabel): number {
  const cells = sheet.rows[row] ?? [];
  const texts = filledTexts(cells);
  if (texts.length === 0 || isTotalRow(cells)) return 0;
  const labels = cells.filter(isLabelLike).length;
  if (labels / texts.length < 0.7) return 0;
  const hits = texts.filter((text) => known(text)).length;
  if (isNoteRow(cells, sheet.width) && hits < 2) return 0;
  if (texts.length === 1 && sheet.width > 2 && hits === 0) return 0;
  const distinct = new Set(texts.map(labelKey)).size / texts.length;
  const breadth = texts.length / Math.max(1, sheet.width);
  const data = dataBelow(sheet, row, texts.length);
  return 1.2 * Math.min(hits, 5) / Math.min(5, Math.max(2, texts.length)) + 0.3 * (labels / texts.length) + 0.2 * distinct + 0.3 * Math.min(1, breadth) + data;
}

function isPlain(sheet: Sheet, row: number, known: KnownLabel): boolean {
  const texts = filledTexts(sheet.rows[row] ?? []);
  const hits = texts.filter((text) => known(text)).length;
  return hits >= 2 && hits / texts.length >= 0.6;
}

/** Rows below that look like data: about as wide, with numbers, dates or phones where the header has words. */
function dataBelow(sheet: Sheet, row: number, width: number): number {
  let seen = 0;
  let wide = 0;
  let typed = 0;
  for (let at = row + 1; at < sheet.rows.length && seen < 5; at += 1) {
    const cells = sheet.rows[at] ?? [];
    const filled = filledTexts(cells).length;
    if (filled === 0) continue;
    seen += 1;
    if (filled >= width / 2) wide += 1;
    if (cells.some((cell) => !isBlank(cell) && !isLabelLike(cell))) typed += 1;
  }
  return seen === 0 ? -0.2 : 0.2 * (wide / seen) + 0.3 * (typed / seen);
}

function levels(sheet: Sheet, row: number, from: number, known: KnownLabel): { top: number; bottom: number } {
  let top = row;
  let bottom = row;
  while (bottom - top + 1 < MAX_LEVELS && bottom + 1 < sheet.rows.length && isLowerLevel(sheet, bottom, known)) bottom += 1;
  while (bottom - top + 1 < MAX_LEVELS && top - 1 >= from && isUpperLevel(sheet, top)) top -= 1;
  return { top, bottom };
}

/** True when the row below `row` holds second-level headings under it. */
function isLowerLevel(sheet: Sheet, row: number, known: KnownLabel): boolean {
  const below = sheet.rows[row + 1] ?? [];
  const filled = filledTexts(below);
  if (filled.length === 0 || !below.every((cell) => isBlank(cell) || isLabelLike(cell))) return false;
  if (sheet.merges.some((merge) => merge.top <= row && merge.bottom >= row + 1)) return true;
  const groups = sheet.merges.filter((merge) => merge.top === row && merge.bottom === row && merge.right > merge.left);
  const underGroup = below.every((cell, column) => isBlank(cell) || groups.some((group) => group.left <= column && column <= group.right));
  if (groups.length > 0 && underGroup) return true;
  // No merges (CSV): the lower row fills gaps of the upper one with known headings.
  const gaps = below.filter((cell, column) => !isBlank(cell) && isBlank(cellAt(sheet, row, column))).length;
  return gaps >= 1 && filled.length >= 2 && filled.filter((text) => known(text)).length / filled.length >= 0.6;
}

/** True when the row above `row` holds the group headings of it; a title has one cell and is none. */
function isUpperLevel(sheet: Sheet, row: number): boolean {
  const above = sheet.rows[row - 1] ?? [];
  const filled = filledTexts(above);
  if (filled.length < 2 || !above.every((cell) => isBlank(cell) || isLabelLike(cell)) || isNoteRow(above, sheet.width)) return false;
  const group = (merge: Merge): boolean => merge.top === row - 1 && (merge.bottom >= row || merge.right > merge.left);
  if (sheet.merges.some(group)) return true;
  return above.every((cell, column) => isBlank(cell) || isBlank(cellAt(sheet, row, column)) || isBlank(cellAt(sheet, row - 1, column + 1)));
}

/** The text that a header cell shows: its own, its merge's, or (without merges) the group heading to its left. */
function labelAt(sheet: Sheet, row: number, column: number, top: number, bottom: number): string {
  const own = cellAt(sheet, row, column);
  if (!isBlank(own)) return rawText(own);
  const merge = sheet.merges.find((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right);
  if (merge) return merge.top < top ? '' : rawText(cellAt(sheet, merge.top, merge.left));
  if (row === bottom || isBlank(cellAt(sheet, bottom, column)) || sheet.merges.some((one) => one.top >= top && one.bottom <= bottom)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = cellAt(sheet, row, left);
    if (!isBlank(cell)) return isBlank(cellAt(sheet, bottom, left)) ? '' : rawText(cell);
  }
  return '';
}
