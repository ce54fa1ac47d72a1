import { serveCore, type CoreReport, type CoreRequest } from '../../db/host.ts';
import { createCoreProcess } from '../../main/core-process.ts';
import type { GrantedFile } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/errors.ts';
import { openCore } from '../support/core.ts';

/** A core and a way to it. */
export interface Transport {
  call(route: string, input: unknown, files?: readonly GrantedFile[]): Promise<Answer<unknown>>;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  readonly folder: string;
  close(): Promise<void>;
}

/** The core in this very process, as tests and the CLI use it. */
export async function inProcess(): Promise<Transport> {
  const { core, events, folder, close } = await openCore();
  return { call: (route, input, files = []) => core.call(route, input, { files }), events, folder, close };
}

/**
 * The core as the window reaches it: the host's supervisor, messages that are copied on the way as between processes,
 * and the entry of the core's process.
 */
export async function behindPort(): Promise<Transport> {
  const book = await openCore();
  const events: Transport['events'] = [];
  const process = createCoreProcess({
    fork: () => {
      let toCore: (message: { readonly data: CoreRequest }) => void = () => {};
      let toHost: (message: CoreReport) => void = () => {};
      let ended: (code: number) => void = () => {};
      serveCore(
        {
          on: (_event, listener) => {
            toCore = listener;
          },
          postMessage: (message) => queueMicrotask(() => toHost(structuredClone(message))),
        },
        { open: async () => book.core, rescue: async () => ({ backups: [], savedAs: null }) },
        (code) => ended(code),
      );
      return {
        post: (message) => queueMicrotask(() => toCore({ data: structuredClone(message) })),
        kill: () => ended(9),
        onMessage: (listener) => {
          toHost = listener;
        },
        onExit: (listener) => {
          ended = listener;
        },
      };
    },
    start: { type: 'init', options: { databaseFile: '', backupFolder: '', version: '', importWorker: '' } },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => 0,
    delay: () => {},
    onState: () => {},
    onEvent: (name, payload) => void events.push({ name, payload }),
  });
  process.start();
  return {
    call: (route, input, files = []) => process.call(route, input, files),
    events,
    folder: book.folder,
    close: async () => {
      await process.close();
      await book.close();
    },
  };
}
