import type { IpcMain } from 'electron';
import { z } from 'zod';
import type { Answer, Failure } from '../preload/contract/errors.ts';
import { type EventName, type EventPayload, events } from '../preload/contract/events.ts';
import type { PickedFile } from '../preload/contract/shell.ts';
import type { Log } from './log.ts';
import type { Router } from './router.ts';
import { readInput } from './input-budget.ts';
import { isTrustedSender, type CallEvent } from './sender.ts';

export interface IpcParts {
  readonly ipc: Pick<IpcMain, 'handle'>;
  /** Ids of the contents of our own windows. */
  readonly windows: ReadonlySet<number>;
  readonly router: Router;
  readonly adopt: (paths: readonly string[]) => readonly PickedFile[];
  readonly log: Log;
}

const DroppedPaths = z.array(z.string().max(4096)).max(200);
const FORBIDDEN: Failure = { code: 'call.forbidden', message: 'this page may not call', details: {} };

/** The two channels a page can reach. Who calls is checked before anything of the call is looked at. */
export function listen(parts: IpcParts): void {
  const guarded = (answer: (...args: unknown[]) => Promise<Answer<unknown>>) => async (event: CallEvent, ...args: unknown[]): Promise<Answer<unknown>> => {
    if (isTrustedSender(event, parts.windows)) return answer(...args);
    parts.log.warn('security: call of an untrusted page refused');
    return { ok: false, error: FORBIDDEN };
  };
  parts.ipc.handle('app:call', guarded((route, input) => parts.router(route, readInput(input))));
  parts.ipc.handle(
    'app:adopt',
    guarded(async (paths) => {
      const parsed = DroppedPaths.safeParse(paths);
      if (!parsed.success) return { ok: false, error: { code: 'call.invalidInput', message: 'at most 200 files at once', details: {} } };
      return { ok: true, data: { files: parts.adopt(parsed.data) } };
    }),
  );
}

/** Tells the window something; the payload's type follows the event's name. */
export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

/** Passes on what the core says, if the contract knows it. */
export function relayCoreEvent(send: (name: string, payload: unknown) => void, log: Log, check: boolean): (name: string, payload: unknown) => void {
  return (name, payload) => {
    const schema = Object.hasOwn(events, name) ? events[name as EventName] : null;
    if (schema === null) {
      log.error('core: an event that the contract does not know');
      return;
    }
    if (check && !schema.safeParse(payload).success) log.error(`core: event ${name} does not fit its schema`);
    send(name, payload);
  };
}
