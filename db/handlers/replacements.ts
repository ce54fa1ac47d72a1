import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output } from '../../preload/contract/index.ts';
import { MAX_REPLACED } from '../../preload/contract/finds.ts';
import { appError } from '../errors.ts';
import { replacedCell } from '../values/replace-text.ts';
import { isOpen } from '../store/find/cell-test.ts';
import type { FindQuery, Finder } from '../store/find/finder.ts';
import type { Matches } from '../store/find/matches.ts';
import { readByRid } from '../store/read.ts';
import type { CoreContext } from './context.ts';

type Answer = Output<'view.replacements'>;

/** Rows that are read at once. */
const STEP = 1000;

/** What replacing a text in a whole list comes to. Throws `call.invalidInput` for anything but a text. */
export async function replacements({ views, store }: CoreContext, finder: Finder, query: FindQuery, replacement: string): Promise<Answer> {
  const { wanted, language } = query;
  if (wanted.kind !== 'text') throw appError('call.invalidInput', 'Only a text can be replaced.');
  const view = await views.get(query.view);
  const object = store.registry.object(view.query.object);
  const answer = { writes: [] as Answer['writes'], cells: 0, readonly: 0, more: false, superseded: false };
  const matches = await finder.all(query);
  if (matches === null) return { ...answer, superseded: true };
  const replacing = { ...wanted, replacement };
  for (const rows of stepsOf(matches)) {
    await nextTurn();
    if (view.version !== matches.version) return { ...answer, superseded: true };
    const records = readByRid(store, object, [...rows.keys()].map((row) => view.rids[row] ?? 0));
    for (const [index, places] of [...rows.values()].entries()) {
      const record = records[index];
      if (record === undefined) continue;
      const write: Answer['writes'][number] = { object: object.id, id: record.id };
      for (const place of places) {
        const field = object.fieldsById.get(query.fields[place] ?? '');
        const replaced = field !== undefined && isOpen(field) ? replacedCell(record, field, replacing, language, -new Date().getTimezoneOffset()) : null;
        if (field === undefined || !isOpen(field)) answer.readonly += 1;
        else if (replaced !== null) {
          if ('text' in replaced) write.text = { ...write.text, [field.id]: replaced.text };
          else write.set = { ...write.set, [field.id]: replaced.value };
          answer.cells += 1;
        }
      }
      if (write.text !== undefined || write.set !== undefined) answer.writes.push(write);
      if (answer.writes.length === MAX_REPLACED) return { ...answer, more: true };
    }
  }
  return { ...answer, more: matches.capped };
}

/** The cells that fit by row, so many rows at a time. */
function* stepsOf(matches: Matches): Iterable<ReadonlyMap<number, readonly number[]>> {
  let rows = new Map<number, number[]>();
  for (let index = 0; index < matches.count; index += 1) {
    const { row, place } = matches.at(index);
    if (rows.size === STEP && !rows.has(row)) {
      yield rows;
      rows = new Map();
    }
    rows.set(row, [...(rows.get(row) ?? []), place]);
  }
  yield rows;
}
