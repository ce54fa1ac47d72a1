import type { ImportLimits } from '../limits.ts';
import { importError } from '../messages.ts';
import { makeSheet } from '../sheet.ts';
import type { Cell, Merge, Sheet } from '../sheet.ts';
import { decodeText } from '../encoding.ts';
import { checkSize, textCell } from './cells.ts';
import type { WorkbookReader } from './reader.ts';

/** The tables of an HTML page, as ERP systems export them under the name .xls. One sheet per table; all cells text. */
export const htmlReader: WorkbookReader = {
  async read(bytes, format, limits) {
    const { text, encoding } = decodeText(bytes);
    const sheets = readHtmlTables(text, limits);
    if (sheets.length === 0) throw importError('import.noTable');
    return { format, encoding, sheets, notes: [] };
  },
};

interface Table { rows: Cell[][]; merges: Merge[]; column: number; cell: { row: number; column: number; text: string } | null }

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|title|xml)\b[\s\S]*?<\/\1\s*>|<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", yen: '¥', copy: '©', reg: '®', middot: '·', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', times: '×' };

/**
 * Tables by a scan over tags: unclosed cells, stray tags and any case are tolerated, spans are kept as merges, and a
 * table inside a cell is a sheet of its own. No script is run and nothing is fetched.
 */
export function readHtmlTables(html: string, limits: ImportLimits): Sheet[] {
  const done: Table[] = [];
  const open: Table[] = [];
  let cells = 0;
  for (const token of html.matchAll(TOKEN)) {
    const table = open[open.length - 1];
    const name = token[2]?.toLowerCase();
    if (name === undefined) {
      if (token[1] === undefined && !token[0].startsWith('<!--') && table?.cell) table.cell.text += token[0].replace(/\s+/g, ' ');
      continue;
    }
    const closing = token[0].startsWith('</');
    if (name === 'table') {
      if (!closing) open.push({ rows: [], merges: [], column: 0, cell: null });
      else if (table) { endCell(table, limits); open.pop(); done.push(table); }
      continue;
    }
    if (!table) continue;
    if (name === 'tr') {
      endCell(table, limits);
      if (!closing) { table.rows.push([]); table.column = 0; }
    } else if (name === 'td' || name === 'th') {
      endCell(table, limits);
      if (!closing) cells += startCell(table, token[3] ?? '');
      checkSize(table.rows.length, table.column, cells, limits);
    } else if (table.cell && (name === 'br' || name === 'p' || name === 'div') && !(closing && name === 'br')) {
      if (table.cell.text.trim() !== '') table.cell.text += '\n';
    }
  }
  for (const table of open.reverse()) { endCell(table, limits); done.push(table); }
  const real = done.filter((table) => table.rows.some((row) => row.some((cell) => cell !== null)));
  return real.map((table, at) => makeSheet(real.length === 1 ? '' : `Table ${at + 1}`, table.rows, { merges: table.merges }));
}

/** Opens a cell at the next free column and returns how many cells it covers. */
function startCell(table: Table, attributes: string): number {
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.length - 1;
  const covered = (column: number): boolean => table.merges.some((merge) => merge.top < row && merge.bottom >= row && merge.left <= column && merge.right >= column);
  while (covered(table.column)) { table.rows[row]?.push(null); table.column += 1; }
  const across = span(attributes, 'colspan', 1000);
  const down = span(attributes, 'rowspan', 65_534);
  const column = table.column;
  if (across > 1 || down > 1) table.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
  table.cell = { row, column, text: '' };
  table.column += across;
  return across;
}

function endCell(table: Table, limits: ImportLimits): void {
  const cell = table.cell;
  if (!cell) return;
  const row = table.rows[cell.row];
  if (row) {
    while (row.length < table.column) row.push(null);
    row[cell.column] = textCell(decodeEntities(cell.text).replace(/[ \t]*\n[ \t]*/g, '\n').trim(), limits);
  }
  table.cell = null;
}

function span(attributes: string, name: string, max: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes);
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), max);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));?/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
