import type { Input, Output } from '../../preload/contract/index.ts';
import { settleNumber } from './typed.ts';

/** The sheet of a quote as the contract writes it. */
export type QuoteHeader = Output<'quotes.get'>['header'];
export type QuoteLine = Output<'quotes.get'>['lines'][number];
export type QuoteTotals = Output<'quotes.totals'>;
type Sheet = Input<'quotes.totals'>;

/** A line in the editor. `key` lives as long as the line is on the screen; ids come only with saving. */
export interface DraftLine extends QuoteLine {
  readonly key: string;
}

export interface Draft {
  readonly header: QuoteHeader;
  readonly lines: readonly DraftLine[];
}

let nextKey = 0;
function freshKey(): string {
  nextKey += 1;
  return `line-${nextKey}`;
}

/** An empty line. It takes the tax rate of the line above, because one quote rarely mixes rates. */
export function emptyLine(like?: DraftLine): DraftLine {
  return {
    key: freshKey(), product: null, description: '', spec: '', unit: '', quantity: '1', unitPrice: '', discountRate: '100',
    taxRate: like?.taxRate ?? '13', unitCost: '', listPrice: '', notes: '',
  };
}

/** True for a line nobody wrote anything into: it is shown, but neither counted nor saved. */
export function isBlankLine(line: DraftLine): boolean {
  const price = line.unitPrice.trim();
  return line.product === null && line.description.trim() === '' && line.spec.trim() === '' && line.notes.trim() === '' && (price === '' || price === '0');
}

/** Opens a sheet for editing; there is always a line to type into. */
export function draftOf(header: QuoteHeader, lines: readonly QuoteLine[]): Draft {
  const keyed = lines.map((line) => ({ ...line, key: freshKey() }));
  return { header, lines: keyed.length > 0 ? keyed : [emptyLine()] };
}

/** What is sent to be counted or saved, and the keys of its lines in the same order. */
export function sheetOf(draft: Draft): { readonly sheet: Sheet; readonly keys: readonly string[] } {
  const used = draft.lines.filter((line) => !isBlankLine(line));
  return {
    sheet: { header: draft.header, lines: used.map(({ key: _key, ...line }) => settled(line)) },
    keys: used.map((line) => line.key),
  };
}

/** Numbers as they are stored, also while a cell is still being typed into. */
function settled(line: QuoteLine): QuoteLine {
  return {
    ...line,
    quantity: settleNumber('quantity', line.quantity), unitPrice: settleNumber('unitPrice', line.unitPrice),
    discountRate: settleNumber('discountRate', line.discountRate), taxRate: settleNumber('taxRate', line.taxRate),
  };
}

/**
 * The stored quote as the draft to go on with. When it says what the draft says, the draft stays (with the ids that
 * saving gave), so that the cell being typed into keeps the keyboard.
 */
export function reconcile(draft: Draft | null, header: QuoteHeader, lines: readonly QuoteLine[]): Draft {
  const fresh = draftOf(header, lines);
  if (draft === null || withoutIds(draft) !== withoutIds(fresh)) return fresh;
  const ids = lines.map((line) => line.id);
  let next = 0;
  return { header, lines: draft.lines.map((line) => (isBlankLine(line) ? line : { ...line, id: ids[next++] })) };
}

function withoutIds(draft: Draft): string {
  const { sheet } = sheetOf(draft);
  return JSON.stringify({ ...sheet.header, lines: (sheet.lines as readonly QuoteLine[]).map(({ id: _id, ...line }) => line) });
}

/** Whether two drafts would be saved as the same quote. */
export function sameSheet(a: Draft, b: Draft): boolean {
  return JSON.stringify(sheetOf(a).sheet) === JSON.stringify(sheetOf(b).sheet);
}

export function withHeader(draft: Draft, patch: Partial<QuoteHeader>): Draft {
  return { ...draft, header: { ...draft.header, ...patch } };
}

export function withLine(draft: Draft, key: string, patch: Partial<QuoteLine>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...patch } : line)) };
}

/** Adds an empty line below the given one, or at the end. */
export function insertBelow(draft: Draft, key: string | null): { readonly draft: Draft; readonly key: string } {
  const at = key === null ? draft.lines.length : draft.lines.findIndex((line) => line.key === key) + 1;
  const line = emptyLine(draft.lines[at - 1]);
  return { draft: { ...draft, lines: [...draft.lines.slice(0, at), line, ...draft.lines.slice(at)] }, key: line.key };
}

/** A copy right below; it is a new line, so it has no id. */
export function duplicateLine(draft: Draft, key: string): { readonly draft: Draft; readonly key: string } {
  const at = draft.lines.findIndex((line) => line.key === key);
  const source = draft.lines[at];
  if (source === undefined) return { draft, key };
  const { id: _id, ...rest } = source;
  const copy: DraftLine = { ...rest, key: freshKey() };
  return { draft: { ...draft, lines: [...draft.lines.slice(0, at + 1), copy, ...draft.lines.slice(at + 1)] }, key: copy.key };
}

/** Removes a line; the last one is replaced by an empty one. Answers with the line to go on with. */
export function removeLine(draft: Draft, key: string): { readonly draft: Draft; readonly key: string } {
  const at = draft.lines.findIndex((line) => line.key === key);
  const left = draft.lines.filter((line) => line.key !== key);
  const lines = left.length > 0 ? left : [emptyLine()];
  const next = lines[Math.min(Math.max(at, 0), lines.length - 1)];
  return { draft: { ...draft, lines }, key: next?.key ?? key };
}

/** Moves a line to another place (0-based); out of range stays inside. */
export function moveLine(draft: Draft, key: string, to: number): Draft {
  const from = draft.lines.findIndex((line) => line.key === key);
  const line = draft.lines[from];
  if (line === undefined) return draft;
  const rest = draft.lines.filter((other) => other.key !== key);
  const at = Math.min(Math.max(to, 0), rest.length);
  return at === from ? draft : { ...draft, lines: [...rest.slice(0, at), line, ...rest.slice(at)] };
}
