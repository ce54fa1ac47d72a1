import { isBlank, rawText } from '../values/raw.ts';
import { compileColumns } from './compile.ts';
import type { Dictionary } from './dictionary.ts';
import { readCell } from './read-cell.ts';
import { regionCell } from './regions.ts';
import { tableNotes } from './tables.ts';
import type { Table } from './tables.ts';
import type { CellPreview, TablePreview } from './types.ts';

const SAMPLES = 5;
const LOOK = 200;
const SHOWN_TEXT = 200;

/** A table as the mapping step shows it: each column with its match and a few cells, raw beside parsed. */
export function previewTable(table: Table, dictionary: Dictionary): TablePreview {
  const compiled = compileColumns(table, dictionary);
  return {
    id: table.id,
    file: table.file,
    fileName: table.fileName,
    sheet: table.sheet.name,
    hidden: table.sheet.hidden,
    range: table.region.range,
    headerConfidence: table.region.confidence,
    dataRows: table.region.rows.length,
    use: table.use,
    object: table.object,
    objectConfidence: table.confidence,
    columns: table.columns.map(({ index, header, filled, match, alternatives }, at) => {
      const column = compiled[at];
      const samples: CellPreview[] = [];
      for (const row of table.region.rows.slice(0, LOOK)) {
        const raw = regionCell(table.sheet, table.region, row, index);
        if (isBlank(raw) || !column || samples.length >= SAMPLES) continue;
        const text = rawText(raw).trim().slice(0, SHOWN_TEXT);
        if (column.target.kind !== 'field' || !column.field) { samples.push({ raw: text, value: text }); continue; }
        const { value, problem } = readCell(column.target.object, column.field, raw, column.context);
        samples.push({ raw: text, value, ...(problem === undefined || problem.code === 'link.unresolved' ? {} : { problem }) });
      }
      return { index, header, filled, match, alternatives, samples };
    }),
    notes: tableNotes(table),
  };
}
