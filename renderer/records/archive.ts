import type { ObjectDescription } from '../../preload/contract/model.ts';

/** Whether records of this object can be put away as done. */
export function canArchive(object: ObjectDescription): boolean {
  return object.fields.some((field) => field.id === 'archived');
}
