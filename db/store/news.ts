/** Ids of records, or of fields, by object. */
export type ByObject = ReadonlyMap<string, ReadonlySet<string>>;

/** What changed since the open lists were brought up to date. */
export interface News {
  /** Records that were touched, and fields that were set. */
  add(touched: ByObject, fields: ByObject): void;
  /** All of it at once, and forgets it; null when there is none. An object that `fields` leaves out may have changed in any field. */
  take(): { readonly touched: ByObject; readonly fields: ByObject } | null;
}

interface OfObject {
  readonly ids: Set<string>;
  readonly fields: Set<string>;
  /** Some of these records came without the fields that were set. */
  anyField: boolean;
}

/**
 * News of several batches are told as one: a record can only be put back at its place in a list when every other record
 * that changed was taken out of it.
 */
export function createNews(): News {
  const objects = new Map<string, OfObject>();

  function of(object: string): OfObject {
    let known = objects.get(object);
    if (!known) objects.set(object, (known = { ids: new Set(), fields: new Set(), anyField: false }));
    return known;
  }

  return {
    add: (touched, fields) => {
      for (const [object, ids] of touched) {
        const known = of(object);
        for (const id of ids) known.ids.add(id);
        const set = fields.get(object);
        if (set === undefined) known.anyField = true;
        else for (const field of set) known.fields.add(field);
      }
    },
    take: () => {
      if (objects.size === 0) return null;
      const touched = new Map<string, ReadonlySet<string>>();
      const fields = new Map<string, ReadonlySet<string>>();
      for (const [object, known] of objects) {
        touched.set(object, known.ids);
        if (!known.anyField) fields.set(object, known.fields);
      }
      objects.clear();
      return { touched, fields };
    },
  };
}
