import { appError } from '../errors.ts';
import type { Field, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { resolveTitle } from '../store/links.ts';
import { MAX_TEXT, parseValue, typedNow } from '../values/parse.ts';
import { cleanLine } from '../values/text.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';

/** A typed or pasted text as the value of a field. With a `code`, the text was kept as it is and is flagged. */
export interface ResolvedText {
  readonly value: Value;
  readonly code: string | null;
}

/** Reads text by the field's type; names of linked records are looked up, and stay text when none or several fit. */
export function resolveText(store: Store, field: Field, text: string, currency?: string): ResolvedText {
  if (field.type === 'link' && field.to) return resolveLink(store, field.to, text.trim());
  const parsed = parseValue(field, text, { ...typedNow(), ...(currency ? { currency } : {}) });
  // An amount in another currency than the record's would become as many yuan: the text stays.
  if (parsed.currency !== undefined) return { value: cleanLine(text), code: 'money.otherCurrency' };
  const hard = parsed.problem && !SOFT_PROBLEMS.has(parsed.problem.code);
  return { value: parsed.value, code: hard ? parsed.problem.code : null };
}

/** Reads the text of a cell as `resolveText` does; `index` says which write it belongs to, for the flag. */
export type Resolver = (index: number, field: Field, text: string, currency?: string) => Value;

/** Texts of a paste recur (a city, a grade, an owner's name): so many of them are remembered per field, and only short ones. */
const REMEMBERED = 5000;
const SHORT = 200;

/** Throws `record.tooLarge` for a text longer than a cell holds: cutting it would lose the rest of it. */
export function refuseTooLong(object: string, field: Field, text: string): void {
  if (text.length <= MAX_TEXT) return;
  throw appError('record.tooLarge', `The text for '${field.label.en}' is too long.`, { object, field: field.id, label: field.label.zh, labelEn: field.label.en });
}

/** Reads the texts of one write, each distinct one once, and tells which were kept without being understood. */
export function createResolver(store: Store, flag: (index: number, field: string, code: string, text: string) => void): Resolver {
  const known = new Map<Field, Map<string, ResolvedText>>();
  return (index, field, text, currency = '') => {
    let texts = known.get(field);
    if (!texts) known.set(field, (texts = new Map()));
    const key = field.type === 'money' ? `${currency} ${text}` : text;
    let resolved = texts.get(key);
    if (!resolved) {
      resolved = resolveText(store, field, text, currency);
      if (texts.size < REMEMBERED && text.length <= SHORT) texts.set(key, resolved);
    }
    if (resolved.code !== null) flag(index, field.id, resolved.code, text);
    return resolved.value;
  };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function resolveLink(store: Store, object: string, text: string): ResolvedText {
  if (text === '') return { value: null, code: null };
  if (ID.test(text)) return { value: text, code: null };
  const [found, second] = resolveTitle(store, object, text);
  if (found && !second) return { value: found, code: null };
  return { value: text, code: found ? 'link.ambiguous' : 'link.unresolved' };
}
