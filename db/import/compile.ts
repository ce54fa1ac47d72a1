import type { Field } from '../model/index.ts';
import type { ParseContext } from '../values/parse.ts';
import { readDate } from '../values/dates.ts';
import { isBlank, rawText } from '../values/raw.ts';
import { regionCell } from './regions.ts';
import type { Dictionary } from './dictionary.ts';
import type { Cell } from './sheet.ts';
import type { Table } from './tables.ts';
import type { ColumnTarget } from './types.ts';

/** A column ready for reading: its field and how its surroundings say to read it. */
export interface CompiledColumn {
  readonly index: number;
  readonly header: string;
  readonly target: ColumnTarget;
  readonly field?: Field;
  readonly context: ParseContext;
}

/** Rows looked at to learn how a column writes its values. */
const LOOK = 500;

/** Settles, per column, what single cells cannot tell: the year of "1月5日", whether 0.13 is 13 %, day or month first. */
export function compileColumns(table: Table, dictionary: Dictionary): CompiledColumn[] {
  const year = yearOf(table);
  return table.columns.map((column): CompiledColumn => {
    const { target } = column.match;
    const base = { index: column.index, header: column.header, target };
    if (target.kind !== 'field') return { ...base, context: {} };
    const field = dictionary.field(target.object, target.field);
    if (!field) return { ...base, target: { kind: 'remark' }, context: {} };
    return { ...base, field, context: contextOf(field, table, column.index, column.heading.moneyShift, year) };
  });
}

function contextOf(field: Field, table: Table, index: number, moneyShift: number | undefined, year: number | undefined): ParseContext {
  switch (field.type) {
    case 'date': case 'instant': return {
      date1904: table.sheet.date1904,
      dayFirst: sampleOf(table, index).some((cell) => typeof cell === 'string' && /^(?:1[3-9]|2\d|3[01])[-/.]\d{1,2}[-/.]\d{4}$/.test(cell.trim())),
      ...(year === undefined ? {} : { year }),
    };
    case 'percent': return { percentAsFraction: areFractions(sampleOf(table, index)) };
    case 'money': return moneyShift === undefined ? {} : { moneyShift };
    default: return {};
  }
}

/** Plain numbers that are all 0 … 1 with a fraction among them were percentages in a cell format that got lost. */
function areFractions(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell): cell is number | string => typeof cell === 'number' || (typeof cell === 'string' && /^0?\.\d+$|^[01]$/.test(cell.trim()))).map(Number);
  const plain = cells.filter((cell) => typeof cell === 'number' || (typeof cell === 'string' && !cell.includes('%')));
  return numbers.length > 0 && numbers.length === plain.length && numbers.every((number) => number >= 0 && number <= 1) && numbers.some((number) => number > 0 && number < 1);
}

/** The year that undated days of the table belong to: the file's or sheet's name, else its title rows. */
function yearOf(table: Table): number | undefined {
  const titles = table.sheet.rows.slice(0, Math.max(0, table.region.range.headerTop)).flat().filter((cell) => typeof cell === 'string');
  for (const text of [table.sheet.name, table.fileName, ...titles]) {
    const found = /(?<!\d)(20\d{2})(?!\d{3})/.exec(text);
    if (found) return Number(found[1]);
  }
  const years = table.columns.flatMap((column) => sampleOf(table, column.index).slice(0, 50)).flatMap((cell) => {
    if (typeof cell === 'object' && cell?.kind === 'date') return [Number(cell.value.slice(0, 4))];
    const read = typeof cell === 'string' && /\d{4}/.test(cell) ? readDate(cell) : null;
    return read && 'date' in read ? [Number(read.date.slice(0, 4))] : [];
  });
  const only = new Set(years);
  return only.size === 1 ? years[0] : undefined;
}

function sampleOf(table: Table, index: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of table.region.rows.slice(0, LOOK)) {
    const cell = regionCell(table.sheet, table.region, row, index);
    if (!isBlank(cell) && rawText(cell).length < 200) cells.push(cell);
  }
  return cells;
}
