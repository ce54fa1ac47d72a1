import { rawText } from '../values/raw.ts';
import { safeText } from '../values/spreadsheet-text.ts';
import { problemText } from './problem-texts.ts';
import { regionCell } from './regions.ts';
import type { Table } from './tables.ts';
import type { BadRow } from './types.ts';

/**
 * The flagged and set-aside rows as a workbook: one sheet per table with the file's own headings and cells, so that a
 * person can correct and import it again, and in front the row number, what became of the row, and why.
 */
export async function badRowsWorkbook(badRows: readonly BadRow[], tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.flatMap((table, at) => {
    const rowsOfTable = new Set(table.region.rows);
    const own = badRows.filter((row) => row.source.file === table.file && row.source.sheet === table.sheet.name && rowsOfTable.has(row.source.row));
    if (own.length === 0) return [];
    const header = ['行号', '结果', '原因', ...table.columns.map((column) => safeText(column.header))];
    const rows = own.map((row) => [
      row.source.row + 1,
      row.kept ? '已导入，保留原文' : '没有导入',
      safeText(row.reasons.map(reasonText).join('; ')),
      ...table.columns.map((column) => safeText(rawText(regionCell(table.sheet, table.region, row.source.row, column.index)))),
    ]);
    return [{ name: sheetName(table, at), rows: [header, ...rows], freezePane: { rows: 1 } }];
  });
  // Loaded when it is needed: most days nobody makes a workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.length > 0 ? sheets : [{ name: '没有问题行', rows: [['没有问题行']] }] });
}

function reasonText(reason: BadRow['reasons'][number]): string {
  return `${reason.header}: ${problemText(reason.code, reason.details)}${reason.raw === '' ? '' : ` (${reason.raw})`}`;
}

/** At most 31 characters, none that Excel forbids, unique by its number. */
function sheetName(table: Table, at: number): string {
  const base = `${table.fileName.replace(/\.[^.]*$/, '')} ${table.sheet.name}`.replace(/[\\/?*[\]:']/g, ' ').trim();
  return `${at + 1} ${base}`.slice(0, 31).trim();
}
