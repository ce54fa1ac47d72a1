import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { Input, Output } from '../preload/contract/index.ts';
import type { PickedFile } from '../preload/contract/shell.ts';
import { appError } from '../db/errors.ts';
import { type DIALOG_TEXTS, text, type Language } from './dialog-texts.ts';
import type { FileTokens } from './file-tokens.ts';
import { safeFileName } from './file-name.ts';
import type { ShellStateStore } from './shell-state.ts';

export interface DialogParts {
  readonly window: () => BrowserWindow | null;
  readonly language: () => Language;
  readonly tokens: FileTokens;
  readonly state: ShellStateStore;
  readonly downloads: () => string;
}

export interface Dialogs {
  readonly pickOpen: (input: Input<'files.pickOpen'>) => Promise<Output<'files.pickOpen'>>;
  readonly pickSave: (input: Input<'files.pickSave'>) => Promise<Output<'files.pickSave'>>;
  /** Where to put a copy of a file, under its own extension; null when given up. The window gets no token for it: it is not opened from here. */
  readonly pickPlace: (name: string) => Promise<string | null>;
  readonly pickFolder: () => Promise<Output<'files.pickFolder'>>;
  /** Files dropped on the window, as their paths; folders and what is gone are left out. */
  readonly adopt: (paths: readonly string[]) => readonly PickedFile[];
  /** A yes/no question; true for yes. */
  readonly ask: (message: string, detail: string, yes: string) => Promise<boolean>;
}

const WORKBOOKS = ['xlsx', 'xlsm', 'xls', 'xlsb', 'et', 'ods', 'csv', 'tsv', 'txt', 'xml', 'slk', 'html', 'htm'];
const IMAGES = ['png', 'jpg', 'jpeg'];
const PICK_TITLES = { image: 'pickImage', workbooks: 'pickWorkbooks', any: 'pickFiles' } as const;
const SAVE_AS = { pdf: 'pdf', xlsx: 'xlsx', database: 'db', diagnostics: 'txt' } as const;

/** File dialogs. Paths stay here: the window gets a token and a name. */
export function createDialogs(parts: DialogParts): Dialogs {
  const say = (name: keyof typeof DIALOG_TEXTS): string => text(name, parts.language());
  const startFolder = (): string => {
    const last = parts.state.get().lastFolder;
    return last !== null && existsSync(last) ? last : parts.downloads();
  };
  const remember = (file: string): void => parts.state.set({ lastFolder: path.dirname(file) });

  const adoptOne = (file: string): PickedFile[] => {
    const size = path.isAbsolute(file) ? fileSize(file) : null;
    return size === null ? [] : [{ token: parts.tokens.grant(file, 'read'), name: path.basename(file), size }];
  };

  const ask = async (message: string, detail: string, yes: string): Promise<boolean> => {
    const options = { type: 'question' as const, message, detail, buttons: [yes, say('cancel')], defaultId: 1, cancelId: 1, noLink: true };
    const window = parts.window();
    const answer = window === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options);
    return answer.response === 0;
  };

  return {
    pickOpen: async ({ kind }) => {
      const filters: FileFilter[] = kind === 'any' ? [] :
        kind === 'image' ? [{ name: say('images'), extensions: IMAGES }] : [{ name: say('workbooks'), extensions: WORKBOOKS }, { name: say('allFiles'), extensions: ['*'] }];
      const answer = await dialog.showOpenDialog(owner(parts.window()), {
        title: say(PICK_TITLES[kind]),
        defaultPath: startFolder(),
        filters,
        properties: kind === 'image' ? ['openFile'] : ['openFile', 'multiSelections'],
      });
      const [first] = answer.filePaths;
      if (answer.canceled || first === undefined) return { files: [] };
      remember(first);
      return { files: answer.filePaths.flatMap(adoptOne) };
    },

    pickSave: async ({ kind, suggested }) => {
      const extension = SAVE_AS[kind];
      const answer = await dialog.showSaveDialog(owner(parts.window()), {
        title: say('saveAs'),
        defaultPath: path.join(startFolder(), safeFileName(suggested, extension)),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') return { file: null };
      // The extension is fixed: `files.open` hands the written file to the system, which goes by it.
      const named = answer.filePath;
      const file = path.extname(named).toLowerCase() === `.${extension}` ? named : `${named}.${extension}`;
      // The dialog asked about the name without the extension, if at all.
      if (file !== named && existsSync(file) && !(await ask(say('overwrite'), path.basename(file), say('replace')))) return { file: null };
      remember(file);
      return { file: { token: parts.tokens.grant(file, 'write'), name: path.basename(file), size: 0 } };
    },

    pickPlace: async (name) => {
      const answer = await dialog.showSaveDialog(owner(parts.window()), { title: say('saveAs'), defaultPath: path.join(startFolder(), name), properties: ['createDirectory', 'showOverwriteConfirmation'] });
      if (answer.canceled || answer.filePath === '') return null;
      remember(answer.filePath);
      return answer.filePath;
    },

    pickFolder: async () => {
      const answer = await dialog.showOpenDialog(owner(parts.window()), { title: say('pickFolder'), defaultPath: startFolder(), properties: ['openDirectory', 'createDirectory'] });
      const [folder] = answer.filePaths;
      if (answer.canceled || folder === undefined) return { file: null };
      remember(path.join(folder, 'x'));
      return { file: { token: parts.tokens.grant(folder, 'write'), name: path.basename(folder), size: 0 } };
    },

    adopt: (paths) => paths.flatMap(adoptOne),
    ask,
  };
}

function fileSize(file: string): number | null {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Dialogs are sheets of the window; without a window there is nobody who could have asked. */
function owner(window: BrowserWindow | null): BrowserWindow {
  if (window === null) throw appError('call.forbidden', 'no window');
  return window;
}
