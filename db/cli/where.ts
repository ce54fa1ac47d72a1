import type { Condition } from '../../preload/contract/grids.ts';
import { Filter } from '../../preload/contract/grids.ts';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Value } from '../model/types.ts';
import { parseValue } from '../values/parse.ts';
import { usageError } from './failure.ts';
import { findField } from './model.ts';
import type { Book } from './session.ts';

/**
 * The filter of `--where`: the contract's Filter as it stands, or `{field: value}`, which holds when every field equals
 * its value, is one of a list of values, or is empty for null. In the short form texts are read as people type them:
 * a choice by its label, a linked record by its title, "1.2万", "2024年1月5日".
 */
export async function readWhere(book: Book, object: ObjectDescription, json: string | undefined): Promise<Filter> {
  if (json === undefined) return Filter.parse({});
  const given = parseObject(json);
  if ('conditions' in given || 'groups' in given || 'match' in given) {
    const parsed = Filter.safeParse(given);
    if (!parsed.success) throw usageError('--where 不是有效的筛选条件。', `--where is not a valid filter: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, 'query');
    return parsed.data;
  }
  const conditions: Condition[] = [];
  for (const [name, wanted] of Object.entries(given)) conditions.push(await condition(book, findField(object, name), wanted));
  return Filter.parse({ conditions });
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // told below
  }
  throw usageError('--where 需要一个 JSON 对象，例如 \'{"city":"上海"}\'。', '--where takes a JSON object, such as \'{"city":"上海"}\'.', 'query');
}

async function condition(book: Book, field: FieldDescription, wanted: unknown): Promise<Condition> {
  if (wanted === null) return { field: field.id, op: 'empty', values: [] };
  const values: Value[] = [];
  for (const one of Array.isArray(wanted) ? wanted : [wanted]) values.push(...(await readWanted(book, field, one as unknown)));
  return { field: field.id, op: 'in', values };
}

async function readWanted(book: Book, field: FieldDescription, wanted: unknown): Promise<Value[]> {
  if (wanted === null || typeof wanted === 'number') return [wanted];
  if (typeof wanted === 'boolean') return [wanted ? 1 : 0];
  if (typeof wanted !== 'string') throw usageError('--where 的值只能是文本、数字、是否、空，或它们的列表。', 'Values in --where are texts, numbers, booleans, null, or lists of them.', 'query');
  if (field.type !== 'link' || field.to === undefined) return [parseValue(field, wanted, { offsetMinutes: -new Date().getTimezoneOffset() }).value];
  const { options } = await book.call('links.search', { object: field.to, text: wanted, limit: 50 });
  const named = options.filter((option) => option.title === wanted).map((option) => option.id);
  return [...named, wanted];
}
