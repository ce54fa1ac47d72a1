import type { GrantedFile } from '../preload/contract/define.ts';
import type { Answer, Failure } from '../preload/contract/errors.ts';
import type { Rescued, RescueRequest } from './backup/index.ts';
import type { Core, CoreOptions } from './core.ts';
import { toFailure } from './errors.ts';
import { keepIdleMemory, type IdleMemory } from './idle-memory.ts';

/** First message to the process: what to open and how. */
export interface CoreStart {
  readonly type: 'init';
  readonly options: CoreOptions;
}

/** First message to a process that opens nothing: it lists or restores backups, answers once and ends. */
export interface CoreRescue {
  readonly type: 'rescue';
  readonly request: RescueRequest;
}

/** What the host of the window asks. */
export type CoreRequest =
  | CoreStart
  | CoreRescue
  | { readonly type: 'call'; readonly id: number; readonly route: string; readonly input: unknown; readonly files: readonly GrantedFile[] }
  | { readonly type: 'close' };

/** What this process says. After `failed` and `rescued` it ends by itself. */
export type CoreReport =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: Failure }
  | { readonly type: 'rescued'; readonly rescued: Rescued }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown };

/** Electron's `process.parentPort`, as far as it is used here: db knows nothing else of Electron. */
export interface HostPort {
  on(event: 'message', listener: (message: { readonly data: CoreRequest }) => void): void;
  postMessage(message: CoreReport): void;
}

/** What the process can be: a core, or a hand for a book that does not open. */
export interface HostWork {
  readonly open: (options: CoreOptions) => Promise<Core>;
  readonly rescue: (request: RescueRequest) => Promise<Rescued>;
}

/**
 * Connects a port to a core. Calls before the core is open are answered with core.unavailable: the other side waits for
 * `ready`.
 */
export function serveCore(port: HostPort, { open, rescue }: HostWork, exit: (code: number) => void): void {
  let core: Core | null = null;
  let memory: IdleMemory | null = null;
  let opening: Promise<void> = Promise.resolve();

  const start = async (options: CoreOptions): Promise<void> => {
    try {
      core = await open(options);
    } catch (error) {
      port.postMessage({ type: 'failed', error: toFailure(error) });
      exit(0);
      return;
    }
    const kept = keepIdleMemory(core.rest);
    memory = kept;
    core.onWork(kept.worked);
    core.onEvent((name, payload) => port.postMessage({ type: 'event', name, payload }));
    port.postMessage({ type: 'ready' });
  };

  const help = async (request: RescueRequest): Promise<void> => {
    try {
      port.postMessage({ type: 'rescued', rescued: await rescue(request) });
    } catch (error) {
      port.postMessage({ type: 'failed', error: toFailure(error) });
    }
    exit(0);
  };

  const call = async (id: number, route: string, input: unknown, files: readonly GrantedFile[]): Promise<void> => {
    memory?.busy();
    const answer = await answerCall(core, route, input, files);
    port.postMessage({ type: 'answer', id, answer });
  };

  const close = async (): Promise<void> => {
    try {
      // A migration that has begun may as well end.
      await opening;
      memory?.stop();
      await core?.close();
      exit(0);
    } catch (error) {
      process.stderr.write(`close: ${toFailure(error).code}\n`);
      exit(1);
    }
  };

  port.on('message', ({ data }) => {
    switch (data.type) {
      case 'init':
        opening = start(data.options);
        break;
      case 'rescue':
        void help(data.request);
        break;
      case 'call':
        void call(data.id, data.route, data.input, data.files);
        break;
      case 'close':
        void close();
        break;
    }
  });
}

async function answerCall(core: Core | null, route: string, input: unknown, files: readonly GrantedFile[]): Promise<Answer<unknown>> {
  if (core === null) return { ok: false, error: { code: 'core.unavailable', message: 'the core is not open yet', details: {} } };
  try {
    return await core.call(route, input, { files });
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

const port = (process as { readonly parentPort?: HostPort }).parentPort;
if (port) {
  // Loaded late: a database driver that cannot be loaded is then reported like any other failure to open.
  const work: HostWork = {
    open: async (options) => (await import('./core.ts')).createCore(options),
    rescue: async (request) => (await import('./backup/index.ts')).rescueBook(request),
  };
  serveCore(port, work, (code) => process.exit(code));
}
