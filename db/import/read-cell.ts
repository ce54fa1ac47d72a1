import type { Field } from '../model/index.ts';
import { parseValue } from '../values/parse.ts';
import type { ParseContext, Parsed } from '../values/parse.ts';
import { splitPhones } from '../values/phone.ts';
import { isBlank, rawText } from '../values/raw.ts';
import { labelKey } from '../values/text.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import { readPlace } from './places.ts';
import type { Cell } from './sheet.ts';

/** A parsed cell, with what it held beyond its own field. */
export interface ReadCell extends Parsed {
  /** More values for the same record: the city after a province, a second phone. Only used where nothing else is. */
  readonly more?: readonly { readonly field: string; readonly raw: string }[];
  /** Text that fits no field and goes to the remark, with the column's heading. */
  readonly rest?: string;
}

/** Reads a cell for a field of an object: the value code's parser, plus what only old customer lists do. */
export function readCell(object: string, field: Field, raw: Cell, context: ParseContext): ReadCell {
  const parsed = parseValue(field, raw, context);
  if (parsed.problem === undefined || isBlank(raw)) return parsed;
  const text = rawText(raw);
  if (isPlaceholder(text)) return { value: null };
  if (parsed.problem.code === 'choice.unknown') {
    const key = wordKey(object, field, text);
    if (key !== null) return { value: key };
    if (field.id === 'region') return readRegion(field, text, parsed);
  }
  if (parsed.problem.code === 'phone.unreadable') return readPhones(object, field, text, parsed);
  return parsed;
}

/** What people put where they have nothing to put: "-", "/", 无, N/A. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-—–－/\\_.·*]+|无|暂无|没有|未填|空|不详|未知|n\/?a|null|none|nil)$/i.test(text.trim());
}

function wordKey(object: string, field: Field, text: string): string | null {
  const wanted = labelKey(text);
  for (const [key, words] of Object.entries(CHOICE_WORDS[`${object}.${field.id}`] ?? {})) {
    if (field.options?.some((option) => option.key === key) && words.some((word) => (labelKey(word) || word) === (wanted || text.trim()))) return key;
  }
  return null;
}

function readRegion(field: Field, text: string, otherwise: Parsed): ReadCell {
  const place = readPlace(text, field.options ?? []);
  if (place === null) return otherwise;
  return place.rest === '' ? { value: place.region } : { value: place.region, more: [{ field: 'city', raw: place.rest }] };
}

/** "13800138000/021-55667788": the first number is the value, the second the other phone field, the rest the remark. */
function readPhones(object: string, field: Field, text: string, otherwise: Parsed): ReadCell {
  const [first, second, ...rest] = splitPhones(text);
  if (first === undefined || second === undefined) return otherwise;
  const other = object === 'contacts' ? (field.id === 'mobile' ? 'phone' : 'mobile') : null;
  const left = other === null ? [second, ...rest] : rest;
  return {
    value: first,
    ...(other === null ? {} : { more: [{ field: other, raw: second }] }),
    ...(left.length === 0 ? {} : { rest: left.join(' / ') }),
  };
}
