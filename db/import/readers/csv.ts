import Papa from 'papaparse';
import type { ImportLimits } from '../limits.ts';
import { makeSheet } from '../sheet.ts';
import type { Cell } from '../sheet.ts';
import type { ImportNote } from '../types.ts';
import { decodeText } from '../encoding.ts';
import { checkSize, textCell } from './cells.ts';
import type { WorkbookReader } from './reader.ts';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/** Delimited text. Every cell stays text: 00123 keeps its zeros and 1-2 is no date. */
export const csvReader: WorkbookReader = {
  async read(bytes, format, limits) {
    const { text, encoding, guessed } = decodeText(bytes);
    const notes: ImportNote[] = guessed ? [{ code: 'note.encodingGuessed', details: { encoding } }] : [];
    const { rows, badQuotes } = parseDelimited(text, limits);
    if (badQuotes) notes.push({ code: 'note.badQuotes' });
    return { format, encoding, sheets: [makeSheet('', rows)], notes };
  },
};

/** Delimited text → cells. `badQuotes`: a quote was never closed, so quotes were taken as ordinary characters. */
export function parseDelimited(text: string, limits: ImportLimits): { rows: Cell[][]; badQuotes: boolean } {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? guessDelimiter(body);
  let parsed = split(body, delimiter, '"');
  const badQuotes = parsed.broken;
  if (badQuotes) parsed = split(body, delimiter, '\u0000');
  const width = parsed.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = parsed.rows.reduce((sum, row) => sum + row.length, 0);
  checkSize(parsed.rows.length, width, cells, limits);
  return { rows: parsed.rows.map((row) => row.map((cell) => textCell(unwrap(cell), limits))), badQuotes };
}

function split(text: string, delimiter: string, quoteChar: string): { rows: string[][]; broken: boolean } {
  const result = Papa.parse<string[]>(text, { delimiter, quoteChar, header: false, dynamicTyping: false, skipEmptyLines: false });
  return { rows: result.data, broken: result.errors.some((error) => error.code === 'MissingQuotes') };
}

/** ="00123" and '00123 are how programs stop Excel from turning codes into numbers. */
function unwrap(cell: string): string {
  const formula = /^="(.*)"$/s.exec(cell);
  if (formula) return (formula[1] ?? '').replaceAll('""', '"');
  return /^'[\d+]/.test(cell) ? cell.slice(1) : cell;
}

/** The delimiter that splits the first lines most, and most evenly. Quoted parts do not count. */
function guessDelimiter(text: string): string {
  const lines = text.slice(0, 256 * 1024).replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 50);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const used = counts.filter((count) => count > 0);
    if (used.length === 0) continue;
    const mean = used.reduce((sum, count) => sum + count, 0) / used.length;
    const spread = used.reduce((sum, count) => sum + Math.abs(count - mean), 0) / used.length;
    const score = (used.length / lines.length) * mean / (1 + spread);
    if (score > bestScore) { best = delimiter; bestScore = score; }
  }
  return best;
}
