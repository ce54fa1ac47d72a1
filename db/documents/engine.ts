/**
 * The sandbox templates run in: no files, no prototypes, no globals, everything escaped, and a limit on work and
 * memory, so a template from anywhere can at worst print nonsense.
 */
import { Liquid } from 'liquidjs';
import { DOCUMENT_FILTERS } from './filters.ts';

/** Templates by name; a name is all that `render` and `include` inside a template can reach. */
export type TemplateSet = Readonly<Record<string, string>>;

/** Characters of template text, render steps in milliseconds, and characters a render may hold. */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 20_000, memoryLimit: 200_000_000 };

/** Renders one template of the set. Throws Liquid's error, with line and column, for a broken template. */
export function renderTemplate(templates: TemplateSet, name: string, data: Readonly<Record<string, unknown>>): string {
  const engine = new Liquid({
    ...LIMITS,
    templates: { ...templates },
    ownPropertyOnly: true,
    outputEscape: 'escape',
    strictFilters: true,
    strictVariables: true,
    relativeReference: false,
  });
  for (const [filter, run] of Object.entries(DOCUMENT_FILTERS)) engine.registerFilter(filter, run);
  return String(engine.renderFileSync(name, { ...data }));
}
