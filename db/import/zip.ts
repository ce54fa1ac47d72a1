import { inflateRawSync } from 'node:zlib';
import type { ImportLimits } from './limits.ts';
import { importError } from './messages.ts';

/**
 * The table of contents of a zip, read without unpacking anything, so that a bomb is refused before it costs memory.
 * Layout: APPNOTE.TXT 4.3.12 (central directory), 4.3.16 (end record), 4.3.14 (zip64 end record).
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** All entries. Throws import.corrupt when the end record is missing (a truncated file) or does not add up. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count === 0xffff || at === 0xffffffff) && locator >= 0) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END64) throw importError('import.corrupt', { reason: 'zip64' });
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw importError('import.corrupt', { reason: 'zip directory' });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = wideSizes(view, at + 46 + nameLength, extraLength, view.getUint32(at + 24, true), view.getUint32(at + 20, true));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Refuses what would unpack to far too much. A directory that lies about sizes is caught later: the unpacker stops at
 * the size said here.
 */
export function checkZip(entries: readonly ZipEntry[], limits: ImportLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const bomb = entries.length > limits.zipEntries || unpacked > limits.zipBytes ||
    (unpacked > limits.zipRatioFrom && unpacked / Math.max(packed, 1) > limits.zipRatio);
  if (bomb) throw importError('import.zipBomb', { entries: entries.length, unpacked, packed });
}

/** The bytes of one small entry, at most `max` of them. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, max: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw importError('import.corrupt', { reason: 'zip entry' });
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return data.subarray(0, max);
  try {
    return inflateRawSync(data, { maxOutputLength: max });
  } catch (error) {
    throw importError('import.corrupt', { reason: entry.name }, error);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw importError('import.corrupt', { reason: 'zip end record' });
}

/** Sizes above 4 GB live in the zip64 extra field (id 1). */
function wideSizes(view: DataView, start: number, length: number, unpacked: number, packed: number): { unpacked: number; packed: number } {
  if (unpacked !== 0xffffffff && packed !== 0xffffffff) return { unpacked, packed };
  for (let at = start; at + 4 <= start + length && at + 4 <= view.byteLength;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + size <= view.byteLength && size >= 16) {
      return { unpacked: Number(view.getBigUint64(at + 4, true)), packed: Number(view.getBigUint64(at + 12, true)) };
    }
    at += 4 + size;
  }
  return { unpacked, packed };
}
