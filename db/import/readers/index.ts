import type { ImportLimits } from '../limits.ts';
import { LIMITS } from '../limits.ts';
import { importError, isImportError } from '../messages.ts';
import type { RawWorkbook } from '../sheet.ts';
import { sniff } from '../sniff.ts';
import type { FileFormat, ImportNote } from '../types.ts';
import type { WorkbookReader } from './reader.ts';

const legacy = async (): Promise<WorkbookReader> => (await import('./legacy.ts')).legacyReader;

/** Readers are loaded when needed: the libraries behind them take longer to load than most files to read. */
const READERS: Readonly<Record<FileFormat, () => Promise<WorkbookReader>>> = {
  xlsx: async () => (await import('./xlsx.ts')).xlsxReader,
  text: async () => (await import('./csv.ts')).csvReader,
  html: async () => (await import('./html.ts')).htmlReader,
  xls: legacy, xlsb: legacy, ods: legacy, xml2003: legacy, sylk: legacy,
};

/** The endings under which each format usually comes; another one gets a note. */
const ENDINGS: Readonly<Record<FileFormat, RegExp>> = {
  xlsx: /\.(xlsx|xlsm|xltx|xltm|et)$/i, xls: /\.(xls|xlt|et|ett|biff\d)$/i, xlsb: /\.xlsb$/i, ods: /\.(ods|ots)$/i, xml2003: /\.(xml|xls)$/i,
  sylk: /\.(slk|sylk)$/i, html: /\.html?$/i, text: /\.(csv|tsv|txt|tab)$/i,
};

/**
 * A whole file → its sheets. Refuses by size first, then by content. Every error has a code of the closed list; a
 * reader's own exception means the file is damaged.
 */
export async function readWorkbook(bytes: Uint8Array, name: string, limits: ImportLimits = LIMITS): Promise<RawWorkbook> {
  if (bytes.length > limits.fileBytes) throw importError('import.tooLarge', { limitMb: Math.floor(limits.fileBytes / 1024 / 1024) });
  const format = sniff(bytes, limits);
  const workbook = await guarded(READERS[format], bytes, format, limits);
  const notes: ImportNote[] = [...workbook.notes];
  if (!ENDINGS[format].test(name)) notes.push({ code: 'note.wrongExtension', details: { format } });
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw importError('import.noTable');
  return { ...workbook, notes };
}

/** An .xlsx that the strict reader gives up on (chart sheets, odd parts) gets a second try by the tolerant one. */
async function guarded(load: () => Promise<WorkbookReader>, bytes: Uint8Array, format: FileFormat, limits: ImportLimits): Promise<RawWorkbook> {
  try {
    return await (await load()).read(bytes, format, limits);
  } catch (error) {
    if (isImportError(error)) throw error;
    if (load === READERS.xlsx) return guarded(legacy, bytes, format, limits);
    throw importError('import.corrupt', { reason: (error instanceof Error ? error.message : String(error)).slice(0, 200) }, error);
  }
}
