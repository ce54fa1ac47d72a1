import type { ImportLimits } from '../limits.ts';
import type { RawWorkbook } from '../sheet.ts';
import type { FileFormat } from '../types.ts';

/** Bytes of one known format → sheets of cells. Throws errors of the closed list; anything else means damaged. */
export interface WorkbookReader {
  read(bytes: Uint8Array, format: FileFormat, limits: ImportLimits): Promise<RawWorkbook>;
}
