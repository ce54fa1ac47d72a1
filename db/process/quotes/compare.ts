/**
 * What differs between two versions of a quote: header, lines, totals. Pure. Lines are matched by product, then by description and
 * specification, then by description, then by place where something of the line is still the same; so a line that moved or
 * was renamed is one change and not two.
 */
import type { Value } from '../../model/types.ts';
import type { QuoteHeader, QuoteLine } from './quote-sheet.ts';
import type { QuoteTotals } from './quote-totals.ts';

/** How a value is shown. */
export type DiffKind = 'text' | 'longtext' | 'date' | 'money' | 'decimal' | 'percent' | 'taxMode';

/** One thing that changed; amounts are minor units in text form, so that nothing is lost on the way. */
export interface Difference {
  readonly field: string;
  readonly kind: DiffKind;
  readonly from: Value;
  readonly to: Value;
}

/** What became of one line. Numbers are places in print, from 1. */
export interface LineDiff {
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly from: number | null;
  readonly to: number | null;
  readonly description: string;
  readonly spec: string;
  readonly fields: readonly Difference[];
  /** Of an added or removed line: what it says. */
  readonly quantity: string;
  readonly unit: string;
  readonly amount: { readonly from: number | null; readonly to: number | null };
}

export interface QuoteDiff {
  readonly header: readonly Difference[];
  readonly lines: readonly LineDiff[];
  readonly totals: readonly Difference[];
}

/** A version as it is compared: links by their names. */
export interface ComparedVersion {
  readonly header: QuoteHeader;
  readonly names: Readonly<Record<'customer' | 'contact' | 'owner', string>>;
  readonly lines: readonly QuoteLine[];
  readonly totals: QuoteTotals;
}

const HEADER: readonly (readonly [keyof QuoteHeader, DiffKind])[] = [
  ['subject', 'text'], ['customer', 'text'], ['contact', 'text'], ['owner', 'text'], ['date', 'date'], ['validUntil', 'date'], ['currency', 'text'], ['taxMode', 'taxMode'],
  ['paymentDays', 'text'], ['discountRate', 'percent'], ['discount', 'money'], ['freight', 'money'], ['terms', 'longtext'], ['notes', 'longtext'],
];

const LINE: readonly (readonly [keyof QuoteLine, DiffKind])[] = [
  ['description', 'text'], ['spec', 'text'], ['unit', 'text'], ['quantity', 'decimal'], ['unitPrice', 'decimal'], ['discountRate', 'percent'], ['taxRate', 'percent'], ['notes', 'text'],
];

const TOTALS = ['subtotal', 'discount', 'freight', 'net', 'tax', 'total'] as const;

/** The differences, in the order in which the newer version prints; what was removed stands where it stood. */
export function compareQuotes(older: ComparedVersion, newer: ComparedVersion): QuoteDiff {
  const named = ({ header, names }: ComparedVersion): Readonly<Record<string, Value>> => ({ ...header, ...names });
  const [was, is] = [named(older), named(newer)];
  return {
    header: HEADER.flatMap(([field, kind]) => differs(field, kind, was[field] ?? null, is[field] ?? null)),
    lines: compareLines(older, newer),
    totals: TOTALS.flatMap((field) => differs(field, 'money', older.totals[field], newer.totals[field])),
  };
}

function compareLines(older: ComparedVersion, newer: ComparedVersion): LineDiff[] {
  const partner = matchLines(older.lines, newer.lines);
  const left = new Set(older.lines.keys());
  const shown: { readonly at: number; readonly diff: LineDiff }[] = newer.lines.map((line, to) => {
    const from = partner.get(to);
    if (from !== undefined) left.delete(from);
    return { at: to, diff: lineDiff(older, newer, from ?? null, to, line) };
  });
  for (const from of left) {
    const line = older.lines[from];
    if (line) shown.push({ at: from - 0.5, diff: lineDiff(older, newer, from, null, line) });
  }
  return shown.sort((a, b) => a.at - b.at).map(({ diff }) => diff);
}

/** Newer place → older place. */
export function matchLines(older: readonly QuoteLine[], newer: readonly QuoteLine[]): Map<number, number> {
  const partner = new Map<number, number>();
  const free = new Set(older.keys());
  const pass = (key: (line: QuoteLine) => string | null): void => {
    const waiting = new Map<string, number[]>();
    for (const [from, line] of older.entries()) {
      const known = free.has(from) ? key(line) : null;
      if (known !== null) waiting.set(known, [...(waiting.get(known) ?? []), from]);
    }
    for (const [to, line] of newer.entries()) {
      const wanted = partner.has(to) ? null : key(line);
      const from = wanted === null ? undefined : waiting.get(wanted)?.shift();
      if (from === undefined) continue;
      partner.set(to, from);
      free.delete(from);
    }
  };
  pass((line) => (line.product === null ? null : JSON.stringify([line.product, line.description, line.spec])));
  pass((line) => line.product);
  pass((line) => (line.description === '' ? null : JSON.stringify([line.description, line.spec])));
  pass((line) => (line.description === '' ? null : line.description));
  for (const [to, line] of newer.entries()) {
    const before = older[to];
    if (partner.has(to) || !free.has(to) || before === undefined || !alike(before, line)) continue;
    partner.set(to, to);
    free.delete(to);
  }
  return partner;
}

/** Two lines in one place are the same one renamed when what is sold is still told by something else. */
function alike(a: QuoteLine, b: QuoteLine): boolean {
  return (a.spec !== '' && a.spec === b.spec) || (a.unitPrice === b.unitPrice && a.quantity === b.quantity);
}

function lineDiff(older: ComparedVersion, newer: ComparedVersion, from: number | null, to: number | null, line: QuoteLine): LineDiff {
  const before = from === null ? undefined : older.lines[from];
  const after = to === null ? undefined : newer.lines[to];
  const amount = { from: from === null ? null : (older.totals.lines[from]?.amount ?? 0), to: to === null ? null : (newer.totals.lines[to]?.amount ?? 0) };
  const fields = before && after ? LINE.flatMap(([field, kind]) => differs(field, kind, before[field] ?? null, after[field] ?? null)) : [];
  const same = fields.length === 0 && amount.from === amount.to;
  return {
    change: from === null ? 'added' : to === null ? 'removed' : same ? 'same' : 'changed',
    from: from === null ? null : from + 1, to: to === null ? null : to + 1,
    description: line.description, spec: line.spec, quantity: line.quantity, unit: line.unit, fields, amount,
  };
}

function differs(field: string, kind: DiffKind, from: Value, to: Value): Difference[] {
  return (from ?? '') === (to ?? '') ? [] : [{ field, kind, from, to }];
}
