import type { ErrorCode, Failure } from '../preload/contract/errors.ts';

export type Details = Record<string, string | number | boolean | null>;

/** A failure that a person can be told about: a code of the closed list, an English text, and the facts of the case. */
export interface AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;
}

/** Makes an error to throw. `message` is for logs and the CLI; the window translates `code` with `details`. */
export function appError(code: ErrorCode, message: string, details: Details = {}): AppError {
  return Object.assign(new Error(message), { name: 'AppError', code, details });
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error;
}

/** What crosses the bridge for an error. Anything unforeseen becomes `call.internal`, without its stack. */
export function toFailure(error: unknown): Failure {
  if (isAppError(error)) return { code: error.code, message: error.message, details: error.details };
  const text = error instanceof Error ? error.message : String(error);
  return { code: 'call.internal', message: text, details: {} };
}
