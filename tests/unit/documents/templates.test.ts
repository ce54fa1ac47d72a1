import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../db/changes/index.ts';
import { FONT_URLS, QUOTE_TEMPLATE, quoteHtml, viewOf } from '../../../db/documents/quote-html.ts';
import { withoutPrices } from '../../../db/documents/masks.ts';
import { checkTemplate } from '../../../db/documents/template-check.ts';
import { TEMPLATE_DOCS } from '../../../db/documents/template-docs.ts';
import { TEMPLATE_SAMPLES } from '../../../db/documents/template-sample.ts';
import { QUOTE_BODY_V2, QUOTE_STANDARD_V2 } from '../../../db/documents/templates/quote-standard-2.ts';
import { diffPaper } from '../../../db/process/quotes/papers.ts';
import { createQuotes } from '../../../db/process/quotes/quotes.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../../../db/process/quotes/templates.ts';
import { openBook } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

const [{ document, internal }] = TEMPLATE_SAMPLES;
const page = (over: object = {}) => quoteHtml(document, { fontUrls: FONT_URLS, internal, ...over });

describe('what a template may be', () => {
  test('the standard one has nothing wrong with it', () => expect(checkTemplate(QUOTE_BODY_V2)).toEqual([]));

  test.each([
    ['element', '<p>a</p>\n<script>alert(1)</script>', 2], ['element', '<iframe></iframe>', 1], ['element', 'x\n\n<LINK rel=x>', 3], ['element', '<meta http-equiv="refresh" content="0">', 1],
    ['handler', '<p>\n<img src="{{ logo }}" onerror="x">', 2], ['remote', '<img src="//example.com/a.png">', 1], ['remote', '<img src=/a.png>', 1],
    ['remote', '<a>\n<b style="background: url(x.png)">', 2], ['remote', '<style>@import "a.css";</style>', 1], ['remote', 'https://example.com', 1], ['remote', 'javascript:alert(1)', 1],
    ['raw', '{{ doc.notes | raw }}', 1], ['empty', '  \n', 1],
    ['syntax', 'a\n{% if %}', 2], ['syntax', 'a\nb\n{{ doc.nothing }}', 3], ['syntax', '{% include \'secret\' %}', 1], ['syntax', '{{ doc.number | shout }}', 1],
  ] as const)('%s: %s', (kind, text, line) => {
    expect(checkTemplate(text)).toContainEqual(expect.objectContaining({ kind, line }));
  });

  test('a price that an edited template prints everywhere is still nowhere in the warehouse copy', () => {
    const text = '<p>{{ doc.totals.total | money }}</p>{% for line in doc.lines %}{{ line.amount | amount }}{{ line.unitPrice | price }}{% endfor %}';
    expect(checkTemplate(text)).toEqual([]);
    expect(page({ template: { ...QUOTE_TEMPLATE, text } })).toContain('<p>¥11,200.00</p>10,184.002,680.00');
    expect(page({ template: { ...QUOTE_TEMPLATE, text }, mask: 'warehouse' })).toContain('<p></p>\n</body>');
  });

  test('every documented name renders, and every name the standard one uses is documented', () => {
    const view = viewOf(document, { fontUrls: FONT_URLS, mask: 'internal', internal }) as Record<string, unknown>;
    const at = (path: string, root: unknown): unknown => path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], root);
    for (const { name } of TEMPLATE_DOCS.variables) {
      if (name === 'l.…') continue;
      expect(name.startsWith('line.') ? at(name.slice(5), document.lines[0]) : at(name, view), name).toBeDefined();
    }
    for (const { insert } of [...TEMPLATE_DOCS.variables, ...TEMPLATE_DOCS.parts]) {
      const text = insert.includes('line.') ? `{% for line in doc.lines %}{% if has.prices %}${insert}{% endif %}{% endfor %}` : insert.includes('totals') ? `{% if has.prices %}${insert}{% endif %}` : insert;
      expect(checkTemplate(text).filter((problem) => problem.kind !== 'empty'), insert).toEqual([]);
    }
    const used = new Set([...QUOTE_BODY_V2.matchAll(/\bdoc\.[A-Za-z.]+/g)].map(([name]) => name));
    const documented = new Set(TEMPLATE_DOCS.variables.map(({ name }) => name));
    expect([...used].filter((name) => !documented.has(name))).toEqual([]);
    for (const { name } of TEMPLATE_DOCS.parts) expect(QUOTE_STANDARD_V2).toHaveProperty(name);
  });
});

