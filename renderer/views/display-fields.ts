import type { FieldDescription } from '../../preload/contract/model.ts';
import { shownFields } from '../grid/column-layout.ts';
import type { SortItem } from '../grid/context.ts';
import type { GroupBy, GroupLevel, ViewDisplay } from './view-display.ts';

/** Sort keys that a list may have. */
const MOST_KEYS = 8;
const FIGURES: ReadonlySet<string> = new Set(['money', 'decimal', 'integer']);

/** The fields by which a list can be grouped: those whose values are short. */
export function groupableFields(fields: readonly FieldDescription[]): readonly FieldDescription[] {
  return shownFields(fields).filter((field) => field.type !== 'longtext');
}

/** Fields whose subtotals stand in the headings of groups. */
export function summedFields(fields: readonly FieldDescription[]): readonly FieldDescription[] {
  return shownFields(fields).filter((field) => FIGURES.has(field.type));
}

/** What of a field's value can make a group, the usual one first. */
export function groupUnits(field: FieldDescription): readonly GroupBy[] {
  return field.type === 'date' || field.type === 'instant' ? ['month', 'year', 'value'] : ['value'];
}

/** A level by this field, as it usually is. */
export function newLevel(field: FieldDescription): GroupLevel {
  const [by = 'value'] = groupUnits(field);
  return { field: field.id, dir: 'asc', by };
}

/** The levels that this object has fields for. */
export function levelsFor(display: ViewDisplay, fields: readonly FieldDescription[]): readonly GroupLevel[] {
  const possible = groupableFields(fields);
  return display.group.filter((level) => possible.some((field) => field.id === level.field));
}

/** The order of a grouped list: its groups, and inside of them the sorting. */
export function orderOf(levels: readonly GroupLevel[], sort: readonly SortItem[]): readonly SortItem[] {
  return [...levels.map(({ field, dir, by }) => ({ field, dir, by })), ...sort.map(({ field, dir }) => ({ field, dir }))].slice(0, MOST_KEYS);
}
