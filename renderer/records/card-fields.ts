import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { RecordView } from '../../preload/contract/records.ts';

const MOST = 6;

/** The fields of a record that say most at a glance, filled ones only: its state, how to reach it, whose it is, what comes next, what it is worth. */
export function cardFields(object: ObjectDescription, record: RecordView): readonly FieldDescription[] {
  const filled = object.fields.filter((field) => field.hidden !== true && field.id !== object.title && field.type !== 'json' && (record.values[field.id] ?? null) !== null && record.values[field.id] !== '');
  const ranked = filled.map((field) => ({ field, rank: rankOf(field) })).filter(({ rank }) => rank !== null);
  const chosen = new Set(ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).slice(0, MOST).map(({ field }) => field));
  // Chosen by weight, shown in the order in which people know them.
  return filled.filter((field) => chosen.has(field));
}

function rankOf(field: FieldDescription): number | null {
  if (field.type === 'phone') return 0;
  if (field.id === 'owner') return 1;
  if (field.type === 'choice') return field.options?.some((option) => option.colour !== undefined) === true ? 2 : 7;
  if (field.type === 'link') return field.readonly === true ? null : 3;
  if (field.type === 'money') return 4;
  if (field.type === 'date') return 5;
  if (field.type === 'text') return 6;
  return field.type === 'email' || field.type === 'decimal' || field.type === 'integer' || field.type === 'percent' ? 8 : null;
}
