import { useEffect } from 'react';
import { isTextEntry } from '../ui/text-entry.ts';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) anywhere but in a text being typed: there they take back letters, as everywhere. */
export function useUndoKeys(step: (which: 'undo' | 'redo') => Promise<void>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat || isTextEntry(document.activeElement)) return;
      const key = event.key.toLowerCase();
      const which = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
      if (which === null) return;
      event.preventDefault();
      void step(which);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [step]);
}
