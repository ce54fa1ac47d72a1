import { call } from '../api/bridge.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Entry } from './entry.ts';

/**
 * The entry to write. Whoever types a name and leaves the field before its list has answered means what the list
 * would have marked: it is asked now. A name that nobody has stays text, and the core keeps and flags it.
 */
export async function settle(field: FieldDescription, entry: Entry): Promise<Entry> {
  if (entry.kind !== 'text' || entry.search !== true || field.to === undefined) return entry;
  const { options } = await call('links.search', { object: field.to, text: entry.text.trim(), limit: 1 });
  const [first] = options;
  return first === undefined ? { kind: 'text', text: entry.text } : { kind: 'value', value: first.id, title: first.title };
}
