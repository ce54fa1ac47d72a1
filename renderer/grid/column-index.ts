/** Where a column stands among the shown fields; the row numbers do not count. */
export function columnIndex(columns: readonly { getColId(): string }[], id: string): number {
  return columnIndexes(columns).get(id) ?? -2;
}

const indexes = new WeakMap<readonly { getColId(): string }[], ReadonlyMap<string, number>>();

/** Where all columns stand, by id. The grid keeps one list of them until they change, and so is this kept with it. */
export function columnIndexes(columns: readonly { getColId(): string }[]): ReadonlyMap<string, number> {
  const known = indexes.get(columns);
  if (known !== undefined) return known;
  const made = new Map(columns.map((column, index) => [column.getColId(), index - 1]));
  indexes.set(columns, made);
  return made;
}
