import type { Field, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { resolveTitle } from '../store/links.ts';
import { parseValue } from '../values/parse.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';

/** A typed or pasted text as the value of a field. With a `code`, the text was kept as it is and is flagged. */
export interface ResolvedText {
  readonly value: Value;
  readonly code: string | null;
}

/** Reads text by the field's type; names of linked records are looked up, and stay text when none or several fit. */
export function resolveText(store: Store, field: Field, text: string, currency?: string): ResolvedText {
  if (field.type === 'link' && field.to) return resolveLink(store, field.to, text.trim());
  const parsed = parseValue(field, text, { offsetMinutes: -new Date().getTimezoneOffset(), ...(currency ? { currency } : {}) });
  const hard = parsed.problem && !SOFT_PROBLEMS.has(parsed.problem.code);
  return { value: parsed.value, code: hard ? parsed.problem.code : null };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function resolveLink(store: Store, object: string, text: string): ResolvedText {
  if (text === '') return { value: null, code: null };
  if (ID.test(text)) return { value: text, code: null };
  const [found, second] = resolveTitle(store, object, text);
  if (found && !second) return { value: found, code: null };
  return { value: text, code: found ? 'link.ambiguous' : 'link.unresolved' };
}
