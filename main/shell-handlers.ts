import { stat } from 'node:fs/promises';
import { shell } from 'electron';
import { appError } from '../db/errors.ts';
import type { GrantedFile } from '../preload/contract/define.ts';
import type { Answer } from '../preload/contract/errors.ts';
import { routes, type Output, type ShellHandlers } from '../preload/contract/index.ts';
import { KnownLink } from '../preload/contract/shell.ts';
import { externalAddress } from './addresses.ts';
import type { Attachments } from './attachments.ts';
import type { CoreProcess } from './core-process.ts';
import { saveDiagnostics } from './diagnostics.ts';
import { text, type Language } from './dialog-texts.ts';
import type { Dialogs } from './dialogs.ts';
import type { Holding } from './holding.ts';
import type { FileTokens } from './file-tokens.ts';
import { readImage } from './image-file.ts';
import type { knownLinks } from './links.ts';
import type { QuotePrinting } from './quote-printing.ts';
import type { Rescue } from './rescue.ts';
import type { Theme } from './theme.ts';
import type { Updater } from './updater.ts';

export interface ShellParts {
  readonly attachments: Attachments;
  /** What a clicked notice wants shown, once. */
  readonly takeOpening: () => Output<'shell.takeOpening'>['opening'];
  readonly core: CoreProcess;
  readonly rescue: Rescue;
  readonly dialogs: Dialogs;
  readonly tokens: FileTokens;
  readonly holding: Holding;
  readonly theme: Theme;
  readonly updater: Updater;
  readonly links: ReturnType<typeof knownLinks>;
  readonly version: string;
  readonly logFile: string;
  readonly language: () => Language;
  readonly systemLanguage: Language;
  /** Says the core's state again, with its error: a window that opened late has missed it. */
  readonly repeatCoreState: () => void;
  /** Raises a paste where the window has its focus. */
  readonly paste: () => void;
}

type Printing = 'preview' | 'pdf' | 'print';
type Handlers = Omit<ShellHandlers, keyof QuotePrinting | `receivables.${Printing}`>;

/** Everything that the host itself does for the window, except printing. */
export function shellHandlers(parts: ShellParts): Handlers {
  const { core, rescue, dialogs, tokens, theme, updater } = parts;
  return {
    'attachments.open': parts.attachments.open,
    'attachments.saveAs': parts.attachments.saveAs,
    'shell.takeOpening': () => ({ opening: parts.takeOpening() }),
    'files.pickOpen': dialogs.pickOpen,
    'files.pickSave': dialogs.pickSave,
    'files.pickFolder': dialogs.pickFolder,
    'files.readImage': async (_input, { files }) => ({ dataUrl: await readImage(first(files)) }),
    'files.reveal': async ({ files }) => {
      shell.showItemInFolder(await present(tokens.written(files[0] ?? '')));
      return {};
    },
    'files.open': async ({ files }) => {
      const problem = await shell.openPath(await present(tokens.written(files[0] ?? '')));
      if (problem !== '') throw appError('file.notFound', 'no program could open the file');
      return {};
    },
    'shell.links': () => ({ links: KnownLink.options.filter((link) => parts.links[link] !== null) }),
    'shell.openLink': async ({ link }) => {
      const address = parts.links[link];
      if (address === null) throw appError('file.notFound', 'the publisher named no such address');
      await shell.openExternal(address);
      return {};
    },
    'shell.openAddress': async ({ address }) => {
      const safe = externalAddress(address);
      if (!(await dialogs.ask(text('openAddress', parts.language()), safe, text('open', parts.language())))) return { opened: false };
      await shell.openExternal(safe);
      return { opened: true };
    },
    'shell.state': () => {
      setImmediate(parts.repeatCoreState);
      return { platform: platform(), systemDark: theme.isDark(), systemLanguage: parts.systemLanguage, lastLanguage: parts.language(), core: core.state().state };
    },
    'shell.paste': () => {
      parts.paste();
      return {};
    },
    'shell.setTheme': ({ theme: choice }) => {
      theme.set(choice);
      return {};
    },
    'window.unsaved': ({ unsaved }) => {
      parts.holding.set(unsaved);
      return {};
    },
    'shell.restartCore': async () => {
      await rescue.restartCore();
      return {};
    },
    'recovery.backups': rescue.backups,
    'recovery.restore': ({ id }) => rescue.restore(id),
    'shell.saveDiagnostics': async (_input, { files }) => {
      const { state, error } = core.state();
      const doctor = state === 'failed' ? null : describeDoctor(await core.call('doctor.run', {}, []));
      saveDiagnostics(first(files), { version: parts.version, coreState: state, coreError: error?.code ?? null, doctor, logFile: parts.logFile });
      return {};
    },
    'updates.check': updater.check,
    'updates.download': updater.download,
    'updates.install': async () => {
      await updater.install();
      return {};
    },
  };
}

function first(files: readonly GrantedFile[]): GrantedFile {
  const [file] = files;
  if (file === undefined) throw appError('file.unknownToken', 'no file was given');
  return file;
}

async function present(file: GrantedFile): Promise<string> {
  const found = await stat(file.path).catch(() => null);
  if (found === null) throw appError('file.notFound', 'the file is not there any more', { file: file.name });
  return file.path;
}

function describeDoctor(answer: Answer<unknown>): string {
  const parsed = answer.ok ? routes['doctor.run'].output.safeParse(answer.data) : null;
  if (!parsed?.success) return answer.ok ? 'not readable' : answer.error.code;
  return parsed.data.checks.map((check) => `${check.ok ? 'ok ' : 'BAD'} ${check.id}${check.ok ? '' : `: ${check.detail}`}`).join('\n');
}

function platform(): 'win32' | 'darwin' | 'linux' {
  return process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
}
