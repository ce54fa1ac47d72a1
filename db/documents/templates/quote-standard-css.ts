/** The look of the standard quote. Liquid too: page boxes carry the number, which CSS cannot read from the page. */
export const QUOTE_STANDARD_CSS = `
@page {
  size: A4; margin: 15mm 17mm 19mm;
  @bottom-left { content: "{{ footer | css_string | raw }}"; font: 7.5pt "Dealbook Sans", sans-serif; color: #7b8794; padding-top: 4mm; vertical-align: top; }
  @bottom-right { content: {{ page_text | raw }}; font: 7.5pt "Dealbook Sans", sans-serif; color: #7b8794; padding-top: 4mm; vertical-align: top; }
}
:root { --ink: #1d2733; --soft: #5d6b7a; --line: #dfe4ea; --accent: #1b4b8a; --tint: #f2f5f9; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 8.6pt/1.5 "Dealbook Sans", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--ink); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-spacing-trim: trim-start; }
i { font-style: normal; color: var(--soft); font-size: .82em; font-weight: 400; margin-left: .45em; }
.soft { color: var(--soft); }

.letterhead { display: flex; align-items: center; gap: 5mm; padding-bottom: 4.5mm; border-bottom: .6pt solid var(--line); }
.letterhead img { max-height: 15mm; max-width: 46mm; object-fit: contain; object-position: left center; }
.letterhead .names { flex: 1 1 0; min-width: 0; }
.letterhead h1 { font-size: 13.5pt; line-height: 1.3; font-weight: 700; letter-spacing: .02em; }
.letterhead .en { font-size: 7.4pt; color: var(--soft); letter-spacing: .04em; }
.letterhead .reach { flex: 0 1 76mm; text-align: right; font-size: 7.4pt; line-height: 1.6; color: var(--soft); }

.title { display: flex; align-items: flex-end; justify-content: space-between; gap: 8mm; margin: 7mm 0 6mm; }
.title h2 { font-size: 23pt; line-height: 1.1; font-weight: 700; color: var(--accent); letter-spacing: .22em; white-space: nowrap; }
.title h2.latin { letter-spacing: .02em; }
.title h2 i { display: block; margin: 1.6mm 0 0; font-size: 8pt; letter-spacing: .3em; text-transform: uppercase; }
.title .draft { flex: 1; margin-bottom: 1.5mm; color: #b0662a; font-size: 8.4pt; } 
.meta { display: grid; grid-template-columns: auto auto; column-gap: 5mm; row-gap: .5mm; justify-content: end; }
.meta dt { color: var(--soft); }
.meta dd { text-align: right; font-weight: 700; }

.parties { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-bottom: 6mm; }
.parties h3 { font-size: 7.6pt; font-weight: 700; color: var(--accent); letter-spacing: .08em; padding-bottom: 1.2mm; margin-bottom: 1.8mm; border-bottom: .6pt solid var(--line); }
.parties strong { display: block; font-size: 10pt; line-height: 1.4; margin-bottom: .6mm; }
.facts { display: grid; grid-template-columns: auto 1fr; column-gap: 3.5mm; }
.facts dt { color: var(--soft); white-space: nowrap; }
.subject { margin: -1mm 0 4mm; }
.subject b { margin-left: 3.5mm; }

table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
thead tr { background: var(--tint); }
tr { break-inside: avoid; }
th { font-size: 7.8pt; font-weight: 700; line-height: 1.3; text-align: left; color: var(--accent); border-top: 1.1pt solid var(--accent); border-bottom: .6pt solid var(--line); padding: 1.9mm 1.6mm; white-space: nowrap; }
th i { display: block; margin: .2mm 0 0; }
td { padding: 1.5mm 1.6mm; border-bottom: .6pt solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: .8pt solid var(--accent); }
.pos { width: 9mm; text-align: center; color: var(--soft); }
th.pos { color: var(--accent); }
.name { min-width: 34mm; }
.name small { display: block; font-size: 7.4pt; line-height: 1.45; color: var(--soft); white-space: pre-line; }
.spec { min-width: 22mm; max-width: 46mm; }
td.spec { color: var(--soft); }
.unit { text-align: center; }
.n { text-align: right; white-space: nowrap; }

.close { break-inside: avoid; }
.sums { display: flex; justify-content: flex-end; padding-top: 2.2mm; }
.sums dl { display: grid; grid-template-columns: auto auto; column-gap: 9mm; row-gap: .7mm; padding: 0 1.6mm; align-items: baseline; }
.sums dt { color: var(--soft); text-align: right; }
.sums dd { text-align: right; white-space: nowrap; }
.sums .grand { font-weight: 700; font-size: 13pt; color: var(--accent); padding-top: .4mm; }
.sums dt.grand { font-size: 9.6pt; }
.sums .fine { font-size: 7.6pt; color: var(--soft); }
.words { display: flex; align-items: baseline; gap: 4mm; margin: 3mm 0 6mm; padding: 2.2mm 3mm; background: var(--tint); }
.words b { font-size: 9.6pt; letter-spacing: .06em; }
.words span { color: var(--soft); white-space: nowrap; }

.small { display: grid; grid-template-columns: 1.5fr 1fr; gap: 10mm; margin-bottom: 3mm; font-size: 8pt; }
.small.one { grid-template-columns: 1fr; }
.small h3 { font-size: 7.8pt; color: var(--accent); margin-bottom: .9mm; letter-spacing: .04em; }
.small section { margin-bottom: 4mm; }
.small .bank { break-inside: avoid; }
.small p { white-space: pre-line; line-height: 1.65; }

.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; break-inside: avoid; }
.sign > div { position: relative; min-height: 43mm; padding-top: 2.2mm; border-top: .6pt solid var(--line); }
.sign h3 { font-size: 7.8pt; color: var(--accent); letter-spacing: .04em; }
.sign .who { font-weight: 700; font-size: 9.4pt; margin: 1mm 0 3mm; }
.sign dl { position: absolute; left: 0; right: 0; bottom: 1mm; display: grid; grid-template-columns: auto 1fr; column-gap: 3mm; row-gap: 3.4mm; align-items: end; }
.sign dt { color: var(--soft); white-space: nowrap; }
.sign dd { border-bottom: .6pt solid #aab4bf; min-height: 5.2mm; padding-left: 1mm; }
.sign .seal { position: absolute; width: 40mm; max-height: 44mm; object-fit: contain; left: 27mm; top: 2mm; mix-blend-mode: multiply; transform: rotate(-5deg); opacity: .92; }
`;
