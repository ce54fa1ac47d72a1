import type { GridRow } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { textFlag, type Command } from './command.ts';
import { chosenFields, LIST_OPTIONS, LIST_USAGE, openList, readNumber } from './list.ts';
import { findObject, showValue } from './model.ts';
import { withBook, type Book } from './session.ts';
import { table } from './table.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1_000_000;
const PAGE = 1000;
/** A terminal shows this many columns by itself; `--fields` and `--json` show what is wanted. */
const SHOWN_COLUMNS = 7;

/** JSON: `{object, count, rows: [{id, values, titles, problems}]}`; `count` is how many match, whatever the limit. */
export const query: Command = {
  name: 'query',
  usage: `OBJECT ${LIST_USAGE} [--limit N] [--offset N]`,
  about: { zh: '列出记录', en: 'list records' },
  options: { ...LIST_OPTIONS, limit: { type: 'string' }, offset: { type: 'string' } },
  words: [1, 1],
  needsDatabase: true,
  run: (invocation) => withBook(invocation, { create: false }, async (book) => {
    const { words: [name = ''], flags } = invocation;
    const object = await findObject(book, name);
    const limit = readNumber(flags, 'limit', DEFAULT_LIMIT, 0, MAX_LIMIT);
    const offset = readNumber(flags, 'offset', 0, 0, MAX_LIMIT);
    const fields = chosenFields(object, flags);
    const { view, count } = await openList(book, object, flags);
    const rows = await readRows(book, view, offset, Math.min(count, offset + limit));
    const named = textFlag(flags, 'fields') !== undefined;
    return { json: { object: object.id, count, rows: named ? rows.map((row) => only(row, fields)) : rows }, text: describe(object, named ? fields : visible(fields, rows), rows, count) };
  }),
};

async function readRows(book: Book, view: string, start: number, end: number): Promise<GridRow[]> {
  const rows: GridRow[] = [];
  for (let at = start; at < end; at += PAGE) rows.push(...(await book.call('view.rows', { view, start: at, end: Math.min(end, at + PAGE) })).rows);
  return rows;
}

function only(row: GridRow, fields: ObjectDescription['fields']): GridRow {
  const pick = <T>(from: Readonly<Record<string, T>>) => Object.fromEntries(fields.flatMap(({ id }) => (id in from ? [[id, from[id] as T]] : [])));
  return { id: row.id, values: pick(row.values), titles: pick(row.titles), problems: pick(row.problems) };
}

/** The first columns that hold anything, so that an empty book column does not push a filled one off the screen. */
function visible(fields: ObjectDescription['fields'], rows: readonly GridRow[]): ObjectDescription['fields'] {
  return fields.filter((field) => !field.readonly && rows.some((row) => (row.values[field.id] ?? null) !== null)).slice(0, SHOWN_COLUMNS);
}

function describe(object: ObjectDescription, fields: ObjectDescription['fields'], rows: readonly GridRow[], count: number): string {
  const total = `${object.label.zh} ${object.label.en}: 共 ${count} 条，显示 ${rows.length} 条 (${rows.length} of ${count} shown)\n`;
  if (rows.length === 0) return total;
  return table(['id', ...fields.map((field) => field.label.zh)], rows.map((row) => [row.id, ...fields.map((field) => showValue(field, row))]), { maxCell: 36 }) + total;
}
