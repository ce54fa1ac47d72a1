/** What came of a paste, for one summary at its end. Counts are of cells unless they say otherwise. */
export interface PasteReport {
  readonly cells: number;
  /** They stood right of the last column. */
  readonly cutOff: number;
  /** Their fields are filled in by the program. */
  readonly readonly: number;
  /** They stood below the last row of a list that takes no new ones. */
  readonly noRoom: number;
  /** Rows that the source had hidden. */
  readonly hiddenRows: number;
  /** Text around the pasted table was left out. */
  readonly aside: boolean;
  /** The source showed them shortened (1.38E+10, ####), and the clipboard holds no more. */
  readonly shortened: number;
  /** Dates that named no year: they were taken for this one. */
  readonly yearless: number;
  /** Too long for a cell; the first few by place. */
  readonly tooLong: readonly { readonly row: number; readonly field: string }[];
}

/** True when a paste went just as it looked. */
export function isUneventful({ cutOff, readonly, noRoom, hiddenRows, aside, shortened, yearless, tooLong }: PasteReport): boolean {
  return cutOff + readonly + noRoom + hiddenRows + shortened + yearless + tooLong.length === 0 && !aside;
}
