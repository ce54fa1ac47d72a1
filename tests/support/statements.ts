import type { Store } from '../../db/store/open.ts';

const ASKING: ReadonlySet<string | symbol> = new Set(['all', 'get', 'run', 'pluck', 'iterate', 'exec']);

/** The same book, with a count of the statements that are asked of it through the answered store. */
export function counted(store: Store): { readonly store: Store; readonly count: () => number } {
  let count = 0;
  const db = new Proxy(store.db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || !ASKING.has(name)) return value;
      return (...given: unknown[]): unknown => {
        count += 1;
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { store: { ...store, db }, count: () => count };
}
