import { conditionsOf } from '../filters/filter-state.ts';
import type { ConditionDraft } from '../filters/filter-state.ts';

export type RowHeight = 'compact' | 'normal' | 'tall';
export type SummaryKind = 'sum' | 'avg' | 'min' | 'max' | 'filled' | 'empty' | 'distinct' | 'none';
/** What of a value makes a group: all of it, or the month or year that a day lies in. */
export type GroupBy = 'value' | 'month' | 'year';

/** One level of grouping. */
export interface GroupLevel {
  readonly field: string;
  readonly dir: 'asc' | 'desc';
  readonly by: GroupBy;
}

/** A colour for the cells, or whole rows, in which a condition holds. The first rule that holds wins. */
export interface ColourRule extends ConditionDraft {
  /** A name of the palette's tag colours. */
  readonly colour: ColourName;
  readonly whole: boolean;
}

/** How a list is drawn: kept with the list's state and with its saved views. */
export interface ViewDisplay {
  readonly rowHeight: RowHeight;
  /** Long texts run over several lines, as many as the row has room for. */
  readonly wrap: boolean;
  readonly group: readonly GroupLevel[];
  /** How groups begin: open, or all folded up. What is opened by hand lasts as long as the list is looked at. */
  readonly collapsed: boolean;
  readonly colours: readonly ColourRule[];
  /** The line of column summaries stands under the list. */
  readonly summaryRow: boolean;
  /** Summaries chosen by column; the others have their usual one. */
  readonly summaries: Readonly<Record<string, SummaryKind>>;
  /** So many first rows stay in sight. */
  readonly frozenRows: number;
}

export const COLOUR_NAMES = ['red', 'orange', 'gold', 'lime', 'green', 'cyan', 'blue', 'purple', 'magenta', 'grey'] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];
export const SUMMARY_KINDS: readonly SummaryKind[] = ['sum', 'avg', 'min', 'max', 'filled', 'empty', 'distinct', 'none'];
export const MOST_GROUP_LEVELS = 3;
export const MOST_COLOUR_RULES = 30;
export const MOST_FROZEN_ROWS = 10;

export const PLAIN_DISPLAY: ViewDisplay = { rowHeight: 'normal', wrap: false, group: [], collapsed: false, colours: [], summaryRow: false, summaries: {}, frozenRows: 0 };

/**
 * A stored display (a saved view, remembered state) as one that can be drawn. It may come from an older or newer
 * version or be damaged: what is not understood is left out, the rest holds.
 */
export function displayOf(stored: unknown): ViewDisplay {
  if (!isObject(stored)) return PLAIN_DISPLAY;
  const { rowHeight, frozenRows } = stored;
  return {
    rowHeight: rowHeight === 'compact' || rowHeight === 'tall' ? rowHeight : 'normal',
    wrap: stored['wrap'] === true,
    group: levelsOf(stored['group']),
    collapsed: stored['collapsed'] === true,
    colours: rulesOf(stored['colours']),
    summaryRow: stored['summaryRow'] === true,
    summaries: summariesOf(stored['summaries']),
    frozenRows: typeof frozenRows === 'number' && Number.isInteger(frozenRows) ? Math.min(MOST_FROZEN_ROWS, Math.max(0, frozenRows)) : 0,
  };
}

/** True when two displays look the same. */
export function sameDisplay(one: ViewDisplay, other: ViewDisplay): boolean {
  return textOf(one) === textOf(other);
}

/** One text for displays that look the same, whatever the order in which they were written. */
function textOf({ rowHeight, wrap, group, collapsed, colours, summaryRow, summaries, frozenRows }: ViewDisplay): string {
  return JSON.stringify([
    rowHeight, wrap, group.map(({ field, dir, by }) => [field, dir, by]), group.length > 0 && collapsed,
    colours.map(({ field, op, values, colour, whole }) => [field, op, values, colour, whole]),
    summaryRow, Object.entries(summaries).sort(([a], [b]) => (a < b ? -1 : 1)), frozenRows,
  ]);
}

function levelsOf(stored: unknown): readonly GroupLevel[] {
  const levels = listOf(stored).flatMap((each): GroupLevel[] => {
    if (typeof each['field'] !== 'string') return [];
    const by = each['by'];
    return [{ field: each['field'], dir: each['dir'] === 'desc' ? 'desc' : 'asc', by: by === 'month' || by === 'year' ? by : 'value' }];
  });
  return levels.filter((level, at) => levels.findIndex((each) => each.field === level.field && each.by === level.by) === at).slice(0, MOST_GROUP_LEVELS);
}

function rulesOf(stored: unknown): readonly ColourRule[] {
  return listOf(stored).flatMap((each): ColourRule[] => {
    const [condition] = conditionsOf([each]);
    const colour = COLOUR_NAMES.find((name) => name === each['colour']);
    return condition === undefined || colour === undefined ? [] : [{ ...condition, colour, whole: each['whole'] === true }];
  }).slice(0, MOST_COLOUR_RULES);
}

function summariesOf(stored: unknown): ViewDisplay['summaries'] {
  if (!isObject(stored)) return {};
  return Object.fromEntries(Object.entries(stored).flatMap(([field, kind]) => {
    const known = SUMMARY_KINDS.find((each) => each === kind);
    return known === undefined ? [] : [[field, known]];
  }));
}

function listOf(stored: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(stored) ? stored.filter(isObject) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
