import type { GrantedFile } from '../preload/contract/define.ts';
import type { Answer, Failure } from '../preload/contract/errors.ts';
import type { Core, CoreOptions } from './core.ts';
import { toFailure } from './errors.ts';

/** First message to the process: what to open and how. */
export interface CoreStart {
  readonly type: 'init';
  readonly options: CoreOptions;
}

/** What the host of the window asks. */
export type CoreRequest =
  | CoreStart
  | { readonly type: 'call'; readonly id: number; readonly route: string; readonly input: unknown; readonly files: readonly GrantedFile[] }
  | { readonly type: 'close' };

/** What this process says. After `failed` it ends by itself. */
export type CoreReport =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown };

/** Electron's `process.parentPort`, as far as it is used here: db knows nothing else of Electron. */
export interface HostPort {
  on(event: 'message', listener: (message: { readonly data: CoreRequest }) => void): void;
  postMessage(message: CoreReport): void;
}

/**
 * Connects a port to a core. Calls before the core is open are answered with core.unavailable: the other side waits for
 * `ready`.
 */
export function serveCore(port: HostPort, open: (options: CoreOptions) => Promise<Core>, exit: (code: number) => void): void {
  let core: Core | null = null;
  let opening: Promise<void> = Promise.resolve();

  const start = async (options: CoreOptions): Promise<void> => {
    try {
      core = await open(options);
    } catch (error) {
      port.postMessage({ type: 'failed', error: toFailure(error) });
      exit(0);
      return;
    }
    core.onEvent((name, payload) => port.postMessage({ type: 'event', name, payload }));
    port.postMessage({ type: 'ready' });
  };

  const call = async (id: number, route: string, input: unknown, files: readonly GrantedFile[]): Promise<void> => {
    const answer = await answerCall(core, route, input, files);
    port.postMessage({ type: 'answer', id, answer });
  };

  const close = async (): Promise<void> => {
    try {
      // A migration that has begun may as well end.
      await opening;
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
  serveCore(port, async (options) => (await import('./core.ts')).createCore(options), (code) => process.exit(code));
}
