import { useCallback, useMemo, useState } from 'react';
import type { ViewQuery } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useRemembered } from '../api/settings.ts';
import { NO_FILTER, askedFilter, draftOf } from '../filters/filter-state.ts';
import type { FilterDraft } from '../filters/filter-state.ts';
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
  readonly query: ViewQuery;
  setFilter(filter: FilterDraft): void;
  setSort(sort: readonly SortItem[]): void;
  setLayout(layout: ColumnLayout): void;
  setDisplay(part: Partial<ViewDisplay>): void;
  setSearch(text: string): void;
  setDeleted(deleted: boolean): void;
  /** Looks at the list as a saved view says, or plainly. */
  choose(view: SavedView | null): void;
}

/** Milliseconds that typing has to rest before the list is asked again. */
const TYPING = 140;

const PLAIN: Remembered = { view: null, filter: NO_FILTER, sort: [], layout: [], display: PLAIN_DISPLAY };

/** The state of an object's list. Search and recycle bin begin anew each time; the rest is remembered. */
export function useListState(object: ObjectDescription): ListState {
  const [remembered, remember] = useRemembered<Remembered>(`list.${object.id}`, PLAIN);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [deleted, setDeleted] = useState(false);
  const filter = useMemo(() => draftOf(remembered.filter), [remembered.filter]);
  const layout = useMemo(() => completeLayout(object.fields, object.title, remembered.layout ?? [], language), [object, remembered.layout, language]);
  const sort = useMemo(() => (remembered.sort ?? []).filter((item) => object.fields.some((field) => field.id === item.field)), [object, remembered.sort]);

  const display = useMemo(() => displayOf(remembered.display), [remembered.display]);
  const levels = useMemo(() => levelsFor(display, object.fields), [display, object]);

  const restedFilter = useDebounced(filter, TYPING);
  const restedSearch = useDebounced(search, TYPING);
  const query = useMemo<ViewQuery>(
    () => ({ object: object.id, filter: askedFilter(restedFilter, object.fields), sort: orderOf(levels, sort).map((item) => ({ ...item })), search: restedSearch.trim(), deleted }),
    [object, restedFilter, sort, levels, restedSearch, deleted],
  );
  const change = useCallback((part: Partial<Remembered>) => remember({ ...remembered, ...part }), [remember, remembered]);

  return {
    view: remembered.view, filter, sort, layout, display, search, deleted, query,
    setFilter: (next) => change({ filter: next }),
    setSort: (next) => change({ sort: next }),
    setLayout: (next) => change({ layout: next }),
    setDisplay: (part) => change({ display: { ...display, ...part } }),
    setSearch,
    setDeleted,
    choose: (view) => change(view === null ? { ...PLAIN, layout: remembered.layout } : { view: view.id, filter: view.filter, sort: view.sort, layout: view.layout, display: view.display }),
  };
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
