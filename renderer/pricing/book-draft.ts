/** The lines of a price book as they are edited. Pure. */
import type { Output } from '../../preload/contract/index.ts';
import type { Write } from '../../preload/contract/records.ts';
import { isDecimal } from '../../db/values/decimal.ts';
import { readNumber } from '../../db/values/numbers.ts';

type Stored = Output<'pricing.book'>['lines'][number];

/** A line on the screen. Without a product it is not saved; `found` counts products of a name that says too little. */
export interface BookLine {
  readonly key: string;
  readonly id: string | null;
  readonly product: string | null;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly listPrice: string;
  readonly min: string;
  readonly price: string;
  readonly notes: string;
  readonly found: number;
  readonly gone: boolean;
}

/** What is wrong with a line, by the cell that shows it. */
export type LineProblem = { readonly cell: 'name' | 'min' | 'price'; readonly code: 'unknown' | 'ambiguous' | 'badNumber'; readonly count: number };

let next = 0;

/** An empty line. */
export function emptyLine(): BookLine {
  next += 1;
  return { key: `price-${next}`, id: null, product: null, name: '', spec: '', unit: '', listPrice: '', min: '1', price: '', notes: '', found: 0, gone: false };
}

/** Stored lines for editing, with one to type into at the end. */
export function linesOf(stored: readonly Stored[]): readonly BookLine[] {
  return [...stored.map((line) => ({ ...emptyLine(), id: line.id, product: line.product, name: line.name, spec: line.spec, unit: line.unit, listPrice: line.listPrice, min: line.minQuantity, price: line.price, notes: line.notes, found: 1, gone: line.gone })), emptyLine()];
}

/** True for a line nobody wrote anything into. */
export function isBlank(line: BookLine): boolean {
  return line.id === null && line.product === null && line.name.trim() === '' && line.price.trim() === '' && line.notes.trim() === '';
}

/** A typed number in its stored form; null when it is none or below zero. */
export function numberOf(text: string, fallback: string): string | null {
  const plain = text.trim();
  if (plain === '') return fallback;
  const read = isDecimal(plain) ? plain : (readNumber(plain)?.decimal ?? null);
  return read === null || read.startsWith('-') ? null : read;
}

/** What keeps a line from being saved, or null. */
export function problemOf(line: BookLine): LineProblem | null {
  if (isBlank(line)) return null;
  if (line.product === null) return { cell: 'name', code: line.found > 1 ? 'ambiguous' : 'unknown', count: line.found };
  if (numberOf(line.min, '1') === null) return { cell: 'min', code: 'badNumber', count: 0 };
  return line.price.trim() === '' || numberOf(line.price, '0') === null ? { cell: 'price', code: 'badNumber', count: 0 } : null;
}

/** The writes that make the stored lines what is on the screen: one call, one undo. */
export function writesOf(book: string, stored: readonly Stored[], lines: readonly BookLine[]): Write[] {
  const before = new Map(stored.map((line) => [line.id, line]));
  const used = lines.filter((line) => !isBlank(line));
  const kept = new Set(used.map((line) => line.id));
  const gone = stored.filter((line) => !kept.has(line.id)).map((line): Write => ({ object: 'price_lines', id: line.id, set: { deleted: 1 } }));
  const changed = used.flatMap((line): Write[] => {
    const set = { book, product: line.product, min_quantity: numberOf(line.min, '1'), price: numberOf(line.price, '0'), notes: line.notes.trim() === '' ? null : line.notes.trim() };
    if (line.id === null) return [{ object: 'price_lines', set }];
    const was = before.get(line.id);
    const same = was !== undefined && was.product === set.product && was.minQuantity === set.min_quantity && was.price === set.price && was.notes === (set.notes ?? '');
    return same ? [] : [{ object: 'price_lines', id: line.id, set }];
  });
  return [...changed, ...gone];
}

/** Cells of a paste as lines: product name or code, specification, from quantity, unit price, notes; with three columns name, quantity, price, with two name and price. */
export function pastedLines(text: string): readonly { readonly name: string; readonly spec: string; readonly min: string; readonly price: string; readonly notes: string }[] {
  return text.replace(/\r/g, '').split('\n').filter((row) => row.trim() !== '').map((row) => {
    const cells = row.split('\t').map((cell) => cell.trim());
    const [a = '', b = '', c = '', d = '', e = ''] = cells;
    if (cells.length <= 2) return { name: a, spec: '', min: '1', price: b, notes: '' };
    return cells.length === 3 ? { name: a, spec: '', min: b || '1', price: c, notes: '' } : { name: a, spec: b, min: c || '1', price: d, notes: e };
  });
}
