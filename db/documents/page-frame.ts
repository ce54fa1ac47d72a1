import type { DocumentLanguage } from './labels.ts';
import { contentPolicy, FONT_URLS, fontFaces, pageCounter, type FontUrls } from './page.ts';

/** What a template needs for the frame of its page: policy, typefaces, page numbers, the line at its foot. Throws `document.renderFailed` for an odd font address. */
export function pageFrame(language: DocumentLanguage, footer: readonly string[], fontUrls: FontUrls = FONT_URLS): Readonly<Record<string, string>> {
  return {
    html_lang: language === 'en' ? 'en' : 'zh-CN',
    csp: contentPolicy(fontUrls),
    font_css: fontFaces(fontUrls),
    page_text: pageCounter(language),
    footer: footer.filter((part) => part !== '').join('  ·  '),
  };
}
