/**
 * Quote numbers: Q26-A-0012 is the twelfth quote of 2026 of the desk with prefix A. Desks count apart, because no
 * gap-free sequence exists among desks that are offline; the prefix keeps their numbers from ever meeting.
 */

/** What all numbers of one desk and year begin with. `date` is YYYY-MM-DD. */
export function quoteNumberStem(date: string, deskPrefix: string): string {
  return `Q${date.slice(2, 4)}-${deskPrefix}-`;
}

/** The number after the highest of `taken` (any numbers; foreign ones are ignored). */
export function nextQuoteNumber(stem: string, taken: Iterable<string>): string {
  let highest = 0;
  for (const number of taken) {
    if (!number.startsWith(stem)) continue;
    const sequence = number.slice(stem.length);
    if (/^\d{1,9}$/.test(sequence)) highest = Math.max(highest, Number(sequence));
  }
  return stem + String(highest + 1).padStart(4, '0');
}
