import { appError } from '../db/errors.ts';
import type { CoreReport, CoreRequest, CoreStart } from '../db/host.ts';
import type { GrantedFile } from '../preload/contract/define.ts';
import type { Answer, Failure } from '../preload/contract/errors.ts';
import type { Log } from './log.ts';

export type CoreState = 'starting' | 'ready' | 'restarted' | 'failed';

/** The process that runs the core, as this file needs it. */
export interface CoreChild {
  readonly post: (message: CoreRequest) => void;
  readonly kill: () => void;
  readonly onMessage: (listener: (message: CoreReport) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
}

export interface CoreProcessParts {
  readonly fork: () => CoreChild;
  readonly start: CoreStart;
  readonly log: Log;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  readonly delay: (ms: number, run: () => void) => void;
  readonly onState: (state: CoreState, error: Failure | null) => void;
  readonly onEvent: (name: string, payload: unknown) => void;
}

export interface CoreProcess {
  readonly start: () => void;
  /** Waits while the core starts; `core.unavailable` when it failed, or died before it answered. Never rejects. */
  readonly call: (route: string, input: unknown, files: readonly GrantedFile[]) => Promise<Answer<unknown>>;
  readonly state: () => { readonly state: CoreState; readonly error: Failure | null };
  /** Begins again by the user's wish: the count of deaths starts anew. */
  readonly restart: () => Promise<void>;
  /** Lets the core write everything down and end; kills it when it does not. */
  readonly close: () => Promise<void>;
}

/** A core that lived this long had a good start: its death is a first one again. */
const STABLE_MS = 10 * 60 * 1000;
const CLOSING_MS = 15_000;

/** Supervises the core: one silent restart after a death, then it stays down until the user asks again. */
export function createCoreProcess(parts: CoreProcessParts): CoreProcess {
  const { log } = parts;
  let child: CoreChild | null = null;
  let state: CoreState = 'starting';
  let error: Failure | null = null;
  let deaths = 0;
  let readySince = 0;
  let closing: (() => void) | null = null;
  let nextId = 1;
  const waiting = new Map<number, { readonly route: string; readonly input: unknown; readonly files: readonly GrantedFile[]; readonly settle: (answer: Answer<unknown>) => void }>();
  /** Calls that came while the core was starting. */
  let queued: number[] = [];

  const become = (next: CoreState, failure: Failure | null): void => {
    state = next;
    error = failure;
    parts.onState(next, failure);
  };

  const isUp = (): boolean => child !== null && (state === 'ready' || state === 'restarted');

  const send = (id: number): void => {
    const call = waiting.get(id);
    if (call !== undefined) child?.post({ type: 'call', id, route: call.route, input: call.input, files: call.files });
  };

  const settle = (id: number, answer: Answer<unknown>): void => {
    const call = waiting.get(id);
    waiting.delete(id);
    call?.settle(answer);
  };

  const refuse = (ids: Iterable<number>): void => {
    for (const id of ids) settle(id, { ok: false, error: unavailable(error) });
  };

  const launch = (): void => {
    become('starting', null);
    const started = parts.fork();
    child = started;
    started.onMessage((message) => {
      if (child === started) receive(message);
    });
    started.onExit((code) => {
      if (child === started) died(code);
    });
    started.post(parts.start);
  };

  const receive = (message: CoreReport): void => {
    if (message.type === 'answer') settle(message.id, message.answer);
    else if (message.type === 'event') parts.onEvent(message.name, message.payload);
    else if (message.type === 'ready') {
      readySince = parts.now();
      become(deaths > 0 ? 'restarted' : 'ready', null);
      const ids = queued;
      queued = [];
      ids.forEach(send);
    } else if (message.type === 'failed') {
      // The database cannot be opened: starting again would meet the same. The process ends itself.
      log.error(`core: could not start: ${message.error.code}${message.error.code === 'call.internal' ? ` ${message.error.message}` : ''}`);
      child = null;
      become('failed', message.error);
      queued = [];
      refuse(waiting.keys());
      closing?.();
    }
  };

  const died = (code: number): void => {
    child = null;
    if (closing !== null) {
      refuse(waiting.keys());
      closing();
      return;
    }
    const lived = isUpState(state) ? parts.now() - readySince : 0;
    if (lived >= STABLE_MS) deaths = 0;
    deaths += 1;
    log.error(`core: ended unexpectedly with code ${code}, death ${deaths}`);
    // What was under way may or may not have been written: the caller must ask again, not be told it is done.
    const held = new Set(queued);
    refuse([...waiting.keys()].filter((id) => !held.has(id)));
    if (deaths === 1) {
      launch();
      return;
    }
    become('failed', unavailable(null));
    queued = [];
    refuse(waiting.keys());
  };

  const close = async (): Promise<void> => {
    const running = child;
    if (running === null) return;
    await new Promise<void>((resolve) => {
      closing = resolve;
      running.post({ type: 'close' });
      parts.delay(CLOSING_MS, () => {
        if (child !== running) return;
        log.error('core: did not end in time');
        running.kill();
      });
    });
    closing = null;
  };

  return {
    start: launch,
    call: (route, input, files) =>
      new Promise((resolve) => {
        if (state === 'failed' || closing !== null) {
          resolve({ ok: false, error: unavailable(error) });
          return;
        }
        const id = nextId;
        nextId += 1;
        waiting.set(id, { route, input, files, settle: resolve });
        if (isUp()) send(id);
        else queued.push(id);
      }),
    state: () => ({ state, error }),
    restart: async () => {
      await close();
      deaths = 0;
      launch();
    },
    close,
  };
}

function isUpState(state: CoreState): boolean {
  return state === 'ready' || state === 'restarted';
}

function unavailable(cause: Failure | null): Failure {
  const failure = appError('core.unavailable', 'the database process is not running', cause === null ? {} : { cause: cause.code });
  return { code: failure.code, message: failure.message, details: failure.details };
}
