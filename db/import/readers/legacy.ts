import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { importError } from '../messages.ts';
import type { ImportLimits } from '../limits.ts';
import { makeSheet } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { decodeText } from '../encoding.ts';
import { checkSize, dateCell, isPercentFormat, textCell } from './cells.ts';
import type { WorkbookReader } from './reader.ts';

/** Without the tables the ES module build turns every BIFF5 Chinese text into rubbish (measured). */
XLSX.set_cptable(codepages);

const GBK = 936;

/**
 * .xls (BIFF2–8), .et, .xlsb, .ods, XML 2003 and SYLK by SheetJS. `cellText` must stay on: with `cellDates` and without
 * it SheetJS drops a whole sheet that uses a Chinese built-in date format. It never gets CSV or HTML: it would turn
 * 00123 into 123 and 1-2 into a date.
 */
export const legacyReader: WorkbookReader = {
  async read(bytes, format, limits) {
    const textual = format === 'xml2003' || format === 'sylk';
    const decoded = textual ? decodeText(bytes) : null;
    const workbook = open(decoded?.text ?? bytes, decoded ? 'string' : 'buffer');
    if (workbook.SheetNames.length === 0 || (format === 'xls' && !startsLikeWorkbook(bytes))) throw importError('import.corrupt', { reason: 'no workbook stream' });
    const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
    let cells = 0;
    const sheets: Sheet[] = [];
    for (const [at, name] of workbook.SheetNames.entries()) {
      const source = workbook.Sheets[name];
      if (!source) continue;
      const grid = dense(source);
      const width = grid.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
      cells += grid.length * width;
      checkSize(grid.length, width, cells, limits);
      const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
      sheets.push(toSheet(name, source, grid, hidden, date1904, limits));
    }
    return { format, sheets, notes: [], ...(decoded ? { encoding: decoded.encoding } : {}) };
  },
};

function open(data: Uint8Array | string, type: 'buffer' | 'string'): XLSX.WorkBook {
  try {
    return XLSX.read(data, { type, dense: true, cellDates: true, UTC: true, cellNF: true, cellHTML: false, codepage: GBK });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw importError('import.password', {}, error);
    throw importError('import.corrupt', { reason: message.slice(0, 200) }, error);
  }
}

/** A BIFF stream begins with a BOF record (0x09, then its version). SheetJS reads rubbish as an empty book instead. */
function startsLikeWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x09) return true;
  const container = XLSX.CFB.read(bytes, { type: 'buffer' });
  const stream = XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
  return stream === null || stream.content[0] === 0x09;
}

type Grid = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

/** The rows of a dense sheet; an empty sheet has none. */
function dense(sheet: XLSX.WorkSheet): Grid {
  const data: unknown = sheet['!data'];
  return Array.isArray(data) ? data : [];
}

function toSheet(name: string, source: XLSX.WorkSheet, grid: Grid, hidden: boolean, date1904: boolean, limits: ImportLimits): Sheet {
  const rows: Cell[][] = Array.from(grid, (row) => Array.from(row ?? [], (cell) => toCell(cell, limits)));
  const merges = (source['!merges'] ?? []).map((merge) => ({ top: merge.s.r, left: merge.s.c, bottom: merge.e.r, right: merge.e.c }));
  const hiddenRows = [...(source['!rows'] ?? []).entries()].filter(([, row]) => row?.hidden === true).map(([at]) => at);
  return makeSheet(name, rows, { hidden, merges, hiddenRows, date1904 });
}

function toCell(cell: XLSX.CellObject | undefined, limits: ImportLimits): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  switch (cell.t) {
    case 'e': return { kind: 'error', raw: String(cell.w ?? '#VALUE!') };
    case 'd': return cell.v instanceof Date ? dateCell(cell.v) : textCell(String(cell.v), limits);
    case 'b': return cell.v === true;
    case 'n': {
      const value = Number(cell.v);
      return isPercentFormat(cell.z === undefined ? undefined : String(cell.z)) ? { kind: 'percent', value } : value;
    }
    case 's': return textCell(String(cell.v), limits);
    default: return null;
  }
}
