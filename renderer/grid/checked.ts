/** The rows that are ticked: some of them by id, or everything in the view. */
export type Checked = { readonly all: true } | { readonly all: false; readonly ids: ReadonlySet<string> };

export const NONE: Checked = { all: false, ids: new Set() };
export const ALL: Checked = { all: true };

/** True when this row is ticked. */
export function isChecked(checked: Checked, id: string): boolean {
  return checked.all || checked.ids.has(id);
}

/** How many rows are ticked in a view of so many. */
export function checkedCount(checked: Checked, count: number): number {
  return checked.all ? count : checked.ids.size;
}

/** The ticks with some rows ticked or cleared. Clearing a row while everything is ticked clears everything. */
export function withRows(checked: Checked, ids: readonly string[], tick: boolean): Checked {
  const next = new Set(checked.all ? [] : checked.ids);
  for (const id of ids) {
    if (tick) next.add(id);
    else next.delete(id);
  }
  return { all: false, ids: next };
}
