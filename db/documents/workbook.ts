/** Lists as .xlsx files: bold frozen header, real numbers and dates, written row by row so that size does not matter. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CellStyle, ColumnDef } from 'hucre';
import { appError } from '../errors.ts';
import type { Field } from '../model/types.ts';
import type { Locale } from '../values/types.ts';
import { safeText } from '../values/spreadsheet-text.ts';
import { cellFormat, exportCell } from './workbook-cells.ts';
import type { Cell, ExportRecord } from './workbook-cells.ts';

export interface ListExport {
  /** Title of the list; made fit for a sheet name. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly language: Locale;
  readonly records: Iterable<ExportRecord> | AsyncIterable<ExportRecord>;
}

const HEADER: CellStyle = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F7' } }, alignment: { vertical: 'center' } };

/** Writes a list into a file; the name appears only once the file is complete. Throws `file.notWritable`. */
export async function writeList(path: string, list: ListExport): Promise<{ rows: number }> {
  const partial = `${path}.part`;
  let rows = 0;
  let inHeader = true;
  const columns = list.fields.map((field) => column(field, () => inHeader));

  async function* lines(): AsyncGenerator<Cell[]> {
    yield list.fields.map((field) => safeText(field.label[list.language]));
    inHeader = false;
    for await (const record of list.records) {
      rows += 1;
      yield list.fields.map((field) => exportCell(field, record, list.language));
    }
  }

  try {
    // Loaded when it is needed: most days nobody makes a workbook.
    const { writeXlsxStream } = await import('hucre/xlsx');
    const stream = writeXlsxStream(lines(), { name: sheetName(list.name), columns, freezePane: { rows: 1 } });
    await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(partial));
    await rename(partial, path);
    return { rows };
  } catch (error) {
    await rm(partial, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw appError('file.notWritable', 'The workbook could not be written; nothing else changed.', { file: path, reason: code });
  }
}

/** A name that Excel takes for a sheet: no []:*?/\, no quotes at the ends, at most 31 characters, never empty. */
export function sheetName(name: string): string {
  const clean = safeText(name).replace(/[[\]:*?/\\\n\r\t]/g, ' ').replace(/^[' ]+|[' ]+$/g, '');
  return [...clean].slice(0, 28).join('').slice(0, 31).toWellFormed().trim() || 'Sheet1';
}

/** The writer styles by column and reads the style at each row, so the header's look is the column's while it is written. */
function column(field: Field, inHeader: () => boolean): ColumnDef {
  const numFmt = cellFormat(field);
  const body: CellStyle | undefined = numFmt === undefined ? undefined : { numFmt };
  return {
    width: Math.min(60, Math.max(8, Math.round((field.width ?? 120) / 8))),
    get style() {
      return inHeader() ? HEADER : body;
    },
  };
}
