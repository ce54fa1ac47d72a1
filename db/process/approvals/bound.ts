import type { RecordWrite } from '../../changes/index.ts';
import type { Field } from '../../model/types.ts';
import { columnValue } from '../../store/column-value.ts';
import type { LiveObject } from '../../store/registry.ts';
import type { Row } from '../../store/rows.ts';

/** Fields that say nothing of what was approved: what becomes of the document, whose it is, and what the program keeps about it. */
const UNBOUND: ReadonlySet<string> = new Set([
  'status', 'owner', 'deal', 'deleted', 'archived', 'approval', 'number', 'issued_at', 'snapshot', 'version', 'previous', 'created_at', 'created_by', 'cost_total', 'margin', 'price_rate', 'template', 'quote',
]);

/** Whether a field is a part of what those who approve a document agree to. */
export function isBound(field: string): boolean {
  return !UNBOUND.has(field);
}

/** The stored fields of a document, or of its lines, that an approval binds. */
export function boundFields(object: LiveObject): readonly Field[] {
  return object.storedFields.filter(({ id }) => isBound(id));
}

/** Whether a write changes what the document says. */
export function changes(object: LiveObject, write: RecordWrite, row: Row): boolean {
  return Object.keys(write.set).some((name) => {
    const field = object.storedById.get(name);
    return field !== undefined && isBound(name) && columnValue(field, write.set[name] ?? null) !== (row.values.get(name) ?? null);
  });
}
