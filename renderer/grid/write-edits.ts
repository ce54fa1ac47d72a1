import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { Output } from '../../preload/contract/index.ts';
import type { Write } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { guessOf } from '../inputs/entry.ts';
import { settle } from '../inputs/settle.ts';
import type { CellEdit, SheetContext } from './context.ts';

/**
 * The writes of some edits: one per known row, then one per new row. A list shows its newest record first, so new rows go
 * in from the last to the first: then they stand as they were pasted.
 */
export function writesOf(object: string, edits: readonly CellEdit[]): Write[] {
  // Filled in place: a copy of the write for each of its cells is felt in a paste of thousands of rows.
  const writes = new Map<string, Write & { text?: Record<string, string>; set?: Record<string, string | number | null> }>();
  for (const { index, row, field, entry } of edits.toSorted((one, other) => turnOf(one) - turnOf(other))) {
    const key = row?.id ?? `new ${index}`;
    let write = writes.get(key);
    if (write === undefined) writes.set(key, (write = row === null ? { object } : { object, id: row.id }));
    if (entry.kind === 'text') (write.text ??= {})[field.id] = entry.text;
    else (write.set ??= {})[field.id] = entry.value;
  }
  return [...writes.values()];
}

function turnOf({ index, row }: CellEdit): number {
  return row === null ? Number.MAX_SAFE_INTEGER - index : index;
}

/** Above so many cells nothing is shown before the core has answered: its progress is. */
const MOST_SHOWN = 10_000;

/**
 * Writes edits as one batch. The cells show the new values at once; when the core refuses, they go back and the error
 * is thrown. Answers what the core kept although it was not understood.
 */
export function writeEdits(api: GridApi<GridRow>, context: SheetContext, edits: readonly CellEdit[], label?: string, made: readonly Write[] = [], kind?: 'fill'): Promise<Output<'records.write'>> {
  const written = write(api, context, edits, label, made, kind);
  context.writing = Promise.allSettled([context.writing, written]);
  return written;
}

async function write(api: GridApi<GridRow>, context: SheetContext, edits: readonly CellEdit[], label: string | undefined, made: readonly Write[], kind: 'fill' | undefined): Promise<Output<'records.write'>> {
  const undo = edits.length > MOST_SHOWN ? () => undefined : showAtOnce(api, context, edits);
  try {
    const settled = edits.some(isSearch) ? await Promise.all(edits.map(async (edit) => (isSearch(edit) ? { ...edit, entry: await settle(edit.field, edit.entry) } : edit))) : edits;
    return await call('records.write', { writes: [...writesOf(context.object.id, settled), ...madeBy(settled), ...made], ...(label === undefined ? {} : { label }), ...(kind === undefined ? {} : { kind }) });
  } finally {
    // After the answer every fresh row is as the core has it: the written one, or the old one when it refused.
    undo();
    api.refreshInfiniteCache();
  }
}

/** Records that these edits link to and that do not exist yet, each once: one entry may go into many cells. */
export function madeBy(edits: readonly CellEdit[]): (Write & { readonly id: string })[] {
  const made = edits.flatMap(({ entry }) => (entry.kind === 'value' && entry.made !== undefined ? [entry.made] : []));
  return [...new Map(made.map((write) => [write.id, write])).values()];
}

function isSearch({ entry }: CellEdit): boolean {
  return entry.kind === 'text' && entry.search === true;
}

function showAtOnce(api: GridApi<GridRow>, context: SheetContext, edits: readonly CellEdit[]): () => void {
  const rows = new Map<string, { row: GridRow; values: GridRow['values']; titles: GridRow['titles'] }>();
  for (const { row, field, entry } of edits) {
    if (row === null) continue;
    const { value, title } = guessOf(field, entry);
    const change = rows.get(row.id) ?? { row, values: {}, titles: {} };
    change.values[field.id] = value;
    if (field.type === 'link') change.titles[field.id] = title;
    rows.set(row.id, change);
  }
  const ends = [...rows].map(([id, { row, values, titles }]) => {
    const node = api.getRowNode(id);
    node?.updateData({ ...row, values: { ...row.values, ...values }, titles: { ...row.titles, ...titles } });
    // The grid draws the changed cells only; a rule may colour the whole row by one of them.
    if (node !== undefined && context.painter !== null) api.refreshCells({ rowNodes: [node], force: true, suppressFlash: true });
    return context.source?.overlay(id, values, titles);
  });
  return () => ends.forEach((end) => end?.());
}
