import path from 'node:path';
import type { AttachmentView } from '../../preload/contract/attachments.ts';
import type { CallContext, GrantedFile } from '../../preload/contract/define.ts';
import { newId, type RecordWrite } from '../changes/index.ts';
import { appError } from '../errors.ts';
import type { Value } from '../model/types.ts';
import { blobFolder, blobPath, copyBlobs, keepBlob, sizeOf, sweepBlobs } from '../process/attachments/blobs.ts';
import { isOpenable, mediaTypeOf } from '../process/attachments/media.ts';
import { titlesOf } from '../store/read.ts';
import { readRows } from '../store/rows.ts';
import type { CoreContext } from './context.ts';

const MOST_LISTED = 500;

/** Copies files into the book's folder and answers the records that name them; nothing is written to the book yet. */
export async function keepFiles({ options, desk }: Pick<CoreContext, 'options' | 'desk'>, object: string, record: string, files: readonly GrantedFile[]): Promise<RecordWrite[]> {
  const writes: RecordWrite[] = [];
  for (const file of files) {
    const { hash, size } = await keepBlob(blobFolder(options.databaseFile), file);
    const name = path.basename(file.name);
    writes.push({ object: 'attachments', record: newId(desk.entropy), set: { object, record, name, hash, size, media_type: mediaTypeOf(name) } });
  }
  return writes;
}

/** Puts the blobs beside the backups; what is there already is not copied again. */
export async function backUpBlobs({ options }: Pick<CoreContext, 'options'>, folder: string = path.join(options.backupFolder, 'files')): Promise<number> {
  return copyBlobs(blobFolder(options.databaseFile), folder);
}

/** A month: what an attachment leaves behind may be needed by a book that was put back for a while. */
const LEFT_MS = 30 * 86_400_000;

/** Removes blobs of attachments that were never written. Called once a day, after the blobs were put beside the backups. */
export async function sweepUnnamed({ store, options, now }: Pick<CoreContext, 'store' | 'options' | 'now'>): Promise<number> {
  const needed = store.db.pluck<string>("SELECT hash FROM attachments WHERE hash IS NOT NULL UNION SELECT fields ->> 'hash' FROM change_log WHERE record IN (SELECT id FROM attachments) AND object = 'attachments' AND fields ->> 'hash' IS NOT NULL");
  return sweepBlobs(blobFolder(options.databaseFile), new Set(needed), now() - LEFT_MS);
}

/** Files on records. */
export function attachmentHandlers(context: CoreContext) {
  const { store, changes, options } = context;
  const folder = blobFolder(options.databaseFile);

  function list(object: string, id: string): AttachmentView[] {
    const rows = store.db.all<Record<'id' | 'name' | 'hash' | 'size' | 'created_at' | 'created_by', Value>>(
      'SELECT id, name, hash, size, created_at, created_by FROM attachments WHERE record = ? AND object = ? AND deleted IS NOT 1 ORDER BY rid DESC LIMIT ?', [id, object, MOST_LISTED]);
    const authors = titlesOf(store, 'members', [...new Set(rows.map((row) => String(row.created_by ?? '')))], true);
    return rows.map((row) => ({
      id: String(row.id), name: String(row.name ?? ''), size: typeof row.size === 'number' ? row.size : 0, at: String(row.created_at ?? ''),
      author: authors.get(String(row.created_by ?? '')) ?? '', here: placeOf(row.hash) !== null, openable: isOpenable(String(row.name ?? '')),
    }));
  }

  /** Where the blob lies: in the book's folder, or beside the backups, as after a move to a new computer. */
  function placeOf(hash: Value): string | null {
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
    return [folder, path.join(options.backupFolder, 'files')].map((each) => blobPath(each, hash)).find((file) => sizeOf(file) !== null) ?? null;
  }

  function row(id: string) {
    const found = readRows(store.db, store.registry.object('attachments'), [id]).get(id);
    if (!found) throw appError('record.notFound', 'The attachment is not here.', { object: 'attachments', id });
    return found;
  }

  return {
    'attachments.list': ({ object, id }: { object: string; id: string }) => ({ attachments: list(object, id) }),
    'attachments.add': async ({ object, id }: { object: string; id: string }, { files }: CallContext) => {
      if (!readRows(store.db, store.registry.object(object), [id]).has(id)) throw appError('record.notFound', 'The record is not here.', { object, id });
      const writes = await keepFiles(context, object, id, files);
      return { batch: changes.commit({ kind: 'create', label: files.map(({ name }) => name).join('、').slice(0, 200), writes })?.id ?? null, ids: writes.map(({ record }) => record) };
    },
    'attachments.remove': ({ id }: { id: string }) => {
      row(id);
      return { batch: changes.commit({ kind: 'delete', writes: [{ object: 'attachments', record: id, set: { deleted: 1 } }] })?.id ?? null };
    },
    'attachments.locate': ({ id }: { id: string }) => {
      const { values } = row(id);
      const name = path.basename(String(values.get('name') ?? ''));
      const place = placeOf(values.get('hash') ?? null);
      if (place === null) throw appError('attachment.missing', `The file '${name}' is not on this computer.`, { file: name });
      return { path: place, name, openable: isOpenable(name) };
    },
  };
}
