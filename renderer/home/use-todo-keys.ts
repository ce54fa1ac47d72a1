import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTextEntry } from '../ui/text-entry.ts';

/** Keys that press a control of the line in focus, by the control's mark. */
const PRESSES: Readonly<Record<string, string>> = { d: '[data-todo-done]', s: '[data-todo-snooze]', f: '[data-todo-follow]' };

/** The list of the day by keyboard: J K or arrows move, Enter opens, D ticks, S puts off, F writes a follow-up. Away from texts and open dialogs. */
export function useTodoKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const box = list.current;
      if (box === null || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTextEntry(document.activeElement)) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown:not(.ant-dropdown-hidden), .drawer') !== null) return;
      const rows = [...box.querySelectorAll<HTMLElement>('.home-todo')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const key = event.key.toLowerCase();
      const step = key === 'j' || key === 'arrowdown' ? 1 : key === 'k' || key === 'arrowup' ? -1 : 0;
      if (step !== 0) {
        // Elsewhere on the page the arrows scroll, as everywhere.
        if (at < 0 && key.startsWith('arrow') && document.activeElement !== document.body) return;
        const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
        next?.querySelector<HTMLElement>('.home-todo-open')?.focus();
      } else {
        const mark = PRESSES[key];
        if (mark === undefined || at < 0) return;
        const row = rows[at];
        // The line may be gone afterwards: the next one is where the hands go on.
        if (key === 'd') (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>('.home-todo-open')?.focus();
        row?.querySelector<HTMLElement>(mark)?.click();
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [list]);
}
