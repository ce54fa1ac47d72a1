/** What every printed page has: the bundled typeface, a policy that lets nothing else load, a page counter. */
import { appError } from '../errors.ts';
import type { DocumentLanguage } from './labels.ts';

/** Addresses of the bundled font files, as the print window may load them. */
export interface FontUrls {
  readonly regular: string;
  readonly bold: string;
}

/** Where the print window finds the bundled typeface; the build copies the files there. */
export const FONT_URLS: FontUrls = { regular: 'app://fonts/NotoSansSC_400Regular.ttf', bold: 'app://fonts/NotoSansSC_700Bold.ttf' };

/** The words of "page x of y" as CSS content. */
export function pageCounter(language: DocumentLanguage): string {
  return language === 'zh' ? '"第 " counter(page) " 页 / 共 " counter(pages) " 页"' : 'counter(page) " / " counter(pages)';
}

const FONT_URL = /^(?:app:\/\/[\w./-]+|data:font\/ttf;base64,[A-Za-z0-9+/]+=*)$/;

/** The typeface's rules. Throws `document.renderFailed` for an address that is not one of ours. */
export function fontFaces(urls: FontUrls): string {
  return ([['400', urls.regular], ['700', urls.bold]] as const)
    .map(([weight, url]) => {
      if (!FONT_URL.test(url)) throw appError('document.renderFailed', 'The address of a font is not one of ours.', { url: url.slice(0, 60) });
      return `@font-face{font-family:"Dealbook Sans";font-weight:${weight};src:url("${url}") format("truetype")}`;
    })
    .join('');
}

/** Nothing may load but the inline style, data images and the fonts. */
export function contentPolicy(urls: FontUrls): string {
  const fontSource = urls.regular.startsWith('data:') ? 'data:' : 'app:';
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${fontSource}; base-uri 'none'; form-action 'none'`;
}
