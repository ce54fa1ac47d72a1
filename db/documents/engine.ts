/**
 * The sandbox templates run in: no files, no prototypes, no globals, everything escaped, and a limit on work and
 * memory, so a template from anywhere can at worst print nonsense.
 */
import { createRequire } from 'node:module';
import type * as Liquidjs from 'liquidjs';
import { appError } from '../errors.ts';
import { DOCUMENT_FILTERS } from './filters.ts';

const load = createRequire(import.meta.url);

/** Templates by name; a name is all that `render` and `include` inside a template can reach. */
export type TemplateSet = Readonly<Record<string, string>>;

/** Characters of template text, milliseconds of rendering, and what a render may hold at once. */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 10_000, memoryLimit: 200_000_000 };

/** Renders one template of the set. Throws `document.renderFailed`, with line and column, for a broken template. */
export function renderTemplate(templates: TemplateSet, name: string, data: Readonly<Record<string, unknown>>, limits: Partial<typeof LIMITS> = {}): string {
  // Loaded with the first document: most days begin without one.
  const { Liquid } = load('liquidjs') as typeof Liquidjs;
  const engine = new Liquid({
    ...LIMITS,
    ...limits,
    templates: { ...templates },
    ownPropertyOnly: true,
    outputEscape: 'escape',
    strictFilters: true,
    strictVariables: true,
    relativeReference: false,
  });
  for (const [filter, run] of Object.entries(DOCUMENT_FILTERS)) engine.registerFilter(filter, run);
  try {
    return String(engine.renderFileSync(name, { ...data }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw appError('document.renderFailed', message, { template: name, ...placeOf(message) });
  }
}

/** Where in which part of a template an error of the engine is: it says so at the end of its message. */
function placeOf(message: string): { part?: string; line?: number } {
  const [, part, line] = /, file:(\S+?), line:(\d+)/.exec(message) ?? /, (?:file:(\S+?), )?line:(\d+)/.exec(message) ?? [];
  return line === undefined ? {} : { ...(part === undefined ? {} : { part }), line: Number(line) };
}
