import { readFile, stat } from 'node:fs/promises';
import { appError } from '../db/errors.ts';
import type { GrantedFile } from '../preload/contract/define.ts';

const MAX_BYTES = 2 * 1024 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * A picked picture as a data URL. What it is goes by its first bytes, whatever its name says. Throws file.notFound,
 * record.tooLarge (over 2 MB) or import.unsupported (neither PNG nor JPEG).
 */
export async function readImage(file: GrantedFile): Promise<string> {
  const bytes = await readLimited(file);
  const type = bytes.subarray(0, PNG.length).equals(PNG) ? 'image/png' : bytes.subarray(0, JPEG.length).equals(JPEG) ? 'image/jpeg' : null;
  if (type === null) throw appError('import.unsupported', 'the picture is neither PNG nor JPEG', { file: file.name });
  return `data:${type};base64,${bytes.toString('base64')}`;
}

async function readLimited(file: GrantedFile): Promise<Buffer> {
  const found = await stat(file.path).catch(() => null);
  if (found === null || !found.isFile()) throw appError('file.notFound', 'the file is not there any more', { file: file.name });
  if (found.size > MAX_BYTES) throw appError('record.tooLarge', 'the picture is larger than 2 MB', { file: file.name, limit: MAX_BYTES });
  return readFile(file.path);
}