describe('masks', () => {
  const NUMBERS = /2,?680|1,?200|10,?184|11,?084|11,?200|9,?980|1,?219|7,?700|1,?800|20\.1/;

  test('the warehouse copy has no price anywhere, not in what people wrote either', () => {
    const told = { ...document, subject: '总价 11,200 元', notes: '优惠后 11200，定金￥3,000', terms: '预付 3000 元', lines: document.lines.map((line) => ({ ...line, notes: `单价 ${line.unitPrice ?? ''}` })) };
    const html = quoteHtml(told, { fontUrls: FONT_URLS, mask: 'warehouse', internal });
    expect(html).toContain('备货单');
    expect(html).toContain('变频器');
    expect(html).toContain('7.5kW 三相 380V');
    expect(html).not.toMatch(NUMBERS);
    expect(html).not.toMatch(/3,?000|13%|¥|元|大写|毛利|成本/);
  });

  test('costs are on the internal copy only', () => {
    expect(page({ mask: 'internal' })).toMatch(/1,800\.00[^]*20\.1%[^]*7,700\.00/);
    for (const mask of ['customer', 'warehouse']) expect(page({ mask })).not.toMatch(/1,800\.00|20\.1%|7,700\.00|成本|毛利/);
  });

  test('measures stay, amounts go', () => {
    expect(withoutPrices('380V 电机，单价 2,680 元，共 ¥10,720，约 1.2万元', new Set())).toBe('380V 电机，单价 ***，共 ***，约 ***');
    expect(withoutPrices('第 2 批 2680', new Set(['2680']))).toBe('第 2 批 ***');
  });

  test('a watermark is text, whatever it says', () => {
    expect(page({ watermark: '样张 <b>' })).toContain('<span>样张 &lt;b&gt;</span>');
    expect(page()).not.toContain('<div class="watermark"');
  });

  test('the first version prints its own quotes as it always did, other copies with the next one', () => {
    const old = { id: 'quote-standard', version: 1 };
    expect(page({ template: old })).not.toContain('class="pick"');
    expect(page({ template: old, mask: 'warehouse' })).toContain('class="pick"');
    expect(page({ template: { ...QUOTE_TEMPLATE, text: '<p>{{ doc.number }}</p>' } })).toContain('<p>Q26-A-0001</p>');
  });
});

describe('templates of the team', () => {
  let book: Book;
  beforeEach(() => (book = openBook()));
  afterEach(() => book.close());

  test('an issued quote keeps the template it went out with; a draft follows the template, and the standard one when it is gone', () => {
    const quotes = createQuotes({ ...book, settings: { deskPrefix: () => 'A', validityDays: () => 30 } });
    const { id: template } = saveTemplate(book.store, book.changes, book.desk, { name: '简版', text: '<p>甲 {{ doc.number }}</p>', active: true });
    const customer = newId(book.desk.entropy);
    book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: customer, set: { name: '宏远' } }] });
    const { header } = quotes.blank({ customer, deal: null });
    expect(header.template).toBe(template);
    const lines = [{ product: null, description: '年度维保', spec: '', unit: '', quantity: '1', unitPrice: '1', discountRate: '', taxRate: '', unitCost: '', listPrice: '', notes: '' }];
    const [sent, open] = [quotes.save({ header, lines }).id, quotes.save({ header, lines }).id];
    quotes.issue(sent);
    const print = (id: string) => quotes.document(id, { language: 'zh', mask: 'customer', watermark: '', seal: true }).html;
    saveTemplate(book.store, book.changes, book.desk, { id: template, name: '简版', text: '<p>乙</p>', active: true });
    expect([print(sent), print(open)].map((html) => /<p>(.)/.exec(html)?.[1])).toEqual(['甲', '乙']);
    removeTemplate(book.changes, template);
    expect(print(sent)).toContain('<p>甲');
    expect(print(open)).toContain('class="letterhead"');
    book.changes.undo();
    expect(print(open)).toContain('<p>乙');
    expect(listTemplates(book.store)).toHaveLength(1);
  });

  test('one that cannot be printed is not kept', () => {
    expect(() => saveTemplate(book.store, book.changes, book.desk, { name: 'x', text: 'a\n{{ nobody }}', active: true })).toThrow(expect.objectContaining({ code: 'template.invalid', details: expect.objectContaining({ line: 2 }) }));
    expect(listTemplates(book.store)).toEqual([]);
  });

  test('the page of changes says what changed and nothing of costs', () => {
    const quotes = createQuotes({ ...book, settings: { deskPrefix: () => 'A', validityDays: () => 30 } });
    const customer = newId(book.desk.entropy);
    book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: customer, set: { name: '宏远' } }] });
    const one = (unitPrice: string) => [{ product: null, description: '变频器', spec: '<b>', unit: '', quantity: '2', unitPrice, discountRate: '', taxRate: '', unitCost: '77.7', listPrice: '', notes: '' }];
    const { header } = quotes.blank({ customer, deal: null });
    const first = quotes.save({ header, lines: one('100') }).id;
    quotes.issue(first);
    const second = quotes.revise(first).id;
    quotes.save({ id: second, header, lines: one('90') });
    const { html } = diffPaper(book.store, first, second, 'zh');
    expect(html).toMatch(/变频器[^]*&lt;b&gt;[^]*100[^]*90[^]*-20\.00/);
    expect(html).not.toMatch(/77\.7|155\.4/);
    expect(diffPaper(book.store, first, first, 'en').html).toContain('The versions say the same');
  });
});
