/** A template being edited. */
export interface Editing {
  /** Null while it was never saved. */
  readonly id: string | null;
  readonly name: string;
  readonly text: string;
  readonly active: boolean;
}

let kept: Editing | null = null;

/** Keeps what was typed and not saved until the page is opened again. */
export function keepEditing(editing: Editing | null): void {
  kept = editing;
}

/** What was left unsaved, if anything. */
export function keptEditing(): Editing | null {
  return kept;
}
