/**
 * The standard quote, version 2: masks with a paper of their own, costs for those inside, a watermark, freight before the tax it
 * shares. The body is what a team may edit; head, policy and style sheet stay ours. Once released its text never changes.
 */
import type { TemplateSet } from '../engine.ts';
import { QUOTE_STANDARD_CSS } from './quote-standard-css.ts';
import { QUOTE_STANDARD_V1 } from './quote-standard.ts';

const CSS = `${QUOTE_STANDARD_CSS}
.watermark { position: fixed; inset: 0; z-index: 5; display: grid; grid-template-columns: repeat(2, 1fr); grid-auto-rows: 62mm; overflow: hidden; pointer-events: none; }
.watermark span { display: flex; align-items: center; justify-content: center; transform: rotate(-28deg); color: rgba(29, 39, 51, .075); font-size: 25pt; font-weight: 700; letter-spacing: .14em; white-space: nowrap; }
.title .mask { flex: 1; margin-bottom: 1.5mm; color: #b0662a; font-size: 8.4pt; }
td.in, th.in { background: #fbf6ee; }
.sums .in { color: #8a5a1f; font-size: 8pt; }
.credit { color: #a33030; }
.pick { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10mm; margin-top: 9mm; break-inside: avoid; }
.pick div { padding-bottom: 9mm; border-bottom: .6pt solid #aab4bf; color: var(--soft); }
`;

const LINES = `<table>
<thead><tr>
<th class="pos">{% render 'label', of: l.position %}</th>
<th class="name">{% render 'label', of: l.description %}</th>
{% if has.spec %}<th class="spec">{% render 'label', of: l.spec %}</th>{% endif %}
<th class="n">{% render 'label', of: l.quantity %}</th>
{% if has.unit %}<th class="unit">{% render 'label', of: l.unit %}</th>{% endif %}
{% if has.prices %}<th class="n">{% render 'label', of: price_label %}</th>
{% if has.discounts %}<th class="n">{% render 'label', of: l.discountRate %}</th>{% endif %}
<th class="n">{% render 'label', of: l.taxRate %}</th>
<th class="n">{% render 'label', of: amount_label %}</th>{% endif %}
{% if internal %}<th class="n in">{% render 'label', of: l.unitCost %}</th><th class="n in">{% render 'label', of: l.margin %}</th>{% endif %}
</tr></thead>
<tbody>{% for line in doc.lines %}<tr{% if line.amount and line.amount < 0 %} class="credit"{% endif %}>
<td class="pos">{{ line.position }}</td>
<td class="name">{{ line.description }}{% if line.notes != '' %}<small>{{ line.notes }}</small>{% endif %}</td>
{% if has.spec %}<td class="spec">{{ line.spec }}</td>{% endif %}
<td class="n">{{ line.quantity | qty }}</td>
{% if has.unit %}<td class="unit">{{ line.unit }}</td>{% endif %}
{% if has.prices %}<td class="n">{{ line.unitPrice | price: doc.currency }}</td>
{% if has.discounts %}<td class="n">{% if line.discountRate != '100' %}{{ line.discountRate | percent }}{% endif %}</td>{% endif %}
<td class="n">{{ line.taxRate | percent }}</td>
<td class="n">{{ line.amount | amount: doc.currency }}</td>{% endif %}
{% if internal %}{% assign inside = internal.lines[forloop.index0] %}<td class="n in">{{ inside.unitCost | price: doc.currency }}</td><td class="n in">{{ inside.margin | percent }}</td>{% endif %}
</tr>{% endfor %}</tbody>
</table>`;

const SUMS = `<div class="sums"><dl>
{% if has.steps %}<dt>{% render 'label', of: l.subtotal %}</dt><dd>{{ doc.totals.subtotal | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.discount != 0 %}<dt>{% render 'label', of: l.discount %}</dt><dd>{{ discount_off | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.freight != 0 %}<dt>{% render 'label', of: l.freight %}</dt><dd>{{ doc.totals.freight | amount: doc.currency }}</dd>{% endif %}
{% if doc.taxMode == 'excluded' %}{% if doc.totals.net != doc.totals.subtotal %}<dt>{% render 'label', of: l.netTotal %}</dt><dd>{{ doc.totals.net | amount: doc.currency }}</dd>{% endif %}
<dt>{% render 'label', of: l.tax %}</dt><dd>{{ doc.totals.tax | amount: doc.currency }}</dd>{% endif %}
<dt class="grand">{% render 'label', of: l.total %}</dt><dd class="grand">{{ doc.totals.total | money: doc.currency }}</dd>
{% if doc.taxMode == 'included' and doc.totals.tax != 0 %}
<dt class="fine">{% render 'label', of: l.netOf %}</dt><dd class="fine">{{ doc.totals.net | amount: doc.currency }}</dd>
{% for group in doc.totals.taxByRate %}{% if group.tax != 0 %}<dt class="fine">{% render 'label', of: l.taxOf %} {{ group.rate | percent }}</dt><dd class="fine">{{ group.tax | amount: doc.currency }}</dd>{% endif %}{% endfor %}
{% endif %}
{% if internal %}<dt class="in">{% render 'label', of: l.costTotal %}</dt><dd class="in">{{ internal.cost | amount: doc.currency }}</dd>
<dt class="in">{% render 'label', of: l.margin %}</dt><dd class="in">{{ internal.margin | percent }}</dd>{% endif %}
</dl></div>
{% if has.words %}<div class="words"><span>{% render 'label', of: l.uppercase %}</span><b>{{ doc.totals.total | rmb }}</b></div>{% else %}<div class="words"><span>{% render 'label', of: l.currency %}</span><b>{{ doc.currency }}</b></div>{% endif %}`;

