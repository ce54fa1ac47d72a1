import { useCallback, useMemo, useState } from 'react';
import type { ViewQuery } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useRemembered } from '../api/settings.ts';
import { NO_FILTER, askedFilter, draftOf } from '../filters/filter-state.ts';
import type { ConditionDraft, FilterDraft } from '../filters/filter-state.ts';
import { completeLayout, sameLayout } from '../grid/column-layout.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { SortItem } from '../grid/context.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { SavedView } from '../views/use-views.ts';
import { levelsFor, orderOf } from '../views/display-fields.ts';
import { PLAIN_DISPLAY, displayOf, sameDisplay } from '../views/view-display.ts';
import type { ViewDisplay } from '../views/view-display.ts';

/** How one list is looked at, remembered on this desk. */
interface Remembered {
  readonly view: string | null;
  readonly filter: FilterDraft;
  readonly sort: readonly SortItem[];
  readonly layout: ColumnLayout;
  readonly display: ViewDisplay;
}

export interface ListState {
  readonly view: string | null;
  readonly filter: FilterDraft;
  readonly sort: readonly SortItem[];
  readonly layout: ColumnLayout;
  readonly display: ViewDisplay;
  readonly search: string;
  /** The recycle bin is shown instead. */
  readonly deleted: boolean;
  /** What was put away is shown instead. */
  readonly archived: boolean;
  readonly query: ViewQuery;
  /** How many conditions of its own narrow the list. */
  readonly conditions: number;
  setFilter(filter: FilterDraft): void;
  setSort(sort: readonly SortItem[]): void;
  setLayout(layout: ColumnLayout): void;
  setDisplay(part: Partial<ViewDisplay>): void;
  setSearch(text: string): void;
  setDeleted(deleted: boolean): void;
  setArchived(archived: boolean): void;
  /** Looks at the list as a saved view says, or plainly. */
  choose(view: SavedView | null): void;
}

/** Milliseconds that typing has to rest before the list is asked again. */
const TYPING = 140;

const PLAIN: Remembered = { view: null, filter: NO_FILTER, sort: [], layout: [], display: PLAIN_DISPLAY };

/** A part of an object's list that has a page of its own: the pool is the customers without an owner. */
export interface ListScope {
  /** Under which its state is remembered. */
  readonly id: string;
  /** Its address; a record's drawer stands below it. */
  readonly path: string;
  readonly title: string;
  /** What holds for all of it, whatever is filtered besides. */
  readonly conditions: readonly ConditionDraft[];
  /** Columns that matter here; they stand behind the title until somebody orders them otherwise. */
  readonly columns: readonly string[];
  /** What it says when there is nothing in it. */
  readonly empty: { readonly title: string; readonly text: string; /** The way on. */ readonly action: { readonly label: string; readonly to: string } };
}

/** The state of an object's list. Search and recycle bin begin anew each time; the rest is remembered. */
export function useListState(object: ObjectDescription, scope?: ListScope): ListState {
  const [remembered, remember] = useRemembered<Remembered>(`list.${scope?.id ?? object.id}`, PLAIN);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [deleted, setDeleted] = useState(false);
  const [archived, setArchived] = useState(false);
  const filter = useMemo(() => draftOf(remembered.filter), [remembered.filter]);
  const layout = useMemo(() => layoutFor(scope, object, remembered.layout ?? [], language), [scope, object, remembered.layout, language]);
  const sort = useMemo(() => (remembered.sort ?? []).filter((item) => object.fields.some((field) => field.id === item.field)), [object, remembered.sort]);

  const display = useMemo(() => displayOf(remembered.display), [remembered.display]);
  const levels = useMemo(() => levelsFor(display, object.fields), [display, object]);

  const restedFilter = useDebounced(filter, TYPING);
  const restedSearch = useDebounced(search, TYPING);
  const query = useMemo<ViewQuery>(
    () => ({ object: object.id, filter: within(scope, askedFilter(restedFilter, object.fields)), sort: orderOf(levels, sort).map((item) => ({ ...item })), search: restedSearch.trim(), deleted, archived }),
    [object, scope, restedFilter, sort, levels, restedSearch, deleted, archived],
  );
  const change = useCallback((part: Partial<Remembered>) => remember({ ...remembered, ...part }), [remember, remembered]);

  return {
    view: remembered.view, filter, sort, layout, display, search, deleted, archived, query, conditions: askedFilter(restedFilter, object.fields).conditions?.length ?? 0,
    setFilter: (next) => change({ filter: next }),
    setSort: (next) => change({ sort: next }),
    setLayout: (next) => change({ layout: next }),
    setDisplay: (part) => change({ display: { ...display, ...part } }),
    setSearch,
    setDeleted,
    setArchived,
    choose: (view) => change(view === null ? { ...PLAIN, layout: remembered.layout } : { view: view.id, filter: view.filter, sort: view.sort, layout: view.layout, display: view.display }),
  };
}

/** The fields with those first that matter in this part. */
function orderedFor(scope: ListScope | undefined, { fields, title }: ObjectDescription): ObjectDescription['fields'] {
  if (scope === undefined) return fields;
  const place = (id: string): number => (id === title ? -1 : scope.columns.includes(id) ? scope.columns.indexOf(id) : scope.columns.length);
  return fields.toSorted((a, b) => place(a.id) - place(b.id));
}

/** The layout of a part shows its own columns, also those that are hidden elsewhere until asked for. */
function layoutFor(scope: ListScope | undefined, object: ObjectDescription, saved: ColumnLayout, language: 'zh' | 'en'): ColumnLayout {
  const layout = completeLayout(orderedFor(scope, object), object.title, saved, language);
  if (scope === undefined || saved.length > 0) return layout;
  return layout.map((place) => (scope.columns.includes(place.id) ? { ...place, hide: false } : place));
}

/** What holds for the whole part, and what is filtered within it. */
function within(scope: ListScope | undefined, filter: NonNullable<ViewQuery['filter']>): NonNullable<ViewQuery['filter']> {
  if (scope === undefined) return filter;
  const conditions = scope.conditions.map(({ field, op, values }) => ({ field, op, values: [...values] }));
  const own = filter.conditions ?? [];
  return { match: 'all', conditions, groups: own.length === 0 ? [] : [{ match: filter.match ?? 'all', conditions: own }] };
}

/** True when the list is not as its saved view says. */
export function differsFrom(view: SavedView, state: Pick<ListState, 'filter' | 'sort' | 'layout' | 'display'>, object: ObjectDescription): boolean {
  const text = (filter: FilterDraft, sort: readonly SortItem[]): string => JSON.stringify([filter.match, filter.conditions.map(({ field, op, values }) => [field, op, values]), sort.map(({ field, dir }) => [field, dir])]);
  return text(view.filter, view.sort) !== text(state.filter, state.sort) || !sameLayout(completeLayout(object.fields, object.title, view.layout, 'zh'), state.layout) || !sameDisplay(view.display, state.display);
}

/** The next sorting after a click on a heading: up, down, none; with `add` the other levels stay. */
export function nextSort(sort: readonly SortItem[], field: string, add: boolean): readonly SortItem[] {
  const present = sort.find((item) => item.field === field);
  const others = add ? sort.filter((item) => item.field !== field) : [];
  if (present?.dir === 'desc') return others;
  const item: SortItem = { field, dir: present === undefined ? 'asc' : 'desc' };
  return add && present !== undefined ? sort.map((each) => (each.field === field ? item : each)) : [...others, item];
}
