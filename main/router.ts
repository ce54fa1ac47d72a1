import { z } from 'zod';
import { appError, toFailure } from '../db/errors.ts';
import type { CallContext, FileUse, GrantedFile, Route, RouteTable } from '../preload/contract/define.ts';
import type { Answer } from '../preload/contract/errors.ts';
import type { FileTokens } from './file-tokens.ts';
import { isWithinBudget } from './input-budget.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

export type ShellHandler = (input: never, context: CallContext) => unknown;

export interface RouterParts {
  readonly routes: RouteTable;
  /** Routes that only the host itself may use. */
  readonly hostOnly: readonly string[];
  readonly shell: Readonly<Record<string, ShellHandler>>;
  readonly core: (route: string, input: unknown, files: readonly GrantedFile[]) => Promise<Answer<unknown>>;
  readonly tokens: FileTokens;
  readonly log: Log;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Hold answers to their schemas too: in development and tests. */
  readonly checkOutputs: boolean;
}

/** Answers one call of a window whose sender has been checked. Never throws: Electron would drop an error's code. */
export type Router = (route: unknown, input: unknown) => Promise<Answer<unknown>>;

const SLOW_MS = 300;

export function createRouter(parts: RouterParts): Router {
  const { routes, log } = parts;

  const answer = async (name: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (typeof name !== 'string' || !Object.hasOwn(routes, name)) throw appError('call.unknownRoute', 'there is no such route');
    const route = routes[name] as Route;
    if (parts.hostOnly.includes(name)) throw appError('call.forbidden', `${name} is for the host only`);
    const parsed = parseInput(route, input);
    const files = takeFiles(parts.tokens, route.files, parsed);
    let result: Answer<unknown> | null = null;
    try {
      result = await run(name, route, parsed, files.granted);
      return result;
    } finally {
      files.done(result?.ok === true);
    }
  };

  const run = async (name: string, route: Route, input: unknown, files: readonly GrantedFile[]): Promise<Answer<unknown>> => {
    const result = route.host === 'core' ? await parts.core(name, input, files) : await runShell(name, input, files);
    if (result.ok && parts.checkOutputs) checkOutput(name, route, result.data);
    return result;
  };

  const runShell = async (name: string, input: unknown, files: readonly GrantedFile[]): Promise<Answer<unknown>> => {
    const handler = parts.shell[name];
    if (handler === undefined) throw appError('call.unknownRoute', 'there is no such route');
    return { ok: true, data: await handler(input as never, { files }) };
  };

  return async (name, input) => {
    const started = parts.now();
    const result = await answer(name, input).catch((error: unknown): Answer<unknown> => {
      const failure = toFailure(error);
      if (failure.code === 'call.internal') log.error(`call ${String(name).slice(0, 60)}: ${describeError(error)}`);
      return { ok: false, error: failure };
    });
    const took = parts.now() - started;
    const label = typeof name === 'string' && Object.hasOwn(routes, name) ? name : 'unknown route';
    if (took > SLOW_MS) log.info(`slow call ${label}: ${Math.round(took)} ms`);
    if (!result.ok) log.info(`call ${label} answered ${result.error.code}`);
    return result;
  };
}

function parseInput(route: Route, input: unknown): unknown {
  if (!isWithinBudget(input)) throw appError('call.invalidInput', 'the input is too large or not plain data');
  const schema = route.input instanceof z.ZodObject ? route.input.strict() : route.input;
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  // Where and what, never the value: it may be a customer's.
  throw appError('call.invalidInput', `input refused at "${issue?.path.join('.') ?? ''}": ${issue?.code ?? 'invalid'}`, {
    path: issue?.path.join('.') ?? '',
    reason: issue?.code ?? 'invalid',
  });
}

interface TakenFiles {
  readonly granted: readonly GrantedFile[];
  readonly done: (succeeded: boolean) => void;
}

function takeFiles(tokens: FileTokens, use: FileUse, input: unknown): TakenFiles {
  const nothing = (): void => {};
  if (use === 'none') return { granted: [], done: nothing };
  const names = (input as { files: readonly string[] }).files;
  if (use === 'read') return { granted: tokens.forReading(names), done: nothing };
  const taken = tokens.forWriting(names);
  return { granted: taken.files, done: taken.done };
}

function checkOutput(name: string, route: Route, data: unknown): void {
  const checked = route.output.safeParse(data);
  if (checked.success) return;
  const issue = checked.error.issues[0];
  throw appError('call.internal', `the answer of ${name} does not fit its schema at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`, {
    route: name,
    path: issue?.path.join('.') ?? '',
  });
}
