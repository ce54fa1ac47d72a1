import type { Answer, Failure } from '../../preload/contract/errors.ts';
import type { EventName, EventPayload } from '../../preload/contract/events.ts';
import type { Bridge, Input, Output, RouteName } from '../../preload/contract/index.ts';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { callError } from './call-error.ts';

declare global {
  interface Window {
    readonly dealbook: Bridge;
  }
}

/**
 * Asks the core or the host. Resolves with the route's data; rejects with a `CallError` that carries the code and
 * the details of the failure.
 */
export async function call<R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> {
  return open(await window.dealbook.call(route, JSON.stringify(input))) as Output<R>;
}

/** Hands dropped files to the host and gets tokens for them. */
export async function adoptFiles(files: readonly File[]): Promise<readonly PickedFile[]> {
  return (open(await window.dealbook.adopt(files)) as { files: readonly PickedFile[] }).files;
}

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();
let hearing = false;

/** Listens to one kind of event; returns the function that stops listening. The bridge itself gets one listener for all. */
export function onEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void {
  if (!hearing) {
    hearing = true;
    window.dealbook.on((event, payload) => {
      for (const each of [...(listeners.get(event) ?? [])]) each(payload);
    });
  }
  const own: Listener = (payload) => listener(payload as EventPayload<E>);
  const all = listeners.get(name) ?? new Set<Listener>();
  listeners.set(name, all.add(own));
  return () => void all.delete(own);
}

function open(answer: unknown): unknown {
  const { ok, data, error } = answer as { ok: boolean; data?: unknown; error?: Failure } satisfies Partial<Answer<unknown>>;
  if (ok) return data;
  throw callError(error ?? { code: 'call.internal', message: 'The answer was empty.', details: {} });
}
