import type { Sheet } from './preview.ts';

/** Steps of the search in percent: whole percents first, then tenths of the last one. */
const FINE = 10;

/**
 * The nearest rate for the whole quote (every line at that rate, no discount beside it) at which nobody has to be asked:
 * higher prices first, and lower ones only where no higher price helps (a rule on the amount). To a tenth of a percent: 86.5 is 8.65 折.
 */
export function nearestRate(sheet: Sheet, passes: (changed: Sheet) => boolean, now: number): { rate: string; direction: 'up' | 'down' } | null {
  const at = (tenths: number): boolean => passes(atRate(sheet, text(tenths)));
  const start = Math.min(Math.max(Math.round(now * FINE), FINE), 100 * FINE);
  const up = search(at, start, 1, 100 * FINE);
  if (up !== null) return { rate: text(up), direction: 'up' };
  const down = search(at, start, -1, FINE);
  return down === null ? null : { rate: text(down), direction: 'down' };
}

/** Looks outward in whole percents, then through the tenths before the first that passes. */
function search(passes: (tenths: number) => boolean, start: number, outward: 1 | -1, end: number): number | null {
  const whole = (outward > 0 ? Math.ceil(start / FINE) : Math.floor(start / FINE)) * FINE;
  for (let at = whole; outward * (end - at) >= 0; at += outward * FINE) {
    if (!passes(at)) continue;
    for (let near = at - outward * (FINE - 1); near !== at; near += outward) if (outward * (near - start) >= 0 && passes(near)) return near;
    return at;
  }
  return null;
}

/** Every line at this rate of its list price, and no other discount. */
function atRate({ header, lines }: Sheet, rate: string): Sheet {
  return {
    header: { ...header, discount: 0, discountRate: '100' },
    lines: lines.map((line) => ({ ...line, discountRate: rate, unitPrice: line.listPrice.trim() === '' ? line.unitPrice : line.listPrice })),
  };
}

function text(tenths: number): string {
  return String(tenths / FINE);
}
