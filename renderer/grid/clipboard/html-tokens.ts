import { decodeEntities } from './html-entities.ts';

/** One piece of HTML. Names are in lower case. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly source: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** What stands in these is no content. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'textarea', 'xmp', 'noembed', 'noframes']);

/**
 * HTML → its tags and texts, in order. This reads text and never builds a document: nothing in it can run or be
 * fetched, and a reader may stop or rest between any two pieces. Whatever is malformed comes out as text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag === -1) return void (yield { kind: 'text', text: decodeEntities(html.slice(at)) });
    if (tag > at) yield { kind: 'text', text: decodeEntities(html.slice(at, tag)) };
    if (html.startsWith('<!', tag) || html.startsWith('<?', tag)) {
      at = afterDeclaration(html, tag);
      continue;
    }
    const found = /^<(\/?)([a-z][^\s/>]{0,60})/i.exec(html.slice(tag, tag + 64));
    if (found === null) {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
      continue;
    }
    const name = (found[2] ?? '').toLowerCase();
    const begin = tag + found[0].length;
    const end = tagEnd(html, begin);
    if (found[1] === '/') yield { kind: 'close', name };
    else yield { kind: 'open', name, source: html.slice(begin, end) };
    at = end + 1;
    if (found[1] === '' && SILENT.has(name) && html[end - 1] !== '/') at = afterSilent(html, at, name);
  }
}

/** Behind a comment, a doctype, a processing instruction, or one of Office's `<![if …]>`. */
function afterDeclaration(html: string, start: number): number {
  const end = html.startsWith('<!--', start) ? '-->' : '>';
  const found = html.indexOf(end, start + 2);
  return found === -1 ? html.length : found + end.length;
}

/** Where the tag's `>` stands; one inside a quoted value does not count. */
function tagEnd(html: string, start: number): number {
  let at = start;
  for (;;) {
    const sign = /[>"']/g;
    sign.lastIndex = at;
    const found = sign.exec(html);
    if (found === null) return html.length;
    if (found[0] === '>') return found.index;
    // A quote counts only as the wrapping of a value.
    const wraps = html[found.index - 1] === '=' || /=\s+$/.test(html.slice(Math.max(start, found.index - 8), found.index));
    const closing = wraps ? html.indexOf(found[0], found.index + 1) : found.index;
    if (closing === -1) return Math.max(found.index, html.indexOf('>', found.index));
    at = closing + 1;
  }
}

function afterSilent(html: string, start: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = start;
  const found = end.exec(html);
  return found === null ? html.length : found.index;
}

/** The attributes of a tag by name, in lower case. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const each = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = '', double, single, bare] of source.matchAll(each)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
