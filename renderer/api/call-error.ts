import type { ErrorCode, Failure } from '../../preload/contract/errors.ts';

/** A failed call. `code` picks the translated text; `details` are the facts that fill it in. */
export type CallError = Error & { readonly code: ErrorCode; readonly details: Failure['details'] };

/** Makes the error that `call` throws. */
export function callError(failure: Failure): CallError {
  return Object.assign(new Error(failure.message), { name: 'CallError', code: failure.code, details: failure.details });
}

/** True for errors that came over the bridge. */
export function isCallError(error: unknown): error is CallError {
  return error instanceof Error && error.name === 'CallError';
}

/** True for a call that did nothing because it was asked to, or because there was nothing to do: a word is enough. */
export function isHarmless(error: unknown): boolean {
  return isCallError(error) && (error.code === 'work.cancelled' || error.code.startsWith('history.'));
}

/** Any thrown thing as a failure that can be shown. */
export function asFailure(error: unknown): Failure {
  if (isCallError(error)) return { code: error.code, message: error.message, details: error.details };
  return { code: 'call.internal', message: error instanceof Error ? error.message : String(error), details: {} };
}
