/** What makes a group one, level by level; the innermost groups of a list in its order are all that is needed. */
export interface LeafGroup {
  readonly keys: readonly (string | number | null)[];
  readonly titles: readonly (string | null)[];
  readonly count: number;
}

/** A line between records that names the group below it. */
export interface Heading {
  /** The same for the same group, however the list changes; begins with '#', as ids of no record do. */
  readonly id: string;
  /** Level, counted from 0. */
  readonly depth: number;
  readonly key: string | number | null;
  readonly title: string | null;
  /** Records in it, those folded away included. */
  readonly count: number;
  /** Where its first record stands among the records. */
  readonly start: number;
  /** Its innermost groups, `first` ≤ i < `end`, for sums. */
  readonly leaves: { readonly first: number; readonly end: number };
  readonly folded: boolean;
}

/** A stretch of records, `start` ≤ i < `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in a line of the sheet. */
export type Line = { readonly heading: Heading } | { readonly record: number };

/** The lines of a grouped sheet: headings between records, without what is folded away. */
export interface GroupRows {
  /** Lines. */
  readonly count: number;
  readonly records: number;
  /** The headings that are shown, from the top. */
  readonly headings: readonly Heading[];
  at(line: number): Line | null;
  /** The line of a record; the heading it is folded under when it is not shown. */
  lineOf(record: number): number;
  /** The line of a heading; null when it is not shown. */
  lineOfHeading(id: string): number | null;
  /** The records in some lines, as few stretches as they make. */
  spans(start: number, end: number): Span[];
}

/**
 * Lays headings over a list. Every question is answered by halving in two lists with one entry for each shown heading,
 * so a million records cost what their groups cost.
 */
export function layGroups(leaves: readonly LeafGroup[], isFolded: (id: string) => boolean): GroupRows {
  const headings = shownHeadings(leaves, isFolded);
  const records = leaves.reduce((sum, leaf) => sum + leaf.count, 0);
  const lines: number[] = [];
  const starts = headings.map((heading) => heading.start);
  let count = 0;
  headings.forEach((heading, at) => {
    lines.push(count);
    count += 1 + (hasRecords(headings, at) ? heading.count : 0);
  });
  const byId = new Map(headings.map((heading, at) => [heading.id, at]));

  const at = (line: number): Line | null => {
    if (line < 0 || line >= count) return null;
    const index = lastAtMost(lines, line);
    const heading = headings[index];
    if (heading === undefined) return null;
    const below = line - (lines[index] ?? 0);
    return below === 0 ? { heading } : { record: heading.start + below - 1 };
  };
  return {
    count, records, headings, at,
    lineOf: (record) => {
      const index = lastAtMost(starts, record);
      const line = lines[index] ?? 0;
      return headings[index]?.folded === true ? line : line + 1 + record - (starts[index] ?? 0);
    },
    lineOfHeading: (id) => {
      const index = byId.get(id);
      return index === undefined ? null : lines[index] ?? null;
    },
    spans: (start, end) => {
      const spans: { start: number; end: number }[] = [];
      const last = Math.min(end, count);
      for (let line = Math.max(0, start); line < last;) {
        const index = lastAtMost(lines, line);
        const heading = headings[index];
        const from = lines[index] ?? 0;
        const next = lines[index + 1] ?? count;
        if (heading === undefined) break;
        const first = heading.start + Math.max(0, line - from - 1);
        const until = heading.start + Math.min(last, next) - from - 1;
        const previous = spans.at(-1);
        if (until > first && previous?.end === first) previous.end = until;
        else if (until > first) spans.push({ start: first, end: until });
        line = next;
      }
      return spans;
    },
  };
}

/** The id of a heading, made of the keys down to its level. */
export function headingId(keys: readonly (string | number | null)[]): string {
  return `#group ${JSON.stringify(keys)}`;
}

function shownHeadings(leaves: readonly LeafGroup[], isFolded: (id: string) => boolean): Heading[] {
  const headings: Heading[] = [];
  const seen = new Map<string, number>();
  const levels = leaves[0]?.keys.length ?? 0;

  const lay = (first: number, end: number, depth: number, start: number): void => {
    for (let from = first, at = start; from < end;) {
      const keys = leaves[from]?.keys ?? [];
      let until = from + 1;
      let count = leaves[from]?.count ?? 0;
      while (until < end && leaves[until]?.keys[depth] === keys[depth]) count += leaves[until++]?.count ?? 0;
      const id = once(headingId(keys.slice(0, depth + 1)), seen);
      const folded = isFolded(id);
      headings.push({ id, depth, key: keys[depth] ?? null, title: leaves[from]?.titles[depth] ?? null, count, start: at, leaves: { first: from, end: until }, folded });
      if (!folded && depth + 1 < levels) lay(from, until, depth + 1, at);
      from = until;
      at += count;
    }
  };
  if (levels > 0) lay(0, leaves.length, 0, 0);
  return headings;
}

/** Long keys come shortened, so that two groups may look alike; their lines still need ids of their own. */
function once(id: string, seen: Map<string, number>): string {
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id} ${times}`;
}

/** True when a heading's own records follow it: it is open and has no headings below it. */
function hasRecords(headings: readonly Heading[], at: number): boolean {
  const heading = headings[at];
  const next = headings[at + 1];
  return heading !== undefined && !heading.folded && (next === undefined || next.depth <= heading.depth);
}

/** The last index whose value is at most `wanted`; 0 when there is none. The list ascends. */
function lastAtMost(list: readonly number[], wanted: number): number {
  let [low, high] = [0, list.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