const PICK = `<div class="pick"><div>{% render 'label', of: l.packer %}</div><div>{% render 'label', of: l.checker %}</div><div>{% render 'label', of: l.receiver %}</div></div>`;

/** What a team starts from when it edits a template. */
export const QUOTE_BODY_V2 = `<header class="letterhead">
{% if logo != '' %}<img src="{{ logo }}" alt="">{% endif %}
<div class="names"><h1>{{ doc.company.name }}</h1>{% if doc.company.nameEn != '' %}<div class="en">{{ doc.company.nameEn }}</div>{% endif %}</div>
<div class="reach">{% if doc.company.address != '' %}<div>{{ doc.company.address }}</div>{% endif %}
{% if doc.company.phone != '' or doc.company.email != '' %}<div>{{ doc.company.phone }}{% if doc.company.phone != '' and doc.company.email != '' %} · {% endif %}{{ doc.company.email }}</div>{% endif %}
{% if doc.company.website != '' %}<div>{{ doc.company.website }}</div>{% endif %}</div>
</header>

<div class="title"><h2{% if language == 'en' %} class="latin"{% endif %}>{% render 'label', of: title_label %}</h2>
{% if internal %}<span class="mask">{% render 'label', of: l.internal %}</span>{% elsif draft %}<span class="draft">{% render 'label', of: l.draft %}</span>{% endif %}
<dl class="meta">
{% if doc.number != '' %}<dt>{% render 'label', of: l.number %}</dt><dd>{{ doc.number }}{% if doc.version > 1 %} / V{{ doc.version }}{% endif %}</dd>{% endif %}
{% if doc.date != '' %}<dt>{% render 'label', of: l.date %}</dt><dd>{{ doc.date | date: language }}</dd>{% endif %}
{% if doc.validUntil != '' and has.prices %}<dt>{% render 'label', of: l.validUntil %}</dt><dd>{{ doc.validUntil | date: language }}</dd>{% endif %}
</dl></div>

<div class="parties">
<section><h3>{% render 'label', of: l.to %}</h3><strong>{{ doc.customer.name }}</strong><dl class="facts">
{% render 'fact', of: l.attention, value: attention %}
{% render 'fact', of: l.phone, value: customer_phone %}
{% render 'fact', of: l.address, value: doc.customer.address %}
</dl></section>
<section><h3>{% render 'label', of: l.from %}</h3><strong>{{ doc.company.name }}</strong><dl class="facts">
{% render 'fact', of: l.salesperson, value: doc.salesperson.name %}
{% render 'fact', of: l.phone, value: doc.salesperson.phone %}
{% render 'fact', of: l.email, value: doc.salesperson.email %}
</dl></section>
</div>
{% if doc.subject != '' %}<p class="subject"><span class="soft">{{ l.subject.main }}</span><b>{{ doc.subject }}</b></p>{% endif %}

{% include 'lines' %}
{% if has.prices %}<div class="close">{% include 'sums' %}</div>{% endif %}
{% include 'small' %}
{% if has.prices %}{% include 'sign' %}{% else %}{% include 'pick' %}{% endif %}`;

const MAIN = `<!doctype html>
<html lang="{{ html_lang }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ csp | raw }}">
<title>{{ page_title }}</title>
<style>{{ font_css | raw }}{% include 'css' %}</style></head><body>
{% if watermark != '' %}<div class="watermark" aria-hidden="true">{% for tile in (1..10) %}<span>{{ watermark }}</span>{% endfor %}</div>{% endif %}
{% include 'body' %}
</body></html>`;

/** Entry template `main` and the parts it renders; `body` may be one that the team edited. */
export const QUOTE_STANDARD_V2: TemplateSet = { ...QUOTE_STANDARD_V1, main: MAIN, css: CSS, lines: LINES, sums: SUMS, pick: PICK, body: QUOTE_BODY_V2 };
