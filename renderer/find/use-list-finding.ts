import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { PageCommand } from '../app/use-menu-commands.ts';
import { useCompletion } from '../complete/use-completion.ts';
import type { Completion } from '../complete/use-completion.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { Range } from '../grid/selection.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useFindKeys } from './use-find-keys.ts';
import type { FindKeys } from './use-find-keys.ts';
import { useFinding } from './use-finding.ts';
import type { Finding } from './use-finding.ts';
import { useReplace } from './use-replace.tsx';
import type { Replacing } from './use-replace.tsx';

/** What the list page lends to this room. */
export interface ListParts {
  readonly object: ObjectDescription;
  readonly grid: RefObject<SheetHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  /** The open list; another one after another filter or sorting. */
  readonly view: string | null;
  readonly ranges: readonly Range[];
  readonly layout: ColumnLayout;
  /** Cells can be written: not in the recycle bin. */
  readonly writable: boolean;
  readonly fail: (error: unknown) => void;
}

/** Everything that leads to a cell of one list. */
export interface ListFinding extends ListParts {
  readonly finding: Finding;
  readonly replacing: Replacing;
  readonly completion: Completion;
  readonly commands: FindKeys;
  readonly goingTo: boolean;
  setGoingTo(open: boolean): void;
}

/** Find, replace, go to and completion mode of one list, with their keys and menu commands. */
export function useListFinding(parts: ListParts): ListFinding {
  const { object, grid, search, view, ranges, layout, writable } = parts;
  const told = useRef(parts.fail);
  useEffect(() => {
    told.current = parts.fail;
  });
  const fail = useCallback((error: unknown) => told.current(error), []);
  const [goingTo, setGoingTo] = useState(false);
  const finding = useFinding(grid, view, ranges, fail);
  const replacing = useReplace(object, grid, finding, fail);
  const completion = useCompletion(object, grid, view, layout, ranges, writable, fail);

  // A cell that is being edited is finished first: what was typed counts.
  const finished = (): void => grid.current?.sheet()?.api.stopEditing();
  const commands: FindKeys = {
    find: () => {
      finished();
      finding.show('find');
    },
    replace: () => {
      finished();
      finding.show('replace');
    },
    goTo: () => {
      finished();
      setGoingTo(true);
    },
    step: (direction) => void finding.step(direction),
    quickSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    complete: () => {
      finished();
      completion.toggle();
    },
  };
  useFindKeys(commands);
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const listen = (event: Event): void => {
      const command = (event as CustomEvent<PageCommand>).detail;
      if (command === 'find' || command === 'replace' || command === 'goTo' || command === 'quickSearch' || command === 'complete') latest.current[command]();
    };
    window.addEventListener('page-command', listen);
    return () => window.removeEventListener('page-command', listen);
  }, []);
  return { ...parts, fail, finding, replacing, completion, commands, goingTo, setGoingTo };
}
