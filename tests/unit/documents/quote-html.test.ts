import { describe, expect, test } from 'vitest';
import { FONT_URLS, quoteHtml, quoteTitle } from '../../../db/documents/quote-html.ts';
import type { QuoteDocument } from '../../../db/documents/quote-document.ts';
import { renderTemplate } from '../../../db/documents/engine.ts';
import { readSnapshot, writeSnapshot } from '../../../db/documents/snapshot.ts';
import { sampleQuote } from './sample-quote.ts';

const html = (document: QuoteDocument, options: Partial<Parameters<typeof quoteHtml>[1]> = {}): string => quoteHtml(document, { fontUrls: FONT_URLS, ...options });

test('prints what a customer looks for', () => {
  const page = html(sampleQuote());
  for (const text of ['报价单', 'Q26-A-0012', '无锡市宏远纺织机械有限公司', '2026年12月23日', '变频器', '3,120.50', '6,241.00', '¥6,241.00', '陆仟贰佰肆拾壹元整', '第 " counter(page)']) {
    expect(page).toContain(text);
  }
});

test('columns and rows without content are not printed', () => {
  const page = html(sampleQuote());
  expect(page).not.toContain('折扣率');
  expect(page).not.toContain('优惠');
  expect(html(sampleQuote({ lines: sampleQuote().lines.map((line) => ({ ...line, discountRate: '86' })) }))).toContain('86%');
});

test('speaks English, or both languages', () => {
  expect(html(sampleQuote(), { language: 'en' })).toContain('23 Dec 2026');
  expect(html(sampleQuote(), { language: 'en' })).not.toContain('报价编号');
  expect(html(sampleQuote(), { language: 'both' })).toContain('报价编号<i>Quote No.</i>');
});

test('a currency other than CNY has no capital amount', () => {
  const page = html(sampleQuote({ currency: 'USD' }));
  expect(page).toContain('US$6,241.00');
  expect(page).not.toContain('元整');
});

describe('nothing typed by anyone becomes markup, style or an address', () => {
  const evil = '"}</style><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 | times: 7 }}';

  test('in any text', () => {
    const sample = sampleQuote();
    const page = html(sampleQuote({
      number: evil, subject: evil, terms: evil, notes: evil,
      company: { ...sample.company, name: evil, logo: `x" onload="${evil}`, seal: 'https://example.com/seal.png' },
      customer: { name: evil, address: evil, phone: evil },
      lines: sample.lines.map((line) => ({ ...line, description: evil, spec: evil, unit: evil, notes: evil })),
    }));
    expect(page).not.toMatch(/<script|<img|onload="|https:|49/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  test('and the page forbids what it does not need', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html(sampleQuote()))?.[1];
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src app:; base-uri 'none'; form-action 'none'");
  });

  test('only our own fonts load', () => {
    const odd = { regular: 'https://example.com/a.ttf', bold: FONT_URLS.bold };
    expect(() => html(sampleQuote(), { fontUrls: odd })).toThrow(expect.objectContaining({ code: 'document.renderFailed' }));
  });
});

test('the warehouse copy has no price anywhere in the file', () => {
  const page = html(sampleQuote({ terms: '总价 6,241 元' }), { mask: 'warehouse' });
  expect(page).toContain('备货单');
  expect(page).toContain('变频器');
  expect(page).not.toMatch(/3,?120|6,?241|13%|1102|款/);
});

describe('the sandbox', () => {
  test.each([{ renderLimit: 20 }, { memoryLimit: 1000 }, { parseLimit: 10 }])('stops at %j', (limits) => {
    const loop = '{% for a in (1..100000) %}{% for b in (1..100000) %}{{ a }}{% endfor %}{% endfor %}';
    expect(() => renderTemplate({ main: loop }, 'main', {}, limits)).toThrow(expect.objectContaining({ code: 'document.renderFailed' }));
  });

  test.each(["{{ x.constructor }}", "{{ x | no_such_filter }}", "{% include '../secret' %}", "{% include '/etc/hostname' %}", '{{ no_such_variable }}'])('refuses %s', (template) => {
    expect(() => renderTemplate({ main: template }, 'main', { x: {} })).toThrow(expect.objectContaining({ code: 'document.renderFailed' }));
  });
});

test('a snapshot reads back, and what is no snapshot is none', () => {
  const snapshot = { format: 1 as const, template: { id: 'quote-standard', version: 1 }, language: 'zh' as const, issuedAt: '2026-11-23T02:00:00.000Z', document: sampleQuote() };
  expect(readSnapshot(writeSnapshot(snapshot))).toEqual(snapshot);
  expect([null, '', '{', '{"format":2}', 'null', 5].map(readSnapshot)).toEqual([null, null, null, null, null, null]);
});

test('a template of the future is refused, not guessed', () => {
  expect(() => html(sampleQuote(), { template: { id: 'quote-standard', version: 99 } })).toThrow(expect.objectContaining({ code: 'document.renderFailed' }));
});

test('the file is called after the quote', () => {
  expect(quoteTitle(sampleQuote(), 'en')).toBe('Quotation Q26-A-0012 无锡市宏远纺织机械有限公司');
});
