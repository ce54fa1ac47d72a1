/**
 * The standard quote, version 1. Once a release has printed with a version its text never changes: a new look is a
 * new version, because issued quotes name the version they were printed with.
 */
import type { TemplateSet } from '../engine.ts';
import { QUOTE_STANDARD_CSS } from './quote-standard-css.ts';

const LABEL = `{{ of.main }}{% if of.sub != '' %}<i>{{ of.sub }}</i>{% endif %}`;

const FACT = `{% if value != '' %}<dt>{{ of.main }}</dt><dd>{{ value }}</dd>{% endif %}`;

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
</tr></thead>
<tbody>{% for line in doc.lines %}<tr>
<td class="pos">{{ line.position }}</td>
<td class="name">{{ line.description }}{% if line.notes != '' %}<small>{{ line.notes }}</small>{% endif %}</td>
{% if has.spec %}<td class="spec">{{ line.spec }}</td>{% endif %}
<td class="n">{{ line.quantity | qty }}</td>
{% if has.unit %}<td class="unit">{{ line.unit }}</td>{% endif %}
{% if has.prices %}<td class="n">{{ line.unitPrice | price: doc.currency }}</td>
{% if has.discounts %}<td class="n">{% if line.discountRate != '100' %}{{ line.discountRate | percent }}{% endif %}</td>{% endif %}
<td class="n">{{ line.taxRate | percent }}</td>
<td class="n">{{ line.amount | amount: doc.currency }}</td>{% endif %}
</tr>{% endfor %}</tbody>
</table>`;

const SUMS = `<div class="sums"><dl>
{% if has.steps %}<dt>{% render 'label', of: l.subtotal %}</dt><dd>{{ doc.totals.subtotal | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.discount != 0 %}<dt>{% render 'label', of: l.discount %}</dt><dd>{{ discount_off | amount: doc.currency }}</dd>{% endif %}
{% if doc.taxMode == 'excluded' %}<dt>{% render 'label', of: l.tax %}</dt><dd>{{ doc.totals.tax | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.freight != 0 %}<dt>{% render 'label', of: l.freight %}</dt><dd>{{ doc.totals.freight | amount: doc.currency }}</dd>{% endif %}
<dt class="grand">{% render 'label', of: l.total %}</dt><dd class="grand">{{ doc.totals.total | money: doc.currency }}</dd>
{% if doc.taxMode == 'included' and doc.totals.tax != 0 %}
<dt class="fine">{% render 'label', of: l.netOf %}</dt><dd class="fine">{{ doc.totals.net | amount: doc.currency }}</dd>
{% for group in doc.totals.taxByRate %}{% if group.tax != 0 %}<dt class="fine">{% render 'label', of: l.taxOf %} {{ group.rate | percent }}</dt><dd class="fine">{{ group.tax | amount: doc.currency }}</dd>{% endif %}{% endfor %}
{% endif %}
</dl></div>
{% if has.words %}<div class="words"><span>{% render 'label', of: l.uppercase %}</span><b>{{ doc.totals.total | rmb }}</b></div>{% else %}<div class="words"><span>{% render 'label', of: l.currency %}</span><b>{{ doc.currency }}</b></div>{% endif %}`;

const SMALL = `<div class="small{% unless has.bank %} one{% endunless %}">
<div>{% if doc.terms != '' %}<section><h3>{% render 'label', of: l.terms %}</h3><p>{{ doc.terms }}</p></section>{% endif %}
{% if doc.notes != '' %}<section><h3>{% render 'label', of: l.notes %}</h3><p>{{ doc.notes }}</p></section>{% endif %}</div>
{% if has.bank %}<section class="bank"><h3>{% render 'label', of: l.bankDetails %}</h3><dl class="facts">
{% render 'fact', of: l.accountName, value: doc.company.name %}
{% render 'fact', of: l.bank, value: doc.company.bank %}
{% render 'fact', of: l.bankAccount, value: doc.company.bankAccount %}
{% render 'fact', of: l.taxNumber, value: doc.company.taxNumber %}
</dl></section>{% endif %}
</div>`;

const SIGN = `<div class="sign">
<div><h3>{% render 'label', of: l.supplier %}</h3><div class="who">{{ doc.company.name }}</div>
<dl><dt>{{ l.representative.main }}</dt><dd>{{ doc.salesperson.name }}</dd><dt>{{ l.signDate.main }}</dt><dd>{{ doc.date | date: language }}</dd></dl>
{% if seal != '' %}<img class="seal" src="{{ seal }}" alt="">{% endif %}</div>
<div><h3>{% render 'label', of: l.buyer %}</h3><div class="who">{{ doc.customer.name }}</div>
<dl><dt>{{ l.representative.main }}</dt><dd></dd><dt>{{ l.signDate.main }}</dt><dd></dd></dl></div>
</div>`;

const MAIN = `<!doctype html>
<html lang="{{ html_lang }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ csp | raw }}">
<title>{{ page_title }}</title>
<style>{{ font_css | raw }}{% include 'css' %}</style></head><body>
<header class="letterhead">
{% if logo != '' %}<img src="{{ logo }}" alt="">{% endif %}
<div class="names"><h1>{{ doc.company.name }}</h1>{% if doc.company.nameEn != '' %}<div class="en">{{ doc.company.nameEn }}</div>{% endif %}</div>
<div class="reach">{% if doc.company.address != '' %}<div>{{ doc.company.address }}</div>{% endif %}
{% if doc.company.phone != '' or doc.company.email != '' %}<div>{{ doc.company.phone }}{% if doc.company.phone != '' and doc.company.email != '' %} · {% endif %}{{ doc.company.email }}</div>{% endif %}
{% if doc.company.website != '' %}<div>{{ doc.company.website }}</div>{% endif %}</div>
</header>
<div class="title"><h2{% if language == 'en' %} class="latin"{% endif %}>{% render 'label', of: title_label %}</h2>{% if draft %}<span class="draft">{% render 'label', of: l.draft %}</span>{% endif %}
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
{% include 'sign' %}
</body></html>`;

/** Entry template `main` and the parts it renders. */
export const QUOTE_STANDARD_V1: TemplateSet = {
  main: MAIN,
  css: QUOTE_STANDARD_CSS,
  label: LABEL,
  fact: FACT,
  lines: LINES,
  sums: SUMS,
  small: SMALL,
  sign: SIGN,
};
