/** How much a file may ask of us. Beyond a limit it is refused with a clear code, never half read. */
export interface ImportLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of one cell; Excel itself stops at 32,767. Longer text is kept up to here. */
  readonly cellText: number;
  readonly zipEntries: number;
  /** Sum of what a zip says it unpacks to. */
  readonly zipBytes: number;
  /** Unpacked : packed, looked at only above `zipRatioFrom` unpacked bytes. Real sheets reach about 60. */
  readonly zipRatio: number;
  readonly zipRatioFrom: number;
}

export const LIMITS: ImportLimits = {
  fileBytes: 200 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  cells: 20_000_000,
  cellText: 100_000,
  zipEntries: 20_000,
  zipBytes: 1024 * 1024 * 1024,
  zipRatio: 250,
  zipRatioFrom: 64 * 1024 * 1024,
};
