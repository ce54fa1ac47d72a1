import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { SortItem } from '../grid/context.ts';
import { draftOf } from '../filters/filter-state.ts';
import type { FilterDraft } from '../filters/filter-state.ts';
import { displayOf } from './view-display.ts';
import type { ViewDisplay } from './view-display.ts';

/** A saved view: how a list is filtered, sorted, laid out and drawn, under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  /** Member who made it; null on a desk without one. */
  readonly owner: string | null;
  readonly filter: FilterDraft;
  readonly sort: readonly SortItem[];
  readonly layout: ColumnLayout;
  readonly display: ViewDisplay;
}

/** The saved views of an object that this desk shows: shared ones and the member's own. */
export function useViews(object: string, member: string | null): readonly SavedView[] {
  const client = useQueryClient();
  useEvent('records.changed', (change) => {
    if (change.object === 'views') void client.invalidateQueries({ queryKey: ['saved-views'] });
  });
  const { data } = useQuery({ queryKey: ['saved-views', object], queryFn: () => readViews(object) });
  return useMemo(() => visibleTo(data ?? [], member), [data, member]);
}

/** The views that a member sees: shared ones, the member's own, and those without an owner. */
export function visibleTo(views: readonly SavedView[], member: string | null): readonly SavedView[] {
  return views.filter((view) => view.shared || view.owner === null || view.owner === member);
}

async function readViews(object: string): Promise<readonly SavedView[]> {
  const { view, count } = await call('view.open', {
    object: 'views',
    filter: { match: 'all', conditions: [{ field: 'object', op: 'eq', values: [object] }] },
    sort: [{ field: 'position', dir: 'asc' }, { field: 'name', dir: 'asc' }],
  });
  try {
    const { rows } = await call('view.rows', { view, start: 0, end: Math.min(count, 200) });
    return rows.map(({ id, values }) => ({
      id,
      name: String(values['name'] ?? ''),
      shared: values['shared'] === 1,
      owner: typeof values['created_by'] === 'string' ? values['created_by'] : null,
      filter: draftOf(fromJson(values['filter'])),
      sort: asList<SortItem>(fromJson(values['sort'])),
      layout: asList<ColumnLayout[number]>(fromJson(values['columns'])),
      display: displayOf(fromJson(values['display'])),
    }));
  } finally {
    void call('view.close', { view });
  }
}

function fromJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function asList<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** Creates a view, or changes what is given of one. Answers its id. */
export async function saveView(object: string, id: string | null, change: Partial<Omit<SavedView, 'id' | 'owner'>>): Promise<string> {
  const set: Record<string, string | number | null> = { object };
  if (change.name !== undefined) set['name'] = change.name;
  if (change.shared !== undefined) set['shared'] = change.shared ? 1 : 0;
  if (change.filter !== undefined) set['filter'] = JSON.stringify(change.filter);
  if (change.sort !== undefined) set['sort'] = JSON.stringify(change.sort);
  if (change.layout !== undefined) set['columns'] = JSON.stringify(change.layout);
  if (change.display !== undefined) set['display'] = JSON.stringify(change.display);
  const { ids } = await call('records.write', { writes: [{ object: 'views', ...(id === null ? {} : { id }), set }] });
  return ids[0] ?? id ?? '';
}

/** Writes the order of the views as it now is: one step, whichever moved. */
export async function orderViews(views: readonly SavedView[]): Promise<void> {
  await call('records.write', { writes: views.map(({ id }, position) => ({ object: 'views', id, set: { position } })) });
}

/** True when a view was made by another member: changing it changes what that member sees. */
export function isOthers(view: SavedView, member: string | null): boolean {
  return view.owner !== null && view.owner !== member;
}

/** The list of views with one moved a step; null when it stands at that end already. */
export function movedView(views: readonly SavedView[], id: string, step: 1 | -1): readonly SavedView[] | null {
  const from = views.findIndex((view) => view.id === id);
  const moved = views[from];
  if (moved === undefined || views[from + step] === undefined) return null;
  const next = views.filter((view) => view.id !== id);
  next.splice(from + step, 0, moved);
  return next;
}

/** Puts a view into the recycle bin. */
export async function deleteView(id: string): Promise<void> {
  await call('records.delete', { object: 'views', ids: [id] });
}
