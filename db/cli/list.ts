import type { ParseArgsOptionsConfig } from 'node:util';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { Sort } from '../../preload/contract/grids.ts';
import type { z } from 'zod';
import { textFlag, type Flags } from './command.ts';
import { usageError } from './failure.ts';
import { findField } from './model.ts';
import type { Book } from './session.ts';
import { readWhere } from './where.ts';

/** Options that choose and order records, for every command that works on a list. */
export const LIST_OPTIONS: ParseArgsOptionsConfig = {
  where: { type: 'string' }, search: { type: 'string' }, sort: { type: 'string' }, fields: { type: 'string' }, deleted: { type: 'boolean' },
};

export const LIST_USAGE = '[--where JSON] [--search TEXT] [--sort FIELD[:desc],…] [--fields A,B] [--deleted]';

/** Opens the list that the options describe. */
export async function openList(book: Book, object: ObjectDescription, flags: Flags) {
  return book.call('view.open', {
    object: object.id,
    filter: await readWhere(book, object, textFlag(flags, 'where')),
    search: textFlag(flags, 'search') ?? '',
    sort: readSort(object, textFlag(flags, 'sort')),
    deleted: flags['deleted'] === true,
  });
}

/** `name`, `-amount` or `amount:desc`, several with commas. */
function readSort(object: ObjectDescription, text: string | undefined): z.infer<typeof Sort>[] {
  return (text ?? '').split(',').filter((part) => part.trim() !== '').map((part) => {
    const [, minus, name = '', direction] = /^(-?)(.*?)(?::(asc|desc))?$/.exec(part.trim()) ?? [];
    const field = name === 'updated_at' ? name : findField(object, name).id;
    return { field, dir: direction === 'desc' || minus === '-' ? 'desc' : 'asc' };
  });
}

/** The fields that `--fields` names, or those a list shows by itself. */
export function chosenFields(object: ObjectDescription, flags: Flags): ObjectDescription['fields'] {
  const names = textFlag(flags, 'fields')?.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return names ? names.map((name) => findField(object, name)) : object.fields.filter((field) => !field.hidden);
}

/** A whole number in a range. */
export function readNumber(flags: Flags, name: string, otherwise: number, least: number, most: number): number {
  const text = textFlag(flags, name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw usageError(`--${name} 需要 ${least} 到 ${most} 之间的整数。`, `--${name} takes a whole number from ${least} to ${most}.`);
}
