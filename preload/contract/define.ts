import type { z } from 'zod';

/** Who answers a route: the database process, or the window's host (dialogs, printing, updates). */
export type Host = 'core' | 'shell';

/**
 * How a route uses files. The window never sees a path: a dialog or a drop gives it a token, the host turns tokens
 * into paths on the way to the core. A route with files has a `files` array of tokens in its input.
 */
export type FileUse = 'none' | 'read' | 'write';

export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly host: Host;
  readonly input: I;
  readonly output: O;
  readonly files: FileUse;
}

/** Declares one route. */
export function route<I extends z.ZodType, O extends z.ZodType, H extends Host>(
  host: H,
  input: I,
  output: O,
  files: FileUse = 'none',
): Route<I, O> & { readonly host: H } {
  return { host, input, output, files };
}

/** A file as the host hands it to the core: where it lies and what people call it. */
export interface GrantedFile {
  readonly path: string;
  readonly name: string;
}

/** What a handler learns besides its input. */
export interface CallContext {
  /** The files behind the tokens of this call, in the order of `input.files`. */
  readonly files: readonly GrantedFile[];
}

export type RouteTable = Readonly<Record<string, Route>>;

/** Input as a caller gives it, before defaults are filled in. */
export type InputOf<R extends Route> = z.input<R['input']>;
/** Input as a handler receives it. */
export type ParsedInputOf<R extends Route> = z.output<R['input']>;
export type OutputOf<R extends Route> = z.output<R['output']>;

/** Handlers may answer with what they hold; nobody changes it on the way out. */
export type DeepReadonly<T> = T extends readonly (infer E)[] ? readonly DeepReadonly<E>[] : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** One handler per route of the table: a missing or an extra one does not compile. */
export type HandlersFor<T extends RouteTable> = {
  readonly [K in keyof T]: (input: ParsedInputOf<T[K]>, context: CallContext) => DeepReadonly<OutputOf<T[K]>> | Promise<DeepReadonly<OutputOf<T[K]>>>;
};

/** The routes of a table that one host answers. */
export type HostedBy<T extends RouteTable, H extends Host> = {
  readonly [K in keyof T as T[K]['host'] extends H ? K : never]: T[K];
};
