import path from 'node:path';
import type { ImportPlan, ImportPreview, ImportResult } from '../../preload/contract/imports.ts';
import type { z } from 'zod';
import { appError } from '../errors.ts';
import { importMessage, isImportError } from '../import/messages.ts';
import { textFlag, type Command, type Invocation, type Outcome } from './command.ts';
import { EXIT, usageError } from './failure.ts';
import { withBook, type Book } from './session.ts';
import { table } from './table.ts';

type Preview = z.infer<typeof ImportPreview>;
type Plan = z.infer<typeof ImportPlan>;
type Result = z.infer<typeof ImportResult>;
type OpenedFile = Preview['files'][number];

/** The name under which reading can be stopped before there is a session. */
const READING = 'reading';
const MODES = ['create', 'update', 'both'] as const;

/**
 * JSON: `{files, tables, plan, result}` as the contract describes them; `result` is null with `--plan`. Ends with 4 when
 * some files could not be read and the others were imported, and fails with the first file's error when none could.
 */
export const importFiles: Command = {
  name: 'import',
  usage: 'FILES… [--plan] [--mode create|update|both] [--skip-bad-rows] [--bad-rows FILE.xlsx]',
  about: { zh: '导入工作簿，一次导入可一步撤销；--plan 只预览不写入', en: 'import workbooks as one step; --plan only shows what would happen' },
  options: { plan: { type: 'boolean' }, mode: { type: 'string' }, 'skip-bad-rows': { type: 'boolean' }, 'bad-rows': { type: 'string' } },
  words: [1, 50],
  needsDatabase: true,
  run: (invocation) => {
    const options = readOptions(invocation);
    return withBook(invocation, { create: true, scratch: invocation.flags['plan'] === true }, (book) => runImport(book, invocation, options));
  },
};

function readOptions({ flags }: Invocation) {
  const mode = MODES.find((each) => each === (textFlag(flags, 'mode') ?? 'both'));
  if (!mode) throw usageError('--mode 只能是 create、update 或 both。', '--mode takes create, update or both.', 'import');
  return { mode, onBadValue: flags['skip-bad-rows'] === true ? 'skipRow' as const : 'keep' as const };
}

async function runImport(book: Book, invocation: Invocation, options: ReturnType<typeof readOptions>): Promise<Outcome> {
  const { io, words, flags } = invocation;
  const granted = words.map((word) => ({ path: path.resolve(io.cwd, word), name: path.basename(word) }));
  let stopping = READING;
  const stop = () => void book.call('import.cancel', { session: stopping });
  const silence = showProgress(book, invocation);
  io.signal.addEventListener('abort', stop, { once: true });
  try {
    if (io.signal.aborted) throw appError('import.cancelled', 'Stopped before it began.');
    const opened = await book.call('import.open', { files: granted.map(({ name }) => name) }, granted);
    stopping = opened.session;
    const refused = opened.files.filter((file) => file.error !== undefined);
    if (refused.length === opened.files.length) throw errorOf(opened.files[0], opened.files.length);
    const { tables } = await book.call('import.map', { session: opened.session, options });
    const plan = await book.call('import.plan', { session: opened.session });
    const badRows = textFlag(flags, 'bad-rows');
    if (badRows !== undefined) await saveBadRows(book, opened.session, path.resolve(io.cwd, badRows));
    const result = flags['plan'] === true ? null : await book.call('import.commit', { session: opened.session });
    return { json: { files: opened.files, tables, plan, result }, text: describe(opened.files, plan, result), exit: refused.length > 0 ? EXIT.partly : EXIT.done };
  } finally {
    io.signal.removeEventListener('abort', stop);
    silence();
  }
}

function errorOf(file: OpenedFile | undefined, count: number): Error {
  const error = file?.error;
  const failure = { code: error?.code ?? 'import.unreadable', details: { ...error?.details, file: file?.name ?? '', ...(count > 1 ? { files: count } : {}) } };
  const made = Object.assign(new Error(error?.message ?? ''), failure);
  return isImportError(made) ? appError(made.code, made.message, failure.details) : appError('import.unreadable', made.message, failure.details);
}

async function saveBadRows(book: Book, session: string, file: string): Promise<void> {
  await book.call('import.badRows', { session, files: ['bad-rows'] }, [{ path: file, name: path.basename(file) }]);
}

/** Long work shows how far it is on one line of standard error, for a person who watches. */
function showProgress(book: Book, { io }: Invocation): () => void {
  if (!io.watched) return () => undefined;
  const stop = book.onEvent((name, payload) => {
    if (name !== 'progress') return;
    const { phase, done, total } = payload as { phase: string; done: number; total: number | null };
    io.err(`\r${phase} ${done}${total === null ? '' : ` / ${total}`}\u001b[K`);
  });
  return () => {
    stop();
    io.err('\r\u001b[K');
  };
}

function describe(files: readonly OpenedFile[], plan: Plan, result: Result | null): string {
  const counts = (result ?? plan).counts;
  const done = result !== null;
  return [
    ...files.map(describeFile),
    table(['对象 object', '新增 create', '更新 update', '不变 same', '跳过 skip'], plan.objects.map((each) => [each.object, ...[each.create, each.update, each.unchanged, each.skip].map(String)])).trimEnd(),
    `${counts.rows} 行 rows, ${counts.badRows} 行有疑问 rows to look at, ${counts.warnings} 条提示 notes`,
    done
      ? result.batch === null ? '没有需要写入的内容。 Nothing had to be written.' : `已写入，可用 undo ${result.batch} 一步撤销。 Written; 'undo ${result.batch}' takes it back.`
      : '只是预览，没有写入。 This is a plan; nothing was written.',
    '',
  ].join('\n');
}

function describeFile(file: OpenedFile): string {
  if (!file.error) return `✓ ${file.name} (${[file.format, file.encoding].filter(Boolean).join(', ')})`;
  const { error } = file;
  const known = Object.assign(new Error(error.message), { code: error.code });
  const { zh, en } = isImportError(known) ? importMessage(known.code, error.details) : { zh: error.message, en: '' };
  return `✗ ${file.name} [${error.code}]\n  ${zh}\n  ${en}`;
}
