/** Which groups are folded: all but some, or none but some. It outlives the list, so that a new sorting keeps it. */
export interface Folding {
  isFolded(id: string): boolean;
  toggle(id: string): void;
  /** Folds or opens everything. */
  all(folded: boolean): void;
  /** Opens these. */
  open(ids: readonly string[]): void;
}

/** A folding that begins with everything open or folded. */
export function createFolding(folded: boolean): Folding {
  let rest = folded;
  let others = new Set<string>();
  const isFolded = (id: string): boolean => rest !== others.has(id);
  const toggle = (id: string): void => {
    if (!others.delete(id)) others.add(id);
  };
  return {
    isFolded,
    toggle,
    all: (next) => {
      rest = next;
      others = new Set();
    },
    open: (ids) => ids.filter(isFolded).forEach(toggle),
  };
}
