/** One cell of what the clipboard holds, before anyone knows which field it goes into. */
export interface PastedCell {
  /** What the source showed. */
  readonly text: string;
  /** The number behind it, as plain digits, when the source said so: "1.38E+10" is 13800138000. */
  readonly number?: string;
  /** How the source showed that number. */
  readonly shape?: 'date' | 'percent';
  /** The record that a cell of this program linked to. */
  readonly link?: { readonly object: string; readonly id: string };
}

/** Rows of cells; rows may be of different length. */
export type Block = readonly (readonly PastedCell[])[];

/** The cell that is just a text. */
export function plainCell(text: string): PastedCell {
  return { text };
}

/** True for a cell that shows nothing. */
export function isBlankCell({ text }: PastedCell): boolean {
  return text.trim() === '';
}
