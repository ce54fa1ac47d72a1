/** What changed between two versions of a quote, for the customer: version 1. */
import type { TemplateSet } from '../engine.ts';
import { QUOTE_STANDARD_CSS } from './quote-standard-css.ts';
import { QUOTE_STANDARD_V1 } from './quote-standard.ts';

const CSS = `${QUOTE_STANDARD_CSS}
h4 { margin: 5mm 0 1.5mm; color: var(--accent); font-size: 9pt; }
.was { color: #9a3a3a; text-decoration: line-through; text-decoration-thickness: .5pt; }
.is { color: #1d6b45; font-weight: 700; }
td.kind { white-space: nowrap; } .added td.kind { color: #1d6b45; } .removed td.kind { color: #9a3a3a; } .changed td.kind { color: #b0662a; }
.removed td.name { text-decoration: line-through; color: var(--soft); }
.parts { display: grid; grid-template-columns: auto 1fr; column-gap: 3mm; } .parts dt { color: var(--soft); white-space: nowrap; }
.long { white-space: pre-line; } tr.grand td { font-weight: 700; color: var(--accent); border-top: .8pt solid var(--accent); }
.none { margin-top: 6mm; color: var(--soft); }
`;

const MAIN = `<!doctype html>
<html lang="{{ html_lang }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ csp | raw }}">
<title>{{ page_title }}</title>
<style>{{ font_css | raw }}{% include 'css' %}</style></head><body>
<header class="letterhead">{% if logo != '' %}<img src="{{ logo }}" alt="">{% endif %}<div class="names"><h1>{{ company }}</h1></div></header>
<div class="title"><h2 class="latin">{% render 'label', of: l.diff %}</h2><dl class="meta">
{% if number != '' %}<dt>{% render 'label', of: l.number %}</dt><dd>{{ number }}</dd>{% endif %}
<dt>{% render 'label', of: l.older %}</dt><dd>V{{ from.version }} · {{ from.date | date: language }}</dd>
<dt>{% render 'label', of: l.newer %}</dt><dd>V{{ to.version }} · {{ to.date | date: language }}</dd></dl></div>
<p class="subject"><span class="soft">{{ l.to.main }}</span><b>{{ customer }}</b></p>
{% if same %}<p class="none">{% render 'label', of: l.noChange %}</p>{% endif %}
{% if header.size > 0 %}<table><thead><tr><th>{% render 'label', of: l.item %}</th><th>{% render 'label', of: l.older %}</th><th>{% render 'label', of: l.newer %}</th></tr></thead><tbody>
{% for row in header %}<tr><td>{% render 'label', of: row.label %}</td><td class="long"><span class="was">{{ row.from }}</span></td><td class="long"><span class="is">{{ row.to }}</span></td></tr>{% endfor %}</tbody></table>{% endif %}
{% if lines.size > 0 %}<h4></h4><table><thead><tr><th class="pos">{% render 'label', of: l.position %}</th><th>{% render 'label', of: l.change %}</th><th class="name">{% render 'label', of: l.description %}</th><th>{% render 'label', of: l.changed %}</th><th class="n">{% render 'label', of: l.older %}</th><th class="n">{% render 'label', of: l.newer %}</th></tr></thead><tbody>
{% for row in lines %}<tr class="{{ row.change }}"><td class="pos">{{ row.place }}</td><td class="kind">{% render 'label', of: row.label %}</td><td class="name">{{ row.description }}{% if row.spec != '' %}<small>{{ row.spec }}</small>{% endif %}</td>
<td><dl class="parts">{% for part in row.parts %}<dt>{% render 'label', of: part.label %}</dt><dd><span class="was">{{ part.from }}</span> <span class="is">{{ part.to }}</span></dd>{% endfor %}</dl></td>
<td class="n">{{ row.from }}</td><td class="n">{{ row.to }}</td></tr>{% endfor %}</tbody></table>{% endif %}
{% if unchanged != '' %}<p class="none">{{ unchanged }}</p>{% endif %}
{% if totals.size > 0 %}<h4></h4><table><thead><tr><th>{% render 'label', of: l.item %}</th><th class="n">{% render 'label', of: l.older %}</th><th class="n">{% render 'label', of: l.newer %}</th><th class="n">{% render 'label', of: l.difference %}</th></tr></thead><tbody>
{% for row in totals %}<tr{% if row.grand %} class="grand"{% endif %}><td>{% render 'label', of: row.label %}</td><td class="n">{{ row.from }}</td><td class="n">{{ row.to }}</td><td class="n">{{ row.by }}</td></tr>{% endfor %}</tbody></table>{% endif %}
</body></html>`;

/** Entry template `main`. */
export const QUOTE_DIFF_V1: TemplateSet = { main: MAIN, css: CSS, label: QUOTE_STANDARD_V1['label'] ?? '' };
