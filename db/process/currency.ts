import type { Field, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { quoted } from '../store/tables.ts';
import { readNumber } from '../values/numbers.ts';

interface TextWrite {
  readonly object: string;
  readonly id?: string | undefined;
  readonly set?: Readonly<Record<string, Value>> | undefined;
  readonly text?: Readonly<Record<string, string>> | undefined;
}

const HOME = 'CNY';

/**
 * The currency that the amounts of each write are in: the one it brings, else the record's own. A new record takes the
 * one that its amounts name ("US$1,200"), which is then part of what is written.
 */
export function currencyReader(store: Store, writes: readonly TextWrite[]): (write: TextWrite) => { readonly currency: string; readonly named: boolean } {
  const foreign = foreignRecords(store, writes);
  return (write) => {
    const object = store.registry.object(write.object);
    const field = object.fieldsById.get('currency');
    if (!field || write.text === undefined) return { currency: HOME, named: false };
    const given = write.set?.['currency'] ?? write.text['currency'];
    if (typeof given === 'string' && given !== '') return { currency: isOption(field, given) ? given : HOME, named: false };
    if (write.id !== undefined) return { currency: foreign.get(write.id) ?? HOME, named: false };
    const named = Object.entries(write.text).flatMap(([name, text]) => (object.fieldsById.get(name)?.type === 'money' ? (readNumber(text)?.currency ?? []) : []))[0];
    return named !== undefined && named !== HOME && isOption(field, named) ? { currency: named, named: true } : { currency: HOME, named: false };
  };
}

function isOption(field: Field, key: string): boolean {
  return field.options?.some((option) => option.key === key) === true;
}

/** Of the records whose amounts are written as text, those that are not in yuan: one question per object. */
function foreignRecords(store: Store, writes: readonly TextWrite[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of new Set(writes.map((write) => write.object))) {
    const object = store.registry.object(id);
    if (!object.fieldsById.has('currency')) continue;
    const money = new Set(object.fields.filter((field) => field.type === 'money').map((field) => field.id));
    const ids = writes.flatMap((write) => (write.object === id && write.id !== undefined && Object.keys(write.text ?? {}).some((name) => money.has(name)) ? [write.id] : []));
    if (ids.length === 0) continue;
    const rows = store.db.all<{ id: string; currency: string }>(`SELECT id, currency FROM ${quoted(id)} WHERE currency <> ? AND id IN (SELECT value FROM json_each(?))`, [HOME, JSON.stringify(ids)]);
    for (const row of rows) found.set(row.id, row.currency);
  }
  return found;
}
