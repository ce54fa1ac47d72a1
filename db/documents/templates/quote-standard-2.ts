/**
 * The standard quote, version 2: masks with a paper of their own, costs for those inside, a watermark, freight before the tax it
 * shares. The body is what a team may edit; head, policy and style sheet stay ours. Once released its text never changes.
 */
import type { TemplateSet } from '../engine.ts';
import { GRAND, HEAD, LETTERHEAD, LINE_CELLS, LINE_HEADS, META, PARTIES, SUBTOTAL, WORDS } from './quote-parts.ts';
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
${LINE_HEADS}
{% if internal %}<th class="n in">{% render 'label', of: l.unitCost %}</th><th class="n in">{% render 'label', of: l.margin %}</th>{% endif %}
</tr></thead>
<tbody>{% for line in doc.lines %}<tr{% if line.amount and line.amount < 0 %} class="credit"{% endif %}>
${LINE_CELLS}
{% if internal %}{% assign inside = internal.lines[forloop.index0] %}<td class="n in">{{ inside.unitCost | price: doc.currency }}</td><td class="n in">{{ inside.margin | percent }}</td>{% endif %}
</tr>{% endfor %}</tbody>
</table>`;

const SUMS = `<div class="sums"><dl>
${SUBTOTAL}
{% if doc.totals.freight != 0 %}<dt>{% render 'label', of: l.freight %}</dt><dd>{{ doc.totals.freight | amount: doc.currency }}</dd>{% endif %}
{% if doc.taxMode == 'excluded' %}{% if doc.totals.net != doc.totals.subtotal %}<dt>{% render 'label', of: l.netTotal %}</dt><dd>{{ doc.totals.net | amount: doc.currency }}</dd>{% endif %}
<dt>{% render 'label', of: l.tax %}</dt><dd>{{ doc.totals.tax | amount: doc.currency }}</dd>{% endif %}
${GRAND}
{% if internal %}<dt class="in">{% render 'label', of: l.costTotal %}</dt><dd class="in">{{ internal.cost | amount: doc.currency }}</dd>
<dt class="in">{% render 'label', of: l.margin %}</dt><dd class="in">{{ internal.margin | percent }}</dd>{% endif %}
</dl></div>
${WORDS}`;

const PICK = `<div class="pick"><div>{% render 'label', of: l.packer %}</div><div>{% render 'label', of: l.checker %}</div><div>{% render 'label', of: l.receiver %}</div></div>`;

/** What a team starts from when it edits a template. */
export const QUOTE_BODY_V2 = `${LETTERHEAD}

<div class="title"><h2{% if language == 'en' %} class="latin"{% endif %}>{% render 'label', of: title_label %}</h2>
{% if internal %}<span class="mask">{% render 'label', of: l.internal %}</span>{% elsif draft %}<span class="draft">{% render 'label', of: l.draft %}</span>{% endif %}
${META}

${PARTIES}

{% include 'lines' %}
{% if has.prices %}<div class="close">{% include 'sums' %}</div>{% endif %}
{% include 'small' %}
{% if has.prices %}{% include 'sign' %}{% else %}{% include 'pick' %}{% endif %}`;

const MAIN = `${HEAD}
{% if watermark != '' %}<div class="watermark" aria-hidden="true">{% for tile in (1..10) %}<span>{{ watermark }}</span>{% endfor %}</div>{% endif %}
{% include 'body' %}
</body></html>`;

/** Entry template `main` and the parts it renders; `body` may be one that the team edited. */
export const QUOTE_STANDARD_V2: TemplateSet = { ...QUOTE_STANDARD_V1, main: MAIN, css: CSS, lines: LINES, sums: SUMS, pick: PICK, body: QUOTE_BODY_V2 };
