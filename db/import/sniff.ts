import type { ImportLimits } from './limits.ts';
import { importError } from './messages.ts';
import type { FileFormat } from './types.ts';
import { decodeText } from './encoding.ts';
import { checkZip, listZip, readZipEntry } from './zip.ts';

/**
 * What the bytes are, by content and never by name: a "客户.xls" from an ERP is often HTML or tab-separated text.
 * Throws import.empty, import.password, import.zipBomb, import.corrupt or import.unsupported.
 */
export function sniff(bytes: Uint8Array, limits: ImportLimits): FileFormat {
  if (bytes.length === 0) throw importError('import.empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffZip(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffOle(bytes);
  // BIFF2, 3 and 4 were bare streams that begin with their BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && [0x04, 0x06].includes(bytes[2] ?? -1) && bytes[3] === 0) return 'xls';
  for (const [magic, kind] of FOREIGN) if (startsWith(bytes, magic)) throw importError('import.unsupported', { kind });
  return sniffText(bytes);
}

const FOREIGN: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'], [[0x89, 0x50, 0x4e, 0x47], 'png'], [[0xff, 0xd8, 0xff], 'jpeg'], [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'], [[0x37, 0x7a, 0xbc, 0xaf], '7z'], [[0x1f, 0x8b], 'gzip'], [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'sqlite'], [[0x4d, 0x5a], 'exe'], [[0x7f, 0x45, 0x4c, 0x46], 'elf'],
];

function sniffZip(bytes: Uint8Array, limits: ImportLimits): FileFormat {
  const entries = listZip(bytes);
  checkZip(entries, limits);
  if (entries.some((entry) => entry.encrypted)) throw importError('import.password');
  const names = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (names.has('xl/workbook.xml') || entries.some((entry) => /^xl\/worksheets\//i.test(entry.name))) return 'xlsx';
  const manifest = names.get('meta-inf/manifest.xml');
  if (names.has('content.xml') && manifest) {
    const text = new TextDecoder().decode(readZipEntry(bytes, manifest, 4 * 1024 * 1024));
    if (text.includes('encryption-data')) throw importError('import.password');
    if (!text.includes('opendocument.spreadsheet')) throw importError('import.unsupported', { kind: 'opendocument' });
    return 'ods';
  }
  if (names.has('[content_types].xml')) return sniffPackage(bytes, names.get('[content_types].xml'));
  throw importError('import.unsupported', { kind: 'zip' });
}

/** A package whose workbook lies in an unusual folder still names its type. */
function sniffPackage(bytes: Uint8Array, types: ReturnType<typeof listZip>[number] | undefined): FileFormat {
  const text = types ? new TextDecoder().decode(readZipEntry(bytes, types, 4 * 1024 * 1024)) : '';
  if (/sheet\.binary/i.test(text)) return 'xlsb';
  if (/spreadsheetml|ms-excel/i.test(text)) return 'xlsx';
  throw importError('import.unsupported', { kind: 'office document' });
}

/** OLE2: the names in its directory say what it holds. Entries are 128 bytes, aligned; names are UTF-16LE. */
function sniffOle(bytes: Uint8Array): FileFormat {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    if (length < 4 || length > 64 || length % 2 !== 0 || bytes[at + length - 1] !== 0 || bytes[at + length - 2] !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw importError('import.password');
  if (names.has('Workbook') || names.has('Book') || names.has('BOOK') || names.has('WORKBOOK')) return 'xls';
  if (names.has('WordDocument') || names.has('PowerPoint Document')) throw importError('import.unsupported', { kind: 'office document' });
  throw importError('import.corrupt', { reason: 'ole directory' });
}

function sniffText(bytes: Uint8Array): FileFormat {
  const { text: head } = decodeText(bytes.subarray(0, 64 * 1024));
  const start = head.replace(/^[\s\ufeff\u0000]+/, '').slice(0, 32_768);
  if (start === '' && bytes.length <= 64 * 1024) throw importError('import.empty');
  if (start.includes('\u0000')) throw importError('import.unsupported', { kind: 'binary' });
  if (start.startsWith('ID;P')) return 'sylk';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(?:\w+:)?Workbook[\s>]/.test(start)) return 'xml2003';
  if (/^MIME-Version:/i.test(start)) throw importError('import.unsupported', { kind: 'mhtml' });
  const body = start.replace(/^<\?xml[^>]*>\s*/i, '');
  if (/^<(?:!doctype html|!--|html|[a-z])/i.test(body) && /<(?:table|html)[\s>]/i.test(body) && !/^<\w+[^>]*\bxmlns="urn:/i.test(body)) return 'html';
  if (start.startsWith('<?xml')) throw importError('import.unsupported', { kind: 'xml' });
  const odd = start.replace(/[^\u0001-\u0008\u000e-\u001f]/g, '').length;
  if (odd > start.length / 50) throw importError('import.unsupported', { kind: 'binary' });
  return 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
