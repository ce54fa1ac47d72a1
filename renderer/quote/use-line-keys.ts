import { useCallback, useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { COLUMNS, cellOf, focusCell } from './columns.ts';
import { duplicateLine, insertBelow, moveLine, removeLine } from './draft.ts';
import type { Draft } from './draft.ts';
import { pasteInto, pastedCells } from './pasted.ts';

interface LineKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Changes the draft and then puts the keyboard into a cell of the line with this key. */
  readonly go: (change: (draft: Draft) => { readonly draft: Draft; readonly key: string }, column?: number) => void;
}

/** The keyboard of the line table: it moves like a spreadsheet. */
export function useLineKeys(draft: Draft, change: (next: (draft: Draft) => Draft) => void): LineKeys {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<{ readonly key: string; readonly column: number } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { key, column } = wanted.current;
    const row = draft.lines.findIndex((line) => line.key === key);
    if (row >= 0 && focusCell(table.current, row, column)) wanted.current = null;
  }, [draft]);

  const go = useCallback<LineKeys['go']>((step, column = 0) => {
    const { draft: next, key } = step(draft);
    wanted.current = { key, column };
    change(() => next);
  }, [draft, change]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (cell === null || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const key = draft.lines[cell.row]?.key;
    if (key === undefined) return;
    const last = draft.lines.length - 1;
    const done = (act: () => void): void => {
      event.preventDefault();
      act();
    };
    const add = (): void => go((was) => insertBelow(was, null));
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'd') done(() => go((was) => duplicateLine(was, key), cell.column));
      else if (event.key === 'Enter') done(() => go((was) => insertBelow(was, key)));
      else if (event.key === 'Delete' || event.key === '-') done(() => go((was) => removeLine(was, key), cell.column));
      return;
    }
    if (event.altKey) {
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        const to = cell.row + (event.key === 'ArrowUp' ? -1 : 1);
        done(() => go((was) => ({ draft: moveLine(was, key, to), key }), cell.column));
      }
      return;
    }
    switch (event.key) {
      case 'ArrowUp': return done(() => focusCell(table.current, cell.row - 1, cell.column));
      case 'ArrowDown': return done(() => focusCell(table.current, cell.row + 1, cell.column));
      case 'ArrowLeft': return atEdge(cell.input, 'start') ? done(() => focusCell(table.current, cell.row, cell.column - 1)) : undefined;
      case 'ArrowRight': return atEdge(cell.input, 'end') ? done(() => focusCell(table.current, cell.row, cell.column + 1)) : undefined;
      case 'Enter':
        if (event.shiftKey) return done(() => focusCell(table.current, cell.row - 1, cell.column));
        return done(cell.row === last ? add : () => focusCell(table.current, cell.row + 1, cell.column));
      case 'Tab':
        return !event.shiftKey && cell.row === last && cell.column === COLUMNS.length - 1 ? done(add) : undefined;
      default: return undefined;
    }
  };

  const onPaste = (event: ClipboardEvent): void => {
    const cell = cellOf(event.target);
    const cells = cell === null ? null : pastedCells(event.clipboardData.getData('text/plain'));
    if (cell === null || cells === null || cell.input.readOnly) return;
    event.preventDefault();
    change((was) => pasteInto(was, cell.row, cell.column, cells));
  };

  return { table, onKeyDown, onPaste, go };
}

/** An arrow leaves a cell when the whole text is selected (as after arriving) or the caret is at that end. */
function atEdge(input: HTMLInputElement, end: 'start' | 'end'): boolean {
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (end === 'start' ? 0 : value.length);
}
