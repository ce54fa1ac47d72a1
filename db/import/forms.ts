import { isBlank, rawText } from '../values/raw.ts';
import { halfWidth } from '../values/text.ts';
import type { KnownLabel } from './headers.ts';
import { countFilled, isLabelLike } from './rows-kinds.ts';
import { makeSheet } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A label of a form and the cells to its right, up to the next label. */
interface Pair { readonly label: string; readonly values: readonly Cell[] }

/**
 * A registration form (labels beside their values: 客户名称 | … | 联系人 | …) or a list lying on its side, as an ordinary
 * table with one header row. Null for everything else: a row of neighbouring labels is a header, and a sheet with one is
 * no form.
 */
export function readForm(sheet: Sheet, known: KnownLabel): Sheet | null {
  if (sheet.rows.length > 200 || sheet.width < 2) return null;
  const pairs: Pair[] = [];
  let formRows = 0;
  let filledRows = 0;
  for (const row of sheet.rows) {
    if (countFilled(row) === 0) continue;
    filledRows += 1;
    const labels = row.flatMap((cell, column) => (isLabelLike(cell) && known(textOf(cell)) ? [column] : []));
    if (labels.some((column, at) => labels[at + 1] === column + 1)) return null;
    if (labels.length === 0 || labels[0] !== row.findIndex((cell) => !isBlank(cell))) continue;
    formRows += 1;
    labels.forEach((column, at) => pairs.push({ label: textOf(row[column] ?? null), values: row.slice(column + 1, labels[at + 1] ?? row.length) }));
  }
  if (formRows < 3 || pairs.length < 4 || formRows / filledRows < 0.6 || new Set(pairs.map((pair) => pair.label)).size < pairs.length) return null;
  const onSide = pairs.length === formRows;
  const records = onSide ? Math.max(...pairs.map((pair) => pair.values.length)) : 1;
  const body = Array.from({ length: records }, (_unused, at): Cell[] => pairs.map(({ values }) => (records === 1 ? joined(values) : values[at] ?? null)));
  return makeSheet(sheet.name, [pairs.map((pair) => pair.label), ...body.filter((row) => row.some((cell) => !isBlank(cell)))], {
    hidden: sheet.hidden, date1904: sheet.date1904, notes: [...sheet.notes, { code: 'note.form', details: { count: pairs.length } }],
  });
}

function textOf(cell: Cell): string {
  return halfWidth(rawText(cell)).replace(/[::\s]+$/, '').trim();
}

/** The one filled cell as it is; several (a remark in two cells) as one text. */
function joined(values: readonly Cell[]): Cell {
  const filled = values.filter((value) => !isBlank(value));
  return filled.length <= 1 ? filled[0] ?? null : filled.map((value) => rawText(value)).join(' ');
}
