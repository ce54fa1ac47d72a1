import type { ColumnState } from 'ag-grid-community';
import type { FieldDescription } from '../../preload/contract/model.ts';

/** One column as people arranged it. The order of the list is the order on the screen. */
export interface ColumnPlace {
  readonly id: string;
  readonly width?: number;
  readonly hide?: boolean;
  readonly pinned?: 'left' | 'right' | null;
}

export type ColumnLayout = readonly ColumnPlace[];

const DEFAULT_WIDTH = 140;

/** The width a column starts with: the field's own, or more when its heading or an option needs it. */
export function startWidth(field: FieldDescription, language: 'zh' | 'en'): number {
  const heading = lettersWidth(field.label[language] || field.label.zh) + (field.required === true ? 58 : 48);
  const tags = (field.options ?? []).map((option) => lettersWidth(option.label[language] || option.label.zh) + 40);
  return Math.max(field.width ?? DEFAULT_WIDTH, heading, ...tags);
}

/** About how wide a text is at 13 px. */
function lettersWidth(text: string): number {
  return Math.ceil([...text].reduce((sum, letter) => sum + (/[\u0020-\u00ff]/.test(letter) ? 7.4 : 13), 0));
}

/** The fields a grid can show. */
export function shownFields(fields: readonly FieldDescription[]): readonly FieldDescription[] {
  return fields.filter((field) => field.hidden !== true && field.type !== 'json');
}

/**
 * A complete layout for these fields: the saved places first, in their order, without fields that are gone; fields
 * that came since stand where the model has them. What the program stamps by itself is hidden until asked for.
 */
export function completeLayout(fields: readonly FieldDescription[], title: string, saved: ColumnLayout, language: 'zh' | 'en'): ColumnLayout {
  const shown = shownFields(fields);
  const known = new Set(saved.map((place) => place.id));
  const kept = saved.filter((place) => shown.some((field) => field.id === place.id));
  const layout = [...kept];
  shown.forEach((field, index) => {
    if (known.has(field.id)) return;
    const place: ColumnPlace = { id: field.id, width: startWidth(field, language), hide: isStamp(field), pinned: field.id === title ? 'left' : null };
    if (kept.length === 0) return void layout.push(place);
    const before = shown[index - 1]?.id;
    const at = layout.findIndex((each) => each.id === before);
    layout.splice(at === -1 ? layout.length : at + 1, 0, place);
  });
  return layout;
}

/** Who made a record and when: written by the program for every object. */
function isStamp(field: FieldDescription): boolean {
  return field.readonly === true && (field.type === 'instant' || (field.type === 'link' && field.to === 'members'));
}

/** AG Grid's column state as a layout; columns that are not fields are left out. */
export function layoutOf(state: readonly ColumnState[]): ColumnLayout {
  return state
    .filter((column) => !column.colId.startsWith('#'))
    .map((column) => ({ id: column.colId, width: column.width ?? DEFAULT_WIDTH, hide: column.hide === true, pinned: column.pinned === 'left' || column.pinned === 'right' ? column.pinned : null }));
}

/** A layout as AG Grid's column state, behind the column of row numbers. */
export function stateOf(layout: ColumnLayout): ColumnState[] {
  return [{ colId: ROW_NUMBER, pinned: 'left' }, ...layout.map((place) => ({ colId: place.id, width: place.width, hide: place.hide === true, pinned: place.pinned ?? null }))];
}

/** Id of the column of row numbers. */
export const ROW_NUMBER = '#';

/** True when two layouts look the same. */
export function sameLayout(one: ColumnLayout, other: ColumnLayout): boolean {
  const text = (layout: ColumnLayout): string => JSON.stringify(layout.map((place) => [place.id, place.width ?? DEFAULT_WIDTH, place.hide === true, place.pinned ?? null]));
  return text(one) === text(other);
}

/** How wide the column of row numbers is for a list of so many rows: room for a tick box and the longest number. */
export function numberWidth(rows: number): number {
  return Math.max(56, 36 + Math.ceil(String(Math.max(1, rows)).length * 7.2));
}
