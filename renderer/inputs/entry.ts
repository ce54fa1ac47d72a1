import { parseValue, typedNow } from '../../db/values/parse.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Write } from '../../preload/contract/records.ts';

type Cell = string | number | null;

/**
 * What a person put into a field: a text still to be understood, or a value that was picked (an option, a day, a
 * record). The core understands texts; the window only guesses so that the cell can be painted at once.
 */
export type Entry =
  /** `search`: the list for this text had not answered yet; `settle` asks it before anything is written. */
  | { readonly kind: 'text'; readonly text: string; readonly search?: true }
  /** `made`: the picked record does not exist yet, and is written with the entry. */
  | { readonly kind: 'value'; readonly value: Cell; readonly title?: string; readonly made?: Write & { readonly id: string } };

/** A typed text; an empty one clears the field. */
export function textEntry(text: string): Entry {
  return text.trim() === '' ? { kind: 'value', value: null } : { kind: 'text', text };
}

/** Adds one entry to a write. */
export function addEntry(write: Write, field: string, entry: Entry): Write {
  return entry.kind === 'text'
    ? { ...write, text: { ...write.text, [field]: entry.text } }
    : { ...write, set: { ...write.set, [field]: entry.value } };
}

/** The value and title that the cell shows until the core has answered. */
export function guessOf(field: FieldDescription, entry: Entry): { readonly value: Cell; readonly title: string | null } {
  if (entry.kind === 'value') return { value: entry.value, title: entry.title ?? null };
  if (field.type === 'link') return { value: entry.text, title: entry.text };
  return { value: parseValue(field, entry.text, typedNow()).value, title: null };
}
