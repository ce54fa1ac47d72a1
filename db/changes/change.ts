import type { Value } from '../model/types.ts';
import type { Stamp } from './clock.ts';

/**
 * One record's fields set at one moment: the atom of the log. `seen` names, per field, the stamp that the author saw
 * and replaced; a field without one had never been set there. Two changes to a field conflict only when neither
 * author had seen the other's.
 */
export interface Change {
  readonly at: Stamp;
  readonly object: string;
  readonly record: string;
  readonly set: Readonly<Record<string, Value>>;
  readonly seen: Readonly<Record<string, Stamp>>;
}

/**
 * What a batch was for. It decides the words in the history and whether Ctrl+Z comes by it (it passes over `auto`, what the
 * program did by itself), never how the batch merges. A `takeback` takes back what a batch did to some of its records; the
 * batch itself stays in force.
 */
export type BatchKind =
  | 'create' | 'edit' | 'paste' | 'fill' | 'bulk' | 'delete' | 'restore' | 'import' | 'quote' | 'fields' | 'settings' | 'seed' | 'undo' | 'redo'
  | 'assign' | 'convert' | 'merge' | 'pool' | 'handover' | 'stage' | 'approval' | 'contract' | 'payment' | 'comment' | 'archive' | 'auto' | 'takeback';

/** One user action: what one undo takes back, and what travels between desks as a whole. */
export interface Batch {
  readonly id: string;
  readonly member: string;
  readonly device: string;
  readonly at: Stamp;
  readonly kind: BatchKind;
  readonly label: string;
  /** The batch that this one takes back, for the kinds undo and redo. */
  readonly undoes: string | null;
  readonly changes: readonly Change[];
}

/** Bytes that stand for a value in comparisons; equal values have equal bytes on every machine. */
export function canonical(value: Value): string {
  return JSON.stringify(value);
}

/** True when two changes say the same, whoever delivered them. */
export function sameChange(a: Pick<Change, 'set'>, b: Pick<Change, 'set'>): boolean {
  return canonicalSet(a.set) === canonicalSet(b.set);
}

function canonicalSet(set: Readonly<Record<string, Value>>): string {
  return JSON.stringify(Object.keys(set).sort().map((field) => [field, set[field]]));
}

/** The fields that a batch set, by object. */
export function fieldsOf({ changes }: Batch): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  for (const { object, set } of changes) {
    const known = fields.get(object) ?? new Set();
    fields.set(object, known);
    for (const name of Object.keys(set)) known.add(name);
  }
  return fields;
}
