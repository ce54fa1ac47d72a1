/**
 * Whether a template that someone edited may be kept: it must be readable, render for every reader in every language, run
 * nothing and load nothing. The page's own policy would stop a remote picture anyway; here it is said, with its line.
 */
import { isAppError } from '../errors.ts';
import { FONT_URLS, QUOTE_TEMPLATE, quoteHtml } from './quote-html.ts';
import { TEMPLATE_SAMPLES } from './template-sample.ts';
import type { MaskId } from './masks.ts';
import type { DocumentLanguage } from './labels.ts';

/** Something that keeps a template from being saved. */
export interface TemplateProblem {
  /** `syntax`: the engine's own words are in `text`. The others name what stands there. */
  readonly kind: 'syntax' | 'element' | 'handler' | 'remote' | 'raw' | 'empty';
  readonly line: number;
  readonly text: string;
}

const RULES: readonly (readonly [TemplateProblem['kind'], RegExp])[] = [
  ['element', /<\s*\/?\s*(script|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|video|audio|source|track|portal|svg|math|template|html|head|body)\b/gi],
  ['handler', /\son\w+\s*=/gi],
  ['remote', /(?:src|srcset|href|xlink:href|background|poster|action|data)\s*=\s*(?:"\s*(?!\{\{|data:image\/|#)[^"]+"|'\s*(?!\{\{|data:image\/|#)[^']+'|(?!["'\s])(?!\{\{|data:image\/|#)[^\s>]+)/gi],
  ['remote', /url\(\s*["']?\s*(?!data:image\/)[^)]*\)?/gi],
  ['remote', /@import\b[^;]*/gi],
  ['remote', /(?:https?|ftp|file|javascript|vbscript|app):[^\s"'<)]*/gi],
  ['raw', /\|\s*raw\b/g],
];

/** Everything that is wrong with a body, in the order of its lines; nothing when it may be kept. */
export function checkTemplate(text: string): TemplateProblem[] {
  if (text.trim() === '') return [{ kind: 'empty', line: 1, text: '' }];
  const found = RULES.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => ({ kind, line: lineAt(text, match.index), text: match[0].trim().slice(0, 80) })));
  const broken = renderProblem(text);
  return [...found, ...(broken ? [broken] : [])].filter((each, index, all) => all.findIndex((other) => other.line === each.line && other.kind === each.kind) === index).sort((a, b) => a.line - b.line);
}

const MASKS: readonly MaskId[] = ['customer', 'warehouse', 'internal'];
const LANGUAGES: readonly DocumentLanguage[] = ['zh', 'both'];

function renderProblem(text: string): TemplateProblem | null {
  for (const { document, internal } of TEMPLATE_SAMPLES) {
    for (const mask of MASKS) {
      for (const language of LANGUAGES) {
        const problem = renderOnce(() => quoteHtml(document, { fontUrls: FONT_URLS, language, mask, internal, template: { ...QUOTE_TEMPLATE, text } }));
        if (problem) return problem;
      }
    }
  }
  return null;
}

function renderOnce(render: () => string): TemplateProblem | null {
  try {
    render();
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { kind: 'syntax', line: Number(error.details['line'] ?? 1), text: error.message.replace(/, (?:file:\S+, )?line:\d+.*$/s, '').slice(0, 300) };
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
