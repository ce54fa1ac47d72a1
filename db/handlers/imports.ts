import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { CallContext } from '../../preload/contract/define.ts';
import { newId } from '../changes/index.ts';
import { appError } from '../errors.ts';
import { createExisting } from '../import/existing.ts';
import { createImportSessions } from '../import/session.ts';
import type { ImportProgress, MappingChange, PlanPage } from '../import/types.ts';
import { importRules } from '../process/take-over.ts';
import type { CoreContext } from './context.ts';

/** A window that has no session yet, because it is still reading, stops the reading by this name. */
const READING = 'reading';

export function importHandlers(context: CoreContext) {
  const { store, changes, desk, options } = context;
  const reading = new Set<AbortController>();
  const sessions = createImportSessions({
    objects: () => store.registry.objects(),
    existing: createExisting(store),
    changes,
    newId: () => newId(desk.entropy),
    rules: importRules(store, () => ({ member: desk.member, now: context.now() })),
    workerUrl: pathToFileURL(options.importWorker),
  });

  const progress = (task: string) => ({ stage, done, total }: ImportProgress) => context.emit('progress', { task, phase: stage, done, total: total || null });

  async function open(_input: unknown, { files }: CallContext) {
    const controller = new AbortController();
    reading.add(controller);
    try {
      return await sessions.open(files, { signal: controller.signal, onProgress: progress(READING) });
    } finally {
      reading.delete(controller);
    }
  }

  function cancel({ session }: { session: string }) {
    if (session === READING || session === '') for (const controller of reading) controller.abort();
    else sessions.cancel(session);
    return {};
  }

  async function badRows({ session }: { session: string }, { files }: CallContext) {
    const file = files[0];
    if (!file) throw appError('file.unknownToken', 'No file was chosen.');
    const { bytes, rows } = await sessions.badRows(session);
    await writeFile(file.path, bytes).catch((error: unknown) => {
      throw appError('file.notWritable', 'The file could not be written.', { file: file.name, reason: String(error) });
    });
    return { rows };
  }

  return {
    'import.open': open,
    'import.map': ({ session, ...change }: { session: string } & MappingChange) => sessions.setMapping(session, change),
    'import.plan': ({ session }: { session: string }) => sessions.plan(session, { onProgress: progress(session) }),
    'import.planPage': ({ session, list, start, count }: { session: string; list: PlanPage['list']; start: number; count: number }) => sessions.planPage(session, list, start, count),
    'import.commit': ({ session }: { session: string }) => sessions.commit(session, { onProgress: progress(session) }),
    'import.cancel': cancel,
    'import.badRows': badRows,
    'import.close': ({ session }: { session: string }) => {
      sessions.close(session);
      return {};
    },
  };
}
