import { call } from '../api/bridge.ts';
import type { SortItem } from './context.ts';
import type { Folding } from './folding.ts';
import { layGroups } from './group-rows.ts';
import type { GroupRows, Heading, LeafGroup } from './group-rows.ts';
import { headingRow } from './heading-row.ts';
import type { HeadingRow, ShownSum } from './heading-row.ts';

/** The groups of one open list: asked from the core, laid out here. */
export interface Grouping {
  rows(): GroupRows;
  /** More groups than anyone could read: the list is shown without headings. */
  tooMany(): boolean;
  /** Asks for the groups as they are now. What waits for rows waits for this first. */
  read(): Promise<void>;
  /** Resolves when no groups are on their way. */
  ready(): Promise<void>;
  /** Lays the headings out again after something was folded or opened. */
  lay(): void;
  /** Asks for the sums of these fields; answers whether the headings changed. */
  sum(fields: readonly string[]): Promise<boolean>;
  heading(heading: Heading): HeadingRow;
}

/** The sort keys that make groups: the first ones, which say what of the value counts. */
export function groupLevels(sort: readonly SortItem[]): readonly SortItem[] {
  const end = sort.findIndex((item) => item.by === undefined);
  return end === -1 ? sort : sort.slice(0, end);
}

/** The grouping of a list; null when its order makes no groups. */
export function createGrouping(view: string, sort: readonly SortItem[], folding: Folding): Grouping | null {
  const levels = groupLevels(sort);
  if (levels.length === 0) return null;
  let leaves: readonly LeafGroup[] = [];
  let rows = layGroups([], folding.isFolded);
  let sums: { readonly fields: readonly string[]; readonly leaves: readonly (readonly ShownSum[])[]; readonly version: number } = { fields: [], leaves: [], version: -1 };
  let version = -1;
  let many = false;
  let reading: Promise<void> = Promise.resolve();

  const lay = (): void => {
    rows = layGroups(leaves, folding.isFolded);
  };
  const ask = async (): Promise<void> => {
    const answer = await call('view.groups', { view });
    leaves = answer.groups;
    many = answer.tooMany;
    // Sums of the list as it was would stand at the wrong headings as soon as there is one group more.
    if (answer.version !== version && answer.groups.length !== sums.leaves.length) sums = { fields: [], leaves: [], version: -1 };
    version = answer.version;
    lay();
  };
  return {
    rows: () => rows,
    tooMany: () => many,
    read: () => (reading = reading.catch(() => undefined).then(ask)),
    ready: () => reading,
    lay,
    sum: async (fields) => {
      if (many || fields.length === 0 || (sums.version === version && sums.fields.join() === fields.join())) return false;
      const answer = await call('view.groupSums', { view, fields: [...fields] });
      // The list changed meanwhile: who heard of that asks again.
      if (answer.version !== version) return false;
      sums = { fields, leaves: answer.sums, version };
      return true;
    },
    heading: (heading) => headingRow(heading, levels[heading.depth] ?? { field: '', dir: 'asc' }, sums.fields, sums.leaves),
  };
}
