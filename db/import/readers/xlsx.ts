import { DecryptionError, EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Sheet as HucreSheet, Workbook } from 'hucre/xlsx';
import { importError } from '../messages.ts';
import type { ImportLimits } from '../limits.ts';
import { makeSheet } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { ImportNote } from '../types.ts';
import { listZip } from '../zip.ts';
import { checkSize, dateCell, isPercentFormat, textCell } from './cells.ts';
import type { WorkbookReader } from './reader.ts';

/** Above this many unpacked bytes styles are not read: they cost a map entry per cell and only tell percentages. */
const STYLES_UP_TO = 60 * 1024 * 1024;

/** .xlsx and .xlsm by hucre: fast, and right about the Chinese built-in date formats where others are not. */
export const xlsxReader: WorkbookReader = {
  async read(bytes, format, limits) {
    const entries = listZip(bytes);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    const workbook = await open(bytes, unpacked <= STYLES_UP_TO);
    const notes: ImportNote[] = entries.some((entry) => /vbaproject\.bin$/i.test(entry.name)) ? [{ code: 'note.macros' }] : [];
    let cells = 0;
    const sheets: Sheet[] = [];
    for (const sheet of workbook.sheets) {
      const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
      cells += sheet.rows.length * width;
      checkSize(sheet.rows.length, width, cells, limits);
      sheets.push(toSheet(sheet, workbook.dateSystem === '1904', limits));
    }
    return { format, sheets, notes };
  },
};

async function open(bytes: Uint8Array, readStyles: boolean): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles });
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) throw importError('import.password', {}, error);
    throw error;
  }
}

function toSheet(sheet: HucreSheet, date1904: boolean, limits: ImportLimits): Sheet {
  const details = sheet.cells ?? new Map();
  let withoutValue = 0;
  const rows = sheet.rows.map((row, at) => row.map((value, column): Cell => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return textCell(value, limits);
    if (value instanceof Date) return dateCell(value);
    if (typeof value === 'number' && details.size > 0 && isPercentFormat(details.get(`${at},${column}`)?.style?.numFmt)) return { kind: 'percent', value };
    return value;
  }));
  for (const cell of details.values()) if (cell.formula !== undefined && cell.value === null && (cell.formulaResult ?? null) === null) withoutValue += 1;
  const hiddenRows = [...(sheet.rowDefs ?? new Map())].filter(([, row]) => row.hidden === true).map(([at]) => at);
  return makeSheet(sheet.name, rows, {
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    merges: (sheet.merges ?? []).map((merge) => ({ top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol })),
    hiddenRows,
    date1904,
    notes: withoutValue > 0 ? [{ code: 'note.formulaWithoutValue', details: { count: withoutValue } }] : [],
  });
}
