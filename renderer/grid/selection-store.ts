import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Range } from './selection.ts';

/** The selection as the page sees it. It changes with every move of the mouse: only who subscribes draws again, not the page. */
export interface SelectionStore {
  get(): readonly Range[];
  set(ranges: readonly Range[]): void;
  subscribe(listener: () => void): () => void;
}

/** An empty selection that can be followed. */
export function createSelectionStore(): SelectionStore {
  let ranges: readonly Range[] = [];
  const listeners = new Set<() => void>();
  return {
    get: () => ranges,
    set: (next) => {
      ranges = next;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The selected ranges now, and again whenever they change. */
export function useSelection(store: SelectionStore): readonly Range[] {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Milliseconds without a change after which a selection counts as made. */
const REST = 80;

/** The selection once it rests: for what is costly to draw and not watched while dragging. */
export function useRestedSelection(store: SelectionStore): readonly Range[] {
  const [ranges, setRanges] = useState(store.get);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setRanges(store.get()), REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return ranges;
}
