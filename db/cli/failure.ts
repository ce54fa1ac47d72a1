import type { ErrorCode, Failure } from '../../preload/contract/errors.ts';
import { isAppError, toFailure } from '../errors.ts';
import { failureText } from './messages.ts';

/** How a command ended, for scripts. `README.md` says the same in words. */
export const EXIT = { done: 0, failed: 1, usage: 2, database: 3, partly: 4, interrupted: 130 } as const;

/** A command line that cannot be carried out as it stands. */
export interface UsageError extends Error {
  readonly command: string | null;
}

export function usageError(zh: string, en: string, command: string | null = null): UsageError {
  return Object.assign(new Error(`${zh}\n${en}`), { name: 'UsageError', command });
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

/** The error as data: `call.invalidInput` for a wrong command line, else the code of the closed list. */
export function failureOf(error: unknown): Failure {
  if (isUsageError(error)) return { code: 'call.invalidInput', message: error.message, details: {} };
  return toFailure(error);
}

export function exitCodeOf(error: unknown): number {
  if (isUsageError(error)) return EXIT.usage;
  const code: ErrorCode = isAppError(error) ? error.code : 'call.internal';
  if (code === 'import.cancelled' || code === 'work.cancelled') return EXIT.interrupted;
  return code.startsWith('database.') ? EXIT.database : EXIT.failed;
}

/** What a person reads on standard error: both languages, the code to quote to support, and the facts. */
export function describeFailure(error: unknown): string {
  if (isUsageError(error)) return `${error.message}\n`;
  const { code, message, details } = toFailure(error);
  const { zh, en } = failureText(code, details);
  const facts = Object.entries(details).flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name}: ${String(value)}`]));
  return [`${zh}`, `${en}`, `  [${code}] ${code === 'call.internal' ? message : ''}`.trimEnd(), ...facts, ''].join('\n');
}
