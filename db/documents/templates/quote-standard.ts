/**
 * The standard quote, version 1. Once a release has printed with a version its text never changes: a new look is a
 * new version, because issued quotes name the version they were printed with.
 */
import type { TemplateSet } from '../engine.ts';
import { GRAND, HEAD, LETTERHEAD, LINE_CELLS, LINE_HEADS, META, PARTIES, SUBTOTAL, WORDS } from './quote-parts.ts';
import { QUOTE_STANDARD_CSS } from './quote-standard-css.ts';

const LABEL = `{{ of.main }}{% if of.sub != '' %}<i>{{ of.sub }}</i>{% endif %}`;

const FACT = `{% if value != '' %}<dt>{{ of.main }}</dt><dd>{{ value }}</dd>{% endif %}`;

const LINES = `<table>
<thead><tr>
${LINE_HEADS}
</tr></thead>
<tbody>{% for line in doc.lines %}<tr>
${LINE_CELLS}
</tr>{% endfor %}</tbody>
</table>`;

const SUMS = `<div class="sums"><dl>
${SUBTOTAL}
{% if doc.taxMode == 'excluded' %}<dt>{% render 'label', of: l.tax %}</dt><dd>{{ doc.totals.tax | amount: doc.currency }}</dd>{% endif %}
{% if doc.totals.freight != 0 %}<dt>{% render 'label', of: l.freight %}</dt><dd>{{ doc.totals.freight | amount: doc.currency }}</dd>{% endif %}
${GRAND}
</dl></div>
${WORDS}`;

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

const MAIN = `${HEAD}
${LETTERHEAD}
<div class="title"><h2{% if language == 'en' %} class="latin"{% endif %}>{% render 'label', of: title_label %}</h2>{% if draft %}<span class="draft">{% render 'label', of: l.draft %}</span>{% endif %}
${META}
${PARTIES}
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
