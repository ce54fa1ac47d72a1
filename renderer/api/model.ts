import { useMemo } from 'react';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { useCall } from './hooks.ts';

/** The model by id, in the model's own order. */
export interface Model {
  readonly objects: readonly ObjectDescription[];
  object(id: string): ObjectDescription | undefined;
  field(object: string, field: string): FieldDescription | undefined;
}

/** Indexes the answer of `model.get`. */
export function createModel(objects: readonly ObjectDescription[]): Model {
  const byId = new Map(objects.map((object) => [object.id, object]));
  return {
    objects,
    object: (id) => byId.get(id),
    field: (object, field) => byId.get(object)?.fields.find((each) => each.id === field),
  };
}

/** The model as it is now; undefined until the core has answered for the first time. */
export function useModel(): Model | undefined {
  const { data } = useCall('model.get', {});
  return useMemo(() => (data === undefined ? undefined : createModel(data.objects)), [data]);
}
