import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { MOST_BYTES } from '../../../preload/contract/attachments.ts';
import { appError } from '../../errors.ts';

/** A file as it lies in the blob folder. */
export interface Blob {
  readonly hash: string;
  readonly size: number;
}

const HASH = /^[0-9a-f]{64}$/;

/** The folder of a book's attachments: beside it, under its name. */
export function blobFolder(databaseFile: string): string {
  return `${databaseFile}.files`;
}

/** Where a blob lies. Throws for what is no hash: nothing from a record may become a path of its own. */
export function blobPath(folder: string, hash: string): string {
  if (!HASH.test(hash)) throw appError('attachment.missing', 'The attachment has no readable hash.');
  return path.join(folder, hash.slice(0, 2), hash);
}

/**
 * Copies a file under the SHA-256 of its content; the same content lies there once, whoever attaches it. It is whole before
 * it gets its name. Throws `attachment.tooLarge`, `file.notFound`.
 */
export async function keepBlob(folder: string, file: { readonly path: string; readonly name: string }): Promise<Blob> {
  const bytes = await readWithin(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const target = blobPath(folder, hash);
  if (sizeOf(target) !== bytes.length) await writeWhole(target, bytes);
  // It is wanted anew: a sweep goes by how long nobody did.
  else await fs.promises.utimes(target, new Date(), new Date());
  return { hash, size: bytes.length };
}

async function readWithin({ path: source, name }: { readonly path: string; readonly name: string }): Promise<Buffer> {
  const found = await fs.promises.stat(source).catch(() => null);
  if (!found?.isFile()) throw appError('file.notFound', 'The file is not there any more.', { file: name });
  if (found.size > MOST_BYTES) throw tooLarge(name);
  const bytes = await fs.promises.readFile(source).catch(() => null);
  if (bytes === null) throw appError('file.notFound', 'The file cannot be read.', { file: name });
  // It may have grown since it was looked at.
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  return bytes;
}

function tooLarge(name: string) {
  return appError('attachment.tooLarge', `'${name}' is too large to be attached.`, { file: name, limit: MOST_BYTES / 1024 / 1024 });
}

async function writeWhole(target: string, bytes: Buffer): Promise<void> {
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.${Date.now().toString(36)}.part`;
  try {
    const handle = await fs.promises.open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.promises.rename(temporary, target);
  } catch (error) {
    await fs.promises.rm(temporary, { force: true });
    throw appError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'database.diskFull' : 'file.notWritable', 'The attachment could not be kept.', { file: path.basename(target) });
  }
}

/** Bytes of a file; null when it is not there. */
export function sizeOf(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** Puts blobs that a folder of copies has not yet beside its backups. They never change, so what is there is right. Answers how many were copied. */
export async function copyBlobs(from: string, to: string): Promise<number> {
  if (!fs.existsSync(from)) return 0;
  let copied = 0;
  for (const shelf of await fs.promises.readdir(from)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const hash of (await fs.promises.readdir(path.join(from, shelf))).filter((name) => HASH.test(name))) {
      const target = blobPath(to, hash);
      if (sizeOf(target) === sizeOf(path.join(from, shelf, hash))) continue;
      await writeWhole(target, await fs.promises.readFile(path.join(from, shelf, hash)));
      copied += 1;
    }
  }
  return copied;
}

/**
 * Removes what an attachment that was never written left behind: blobs, and parts of one, that nothing names and nobody touched since `before`
 * (milliseconds). `needed` are the hashes that the book's log names, of deleted attachments too: undo may bring those back. Answers how many went.
 */
export async function sweepBlobs(folder: string, needed: ReadonlySet<string>, before: number): Promise<number> {
  if (!fs.existsSync(folder)) return 0;
  let swept = 0;
  for (const shelf of await fs.promises.readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of await fs.promises.readdir(path.join(folder, shelf))) {
      if (needed.has(name) || !(HASH.test(name) || /^[0-9a-f]{64}\..*\.part$/.test(name))) continue;
      const file = path.join(folder, shelf, name);
      const found = await fs.promises.stat(file).catch(() => null);
      if (!found?.isFile() || found.mtimeMs >= before) continue;
      // A file that another program holds goes another time.
      await fs.promises.rm(file).then(() => (swept += 1), () => undefined);
    }
  }
  return swept;
}
