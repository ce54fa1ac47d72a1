import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { appError } from '../db/errors.ts';
import type { Answer } from '../preload/contract/errors.ts';
import { routes } from '../preload/contract/index.ts';

export interface AttachmentParts {
  /** Asks the core. */
  readonly call: (route: string, input: unknown) => Promise<Answer<unknown>>;
  /** A folder that nobody else uses; removed at the end. */
  readonly scratch: string;
  /** Hands a file to the system's own program; answers its complaint, empty when it went well. */
  readonly openPath: (file: string) => Promise<string>;
  /** Asks where to save; null when given up. */
  readonly askPlace: (name: string) => Promise<string | null>;
}

export interface Attachments {
  readonly open: (input: { readonly id: string }) => Promise<Record<string, never>>;
  readonly saveAs: (input: { readonly id: string }) => Promise<{ saved: boolean }>;
}

/**
 * Opens files that hang on records. The system gets a copy under the file's own name, because a blob has no extension and must
 * not be written to; what is not on the core's closed list of kinds is never opened.
 */
export function createAttachments({ call, scratch, openPath, askPlace }: AttachmentParts): Attachments {
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

  const locate = async (id: string) => {
    const answer = await call('attachments.locate', { id });
    if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
    return routes['attachments.locate'].output.parse(answer.data);
  };

  return {
    open: async ({ id }) => {
      const { path: blob, name, openable } = await locate(id);
      if (!openable) throw appError('attachment.notOpenable', 'files of this kind are not opened', { file: name });
      await mkdir(scratch, { recursive: true });
      const folder = await mkdtemp(path.join(scratch, 'f-'));
      const copy = path.join(folder, plainName(name));
      await copyFile(blob, copy);
      const problem = await openPath(copy);
      if (problem === '') return {};
      await rm(folder, { recursive: true, force: true });
      throw appError('attachment.notOpenable', 'no program could open the file', { file: name });
    },
    saveAs: async ({ id }) => {
      const { path: blob, name } = await locate(id);
      const target = await askPlace(plainName(name));
      if (target === null) return { saved: false };
      await copyFile(blob, target).catch(() => {
        throw appError('file.notWritable', 'the copy could not be written', { file: path.basename(target) });
      });
      return { saved: true };
    },
  };
}

/** A name that every file system takes, with its extension as it was: the system goes by that. */
export function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = path.basename(name.replaceAll('\\', '/')).replace(/[<>:"|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '_').replace(/[. ]+$/, '');
  return plain === '' ? 'file' : plain.slice(-150);
}
