/** Parts that several versions of the standard quote print alike. A version that wants one otherwise writes its own: these never change once released. */

/** What opens a page: its policy, its fonts and its style sheet. */
export const HEAD = `<!doctype html>
<html lang="{{ html_lang }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ csp | raw }}">
<title>{{ page_title }}</title>
<style>{{ font_css | raw }}{% include 'css' %}</style></head><body>`;

/** Who writes. */
export const LETTERHEAD = `<header class="letterhead">
{% if logo != '' %}<img src="{{ logo }}" alt="">{% endif %}
<div class="names"><h1>{{ doc.company.name }}</h1>{% if doc.company.nameEn != '' %}<div class="en">{{ doc.company.nameEn }}</div>{% endif %}</div>
<div class="reach">{% if doc.company.address != '' %}<div>{{ doc.company.address }}</div>{% endif %}
{% if doc.company.phone != '' or doc.company.email != '' %}<div>{{ doc.company.phone }}{% if doc.company.phone != '' and doc.company.email != '' %} · {% endif %}{{ doc.company.email }}</div>{% endif %}
{% if doc.company.website != '' %}<div>{{ doc.company.website }}</div>{% endif %}</div>
</header>`;

/** Number and days, at the end of the title. */
export const META = `<dl class="meta">
{% if doc.number != '' %}<dt>{% render 'label', of: l.number %}</dt><dd>{{ doc.number }}{% if doc.version > 1 %} / V{{ doc.version }}{% endif %}</dd>{% endif %}
{% if doc.date != '' %}<dt>{% render 'label', of: l.date %}</dt><dd>{{ doc.date | date: language }}</dd>{% endif %}
{% if doc.validUntil != '' and has.prices %}<dt>{% render 'label', of: l.validUntil %}</dt><dd>{{ doc.validUntil | date: language }}</dd>{% endif %}
</dl></div>`;

/** From whom, to whom and what about. */
export const PARTIES = `<div class="parties">
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
{% if doc.subject != '' %}<p class="subject"><span class="soft">{{ l.subject.main }}</span><b>{{ doc.subject }}</b></p>{% endif %}`;

/** The headings of a line, without what only those inside read. */
export const LINE_HEADS = `<th class="pos">{% render 'label', of: l.position %}</th>
<th class="name">{% render 'label', of: l.description %}</th>
{% if has.spec %}<th class="spec">{% render 'label', of: l.spec %}</th>{% endif %}
<th class="n">{% render 'label', of: l.quantity %}</th>
{% if has.unit %}<th class="unit">{% render 'label', of: l.unit %}</th>{% endif %}
{% if has.prices %}<th class="n">{% render 'label', of: price_label %}</th>
{% if has.discounts %}<th class="n">{% render 'label', of: l.discountRate %}</th>{% endif %}
<th class="n">{% render 'label', of: l.taxRate %}</th>
<th class="n">{% render 'label', of: amount_label %}</th>{% endif %}`;

/** The cells of a line, likewise. */
export const LINE_CELLS = `<td class="pos">{{ line.position }}</td>
<td class="name">{{ line.description }}{% if line.notes != '' %}<small>{{ line.notes }}</small>{% endif %}</td>
{% if has.spec %}<td class="spec">{{ line.spec }}</td>{% endif %}
<td class="n">{{ line.quantity | qty }}</td>
{% if has.unit %}<td class="unit">{{ line.unit }}</td>{% endif %}
{% if has.prices %}<td class="n">{{ line.unitPrice | price: doc.currency }}</td>
{% if has.discounts %}<td class="n">{% if line.discountRate != '100' %}{{ line.discountRate | percent }}{% endif %}</td>{% endif %}
<td class="n">{{ line.taxRate | percent }}</td>
<td class="n">{{ line.amount | amount: doc.currency }}</td>{% endif %}`;

/** The sum of the lines and what is taken off it. */
export const SUBTOTAL = `{% if has.steps %}<dt>{% render 'label', of: l.subtotal %}</dt><dd>{{ doc.totals.subtotal | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.discount != 0 %}<dt>{% render 'label', of: l.discount %}</dt><dd>{{ discount_off | amount: doc.currency }}</dd>{% endif %}`;

/** The total, with the tax that is in it. */
export const GRAND = `<dt class="grand">{% render 'label', of: l.total %}</dt><dd class="grand">{{ doc.totals.total | money: doc.currency }}</dd>
{% if doc.taxMode == 'included' and doc.totals.tax != 0 %}
<dt class="fine">{% render 'label', of: l.netOf %}</dt><dd class="fine">{{ doc.totals.net | amount: doc.currency }}</dd>
{% for group in doc.totals.taxByRate %}{% if group.tax != 0 %}<dt class="fine">{% render 'label', of: l.taxOf %} {{ group.rate | percent }}</dt><dd class="fine">{{ group.tax | amount: doc.currency }}</dd>{% endif %}{% endfor %}
{% endif %}`;

/** The total in words, or its currency. */
export const WORDS = `{% if has.words %}<div class="words"><span>{% render 'label', of: l.uppercase %}</span><b>{{ doc.totals.total | rmb }}</b></div>{% else %}<div class="words"><span>{% render 'label', of: l.currency %}</span><b>{{ doc.currency }}</b></div>{% endif %}`;
