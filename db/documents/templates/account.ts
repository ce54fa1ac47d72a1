/** A customer's statement of account and the list of what is overdue. One look for both; the words come from `account-words.ts`. */
import type { TemplateSet } from '../engine.ts';

const CSS = `
@page {
  size: A4 {{ orientation }}; margin: 14mm 15mm 17mm;
  @bottom-left { content: "{{ footer | css_string | raw }}"; font: 7.5pt "Dealbook Sans", sans-serif; color: #7b8794; padding-top: 3mm; vertical-align: top; }
  @bottom-right { content: {{ page_text | raw }}; font: 7.5pt "Dealbook Sans", sans-serif; color: #7b8794; padding-top: 3mm; vertical-align: top; }
}
:root { --ink: #1d2733; --soft: #5d6b7a; --line: #dfe4ea; --accent: #1b4b8a; --tint: #f2f5f9; --late: #a8322a; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 8.6pt/1.5 "Dealbook Sans", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--ink); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header { display: flex; align-items: flex-end; justify-content: space-between; gap: 10mm; padding-bottom: 4mm; border-bottom: 1.1pt solid var(--accent); }
header h1 { font-size: 17pt; line-height: 1.2; color: var(--accent); letter-spacing: .08em; }
header h1.latin { letter-spacing: 0; }
header p { color: var(--soft); }
header .who { text-align: right; }
header .who strong { display: block; font-size: 10pt; }
.to { display: flex; justify-content: space-between; gap: 10mm; margin: 5mm 0 4mm; }
.to strong { font-size: 11pt; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin-bottom: 5mm; }
.figures div { padding: 2.4mm 3mm; background: var(--tint); }
.figures span { display: block; color: var(--soft); font-size: 7.6pt; }
.figures b { font-size: 11pt; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 1.8mm 1.6mm; border-bottom: .6pt solid var(--line); background: var(--tint); color: var(--accent); font-size: 7.8pt; text-align: left; white-space: nowrap; }
td { padding: 1.4mm 1.6mm; border-bottom: .6pt solid var(--line); vertical-align: top; }
.n { text-align: right; white-space: nowrap; }
.day { white-space: nowrap; }
.late { color: var(--late); font-weight: 700; }
.soft { color: var(--soft); }
tr.sum td { border-bottom: 0; border-top: .8pt solid var(--accent); font-weight: 700; }
.none { padding: 6mm 0; color: var(--soft); text-align: center; }
.foot { display: grid; grid-template-columns: 1.4fr 1fr; gap: 10mm; margin-top: 6mm; break-inside: avoid; }
.foot p { color: var(--soft); }
.sign { min-height: 26mm; padding-top: 2mm; border-top: .6pt solid var(--line); }
`;

const HEAD = `<!doctype html>
<html lang="{{ html_lang }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ csp | raw }}">
<title>{{ page_title }}</title><style>{{ font_css | raw }}{% include 'css' %}</style></head><body>
<header><div><h1{% if language == 'en' %} class="latin"{% endif %}>{{ w.title }}</h1><p>{{ subtitle }}</p></div>
<div class="who"><strong>{{ company.name }}</strong><p>{{ company.phone }}</p></div></header>`;

const ACCOUNT = `{% include 'head' %}
<div class="to"><div><span class="soft">{{ w.to }}</span> <strong>{{ doc.customer.name }}</strong></div><div class="soft">{{ w.currency }} {{ doc.currency }}</div></div>
<div class="figures">
<div><span>{{ w.opening }}</span><b>{{ doc.opening | amount: doc.currency }}</b></div>
<div><span>{{ w.debit }}</span><b>{{ doc.debit | amount: doc.currency }}</b></div>
<div><span>{{ w.credit }}</span><b>{{ doc.credit | amount: doc.currency }}</b></div>
<div><span>{{ w.closing }}</span><b>{{ doc.closing | money: doc.currency }}</b></div>
</div>
<table><thead><tr><th>{{ w.day }}</th><th>{{ w.reference }}</th><th>{{ w.text }}</th><th class="n">{{ w.debitColumn }}</th><th class="n">{{ w.creditColumn }}</th><th class="n">{{ w.balance }}</th></tr></thead>
<tbody>{% for entry in doc.entries %}<tr><td class="day">{{ entry.day }}</td><td>{{ entry.reference }}</td><td>{{ entry.label }}</td>
<td class="n">{% if entry.debit != 0 %}{{ entry.debit | amount: doc.currency }}{% endif %}</td><td class="n">{% if entry.credit != 0 %}{{ entry.credit | amount: doc.currency }}{% endif %}</td><td class="n">{{ entry.balance | amount: doc.currency }}</td></tr>{% endfor %}
<tr class="sum"><td colspan="3">{{ w.closing }}</td><td class="n">{{ doc.debit | amount: doc.currency }}</td><td class="n">{{ doc.credit | amount: doc.currency }}</td><td class="n">{{ doc.closing | amount: doc.currency }}</td></tr></tbody></table>
{% if doc.entries.size == 0 %}<p class="none">{{ w.none }}</p>{% endif %}
<div class="foot"><p>{{ w.ask }}<br>{% if company.bank != '' %}{{ w.bank }} {{ company.bank }} {{ company.bankAccount }}{% endif %}</p><div class="sign">{{ w.confirm }}</div></div>
</body></html>`;

const DUNNING = `{% include 'head' %}
<div class="figures" style="margin-top:5mm">
<div><span>{{ w.overdue }}</span><b>{{ doc.total | money: 'CNY' }}</b></div><div><span>{{ w.customers }}</span><b>{{ doc.customers }}</b></div>
<div><span>{{ w.instalments }}</span><b>{{ doc.rows.size }}</b></div><div><span>{{ w.oldest }}</span><b>{{ doc.oldest }}</b></div>
</div>
<table><thead><tr><th>{{ w.customer }}</th><th>{{ w.contact }}</th><th>{{ w.reference }}</th><th>{{ w.due }}</th><th class="n">{{ w.days }}</th><th class="n">{{ w.remaining }}</th><th>{{ w.owner }}</th><th>{{ w.lastContact }}</th></tr></thead>
<tbody>{% for row in doc.rows %}<tr><td>{% if row.first %}<b>{{ row.name }}</b>{% endif %}</td><td>{% if row.first %}{{ row.contact }} <span class="soft">{{ row.phone }}</span>{% endif %}</td><td>{{ row.contractNumber }} <span class="soft">{{ row.instalment }}</span></td>
<td class="day">{{ row.due }}</td><td class="n{% if row.level > 1 %} late{% endif %}">{{ row.days }}</td><td class="n">{{ row.remaining | amount: 'CNY' }}</td><td>{{ row.owner }}</td><td class="day">{{ row.lastContact }}</td></tr>{% endfor %}
<tr class="sum"><td colspan="5">{{ w.overdue }}</td><td class="n">{{ doc.total | amount: 'CNY' }}</td><td colspan="2"></td></tr></tbody></table>
{% if doc.rows.size == 0 %}<p class="none">{{ w.none }}</p>{% endif %}
</body></html>`;

/** Entries `account` and `dunning`. */
export const ACCOUNT_TEMPLATES: TemplateSet = { account: ACCOUNT, dunning: DUNNING, head: HEAD, css: CSS };
